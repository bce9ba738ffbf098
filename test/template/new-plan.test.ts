import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { utcText } from '../../src/plan/timestamp';
import { newPlan } from '../../src/template/new-plan';
import { applyChanges } from '../../src/text/text-change';
import { runsOf } from '../support/law-runs';

const created = Date.UTC(2026, 10, 21, 23, 59, 59);
const facts = { title: 'Move the archive: part 2', owner: 'Mara', created } as const;
const dialects = ['skill', 'codex'] as const;

describe.each(dialects)('a new plan in the %s form', (dialect) => {
  const { text, cursor } = newPlan({ ...facts, dialect });
  const plan = parsePlan(text);

  test('reads as a plan of that form, with its title, owner and date', () => {
    expect(plan.isPlan).toBe(true);
    expect(plan.dialect).toBe(dialect);
    expect(plan.title).toBe('Move the archive: part 2');
    expect(plan.metadata.owner).toBe('Mara');
    expect(plan.metadata.created && utcText(plan.metadata.created)).toBe('2026-11-21');
  });

  test('has no step, phase, entry or criterion yet, and nothing odd but its prompts', () => {
    expect(plan.steps).toEqual([]);
    expect(plan.phases).toEqual([]);
    expect(plan.decisions).toEqual([]);
    expect(plan.discoveries).toEqual([]);
    expect(plan.criteria).toEqual([]);
    expect(plan.problems.map(({ rule }) => rule)).toEqual(['placeholder-left']);
  });

  test('says once what it is when its title was typed with it', () => {
    for (const typed of ['ExecPlan: Move', 'execplan - Move', 'Execution plan: Move']) {
      const { text: note } = newPlan({ ...facts, title: typed, dialect });
      expect(note.split('\n')).toContain(dialect === 'skill' ? '# ExecPlan: Move' : `# ${typed}`);
    }
  });

  test('is a draft until its steps say otherwise', () => {
    expect(plan.status).toEqual({ value: 'draft', words: null, derived: true });
    const step =
      dialect === 'skill' ? '- [x] **Step 1**: Count' : '- [x] (2026-11-22 08:00Z) Count';
    const worked = text.replace(/^\[One line.*$/m, `${step}\n- [ ] Convert`);
    expect(parsePlan(worked).status.value).toBe('in progress');
  });

  test('puts the cursor on an empty line below the first thing to write', () => {
    expect(text.slice(cursor - 2, cursor + 2)).toBe('\n\n\n\n');
    const heading = dialect === 'skill' ? '## Short Description' : '## Purpose / Big Picture';
    expect(text.slice(0, cursor).trimEnd().endsWith(heading)).toBe(true);
  });

  test('takes its first step in the place held for it', () => {
    const edit = { kind: 'add step', title: 'Count', position: { kind: 'at end' } } as const;
    const made = runEdit(text, edit, { now: created, author: 'Mara' });
    const after = made.kind === 'changes' ? applyChanges(text, made.changes) : '';
    expect(parsePlan(after).steps.map(({ title }) => title)).toEqual(['Count']);
    expect(text).toContain('[One line');
    expect(after).not.toContain('[One line');
  });

  test('takes its first decision and its first discovery in the place held for them', () => {
    const context = { now: created, author: 'Mara' };
    const edits = [
      { kind: 'record decision', title: 'Use tar', fields: { rationale: 'It is there' } },
      { kind: 'record discovery', title: 'The disk is slow', fields: { evidence: 'dd' } },
    ] as const;
    const result = edits.reduce((note, edit) => {
      const made = runEdit(note, edit, context);
      return made.kind === 'changes' ? applyChanges(note, made.changes) : '';
    }, text);
    const after = parsePlan(result);
    expect(after.decisions.map(({ title, rationale }) => [title, rationale])).toEqual([
      ['Use tar', 'It is there'],
    ]);
    expect(after.discoveries.map(({ title, evidence }) => [title, evidence])).toEqual([
      ['The disk is slow', 'dd'],
    ]);
    expect(result).not.toContain('YYYY-MM-DD]');
    expect(result).not.toContain('None yet');
  });

  test('is a plan whatever its title and owner are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, owner) => {
        const some = newPlan({ title, owner, created, dialect });
        const reading = parsePlan(some.text);
        expect(reading.isPlan).toBe(true);
        expect(reading.dialect).toBe(dialect);
        expect(reading.sections.map(({ kind }) => kind)).toEqual(
          plan.sections.map(({ kind }) => kind),
        );
        expect(some.text.slice(some.cursor - 2, some.cursor + 2)).toBe('\n\n\n\n');
      }),
      { numRuns: runsOf('whole') },
    );
  });
});

test('a title that names a template is escaped, so that the note counts as a plan', () => {
  const { text } = newPlan({ ...facts, title: 'The [project name] page #', dialect: 'skill' });
  expect(parsePlan(text)).toMatchObject({ isPlan: true, title: 'The [project name] page #' });
});

test('a plan without a title or an owner says so', () => {
  const plan = parsePlan(newPlan({ title: ' ', owner: '', created, dialect: 'skill' }).text);
  expect(plan.title).toBe('Untitled');
  expect(plan.metadata.owner).toBeNull();
  expect(newPlan({ title: ' ', owner: '', created, dialect: 'codex' }).text).not.toContain(
    'owner:',
  );
});

test('the founding document’s sections stand in its order, and nothing is counted yet', () => {
  const plan = parsePlan(newPlan({ ...facts, dialect: 'skill' }).text);
  expect(plan.sections.map(({ kind }) => kind)).toEqual([
    'metadata',
    'summary',
    'purpose',
    'context',
    'work',
    'progress',
    'discoveries',
    'decisions',
    'outcomes',
    'risks',
    'next',
  ]);
  expect(plan.claims.overall).toMatchObject({ percent: 0, done: 0, total: 0 });
});
