import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { mirrorKeyProblem } from '../../src/edit/mirror-key';
import { runEdit } from '../../src/edit/plan-edit';
import { applyChanges } from '../../src/text/text-change';

const KEYS = {
  status: 'plan-status',
  progress: 'plan-progress',
  owner: 'plan-owner',
  updated: 'plan-updated',
};

const BODY =
  '# ExecPlan: Quay lights\n\n## Metadata\n\n- **Owner**: Ada: Holm\n- **Status**: Draft\n\n## Progress\n\n- [x] Count\n- [ ] Buy\n- [ ] Mount\n\n## Decision Log\n';

function after(text: string, edit: Edit, mirror: typeof KEYS | null = KEYS): string {
  const result = runEdit(text, edit, { now: Date.UTC(2026, 2, 4, 5), author: 'Ada', mirror });
  return result.kind === 'changes' ? applyChanges(text, result.changes) : result.refusal.message;
}

const block: Edit = { kind: 'set status', status: 'blocked' };
const blocked = after(BODY, block, null);

describe('what a plan says is repeated', () => {
  test('above a note that has no properties', () => {
    expect(after(BODY, block)).toBe(
      `---\nplan-status: blocked\nplan-progress: 33\nplan-owner: "Ada: Holm"\nplan-updated: 2026-03-04\n---\n${blocked}`,
    );
  });

  test('with the percent that the overall line has', () => {
    const steps = '- [x] a\n'.repeat(5) + '- [ ] b\n'.repeat(3);
    const note = `# ExecPlan: Piers\n\n## Progress\n\n**Overall**: 0% (0/8 steps)\n\n${steps}\n## Decision Log\n`;
    const edited = after(note, { kind: 'refresh claims' });
    expect(edited).toContain('\nplan-progress: 63\n');
    expect(edited).toContain('**Overall**: 63% (5/8 steps)');
  });

  test('behind the properties of a note, in place of what its own said, with their quotes and remarks', () => {
    const own = `---\nplan-status: 'draft' # ours\nmine: [a,   b]   # so\nplan-progress: # far\n---\n`;
    expect(after(own + BODY, block)).toBe(
      `---\nplan-status: 'blocked' # ours\nmine: [a,   b]   # so\nplan-progress: 33 # far\nplan-owner: "Ada: Holm"\nplan-updated: 2026-03-04\n---\n${blocked}`,
    );
  });

  test.each([
    ['a list', 'plan-status:\n  - draft\n'],
    ['a list on its line', 'plan-status: [draft]\n'],
    ['several lines', 'plan-status: not\n  yet\n'],
    ['a block', 'plan-status: |\n  draft\n'],
    ['several lines with a blank one between', 'plan-status: not\n\n  yet\n'],
    ['the same key twice', 'plan-status: a\nplan-status: b\n'],
    ['the same key in other letters', 'plan-status: a\nPlan-Status: b\n'],
  ])('but not where %s stands in its place', (_, lines) => {
    const result = after(`---\n${lines}---\n${BODY}`, block);
    expect(result.startsWith(`---\n${lines}plan-progress: 33\n`)).toBe(true);
  });

  test.each([
    ['a line is no property', 'mine: so\njust words\n'],
    ['a quote is not closed', 'mine: "so\n'],
    ['a list is not closed', 'mine: [a,\n  b\nyours: c\n'],
    ['a list stands without a name', '- a\n'],
    ['a map stands in brackets', '{ mine: 1 }\n'],
    ['a value looks like another property', 'title: ExecPlan: Quay\n'],
    ['a value begins with a mark of YAML', 'mine: @ada\n'],
    ['a conflict is not settled', '<<<<<<< HEAD\nmine: a\n=======\nmine: b\n>>>>>>> x\n'],
  ])('but not among broken properties, where %s', (_, lines) => {
    const note = `---\n${lines}---\n${BODY}`;
    expect(after(note, block)).toBe(after(note, block, null));
  });

  test.each([
    'mine: [a,\n  "b: c"]\n',
    'mine: "a: b" # so: it is\n',
    "mine: 'it''s: so'\n",
    'mine: plain # so: it is\n',
    'mine: |\n  a: b\n  "c\n',
    'mine: "a\n  b"\n',
    '# ours\n\nmine:\n  - a: b\n# theirs\n',
    'mine: [[Quay]]\n',
    '',
  ])('behind properties that hold together: %j', (lines) => {
    expect(after(`---\n${lines}---\n${BODY}`, block)).toBe(
      `---\n${lines}plan-status: blocked\nplan-progress: 33\nplan-owner: "Ada: Holm"\nplan-updated: 2026-03-04\n---\n${blocked}`,
    );
  });

  test.each([
    ['a status that no plan has', 'plan-status: on hold\n'],
    ['a progress in other words', 'plan-progress: half way\n'],
    ['another name than the plan had', 'plan-owner: Eve\n'],
    ['a time', 'plan-updated: 2026-03-01T10:00\n'],
  ])('but not in place of %s, which somebody else wrote', (_, line) => {
    expect(after(`---\n${line}---\n${BODY}`, block)).toContain(`---\n${line}plan-`);
  });

  test('in place of the owner that the plan had, and of anything under a name that is the plugin’s own', () => {
    const own = { ...KEYS, progress: 'execplan-progress' };
    const note = `---\nplan-owner: "Ada: Holm"\nexecplan-progress: half way\n---\n${BODY}`;
    const edited = after(note, { kind: 'set owner', owner: 'Eve' }, own);
    expect(edited).toMatch(/^---\nplan-owner: "Eve"\nexecplan-progress: 33\n/);
  });

  test('with the line endings of the note and the blanks of its own properties', () => {
    const own = '---\nplan-status: "draft" \nmine: a\n---\n';
    const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(after(crlf(own + BODY), block)).toBe(
      crlf(
        `---\nplan-status: "blocked" \nmine: a\nplan-progress: 33\nplan-owner: "Ada: Holm"\nplan-updated: 2026-03-04\n---\n${blocked}`,
      ),
    );
  });

  test('but not in place of a value whose quote is not closed on its line', () => {
    const own = '---\nplan-status: "draft" or so\n---\n';
    expect(after(own + BODY, block)).toBe(own + blocked);
  });

  test('but not above a line of dashes that closes nothing', () => {
    expect(after(`---\n\n${BODY}`, block)).toBe(`---\n\n${blocked}`);
  });

  test('under no name that means something to plans, and under no name at all where there is none', () => {
    const keys = { status: 'status', progress: '', owner: 'plan-owner', updated: 'Plan-Owner' };
    expect(after(BODY, block, keys)).toBe(`---\nplan-owner: "Ada: Holm"\n---\n${blocked}`);
  });

  test('with a completed plan as one change', () => {
    const complete: Edit = { kind: 'complete plan', outcomes: [{ kind: 'worked', text: 'Lit.' }] };
    const result = after(BODY, complete);
    expect(result.startsWith('---\nplan-status: complete\n')).toBe(true);
    expect(result).toContain('Lit.');
  });

  test('when the claims of a true plan are asked to be true, and not again on another day', () => {
    const first = after(BODY, { kind: 'refresh claims' });
    expect(first).toBe(
      `---\nplan-status: draft\nplan-progress: 33\nplan-owner: "Ada: Holm"\nplan-updated: 2026-03-04\n---\n${BODY}`,
    );
    const again = runEdit(
      first,
      { kind: 'refresh claims' },
      {
        now: Date.UTC(2026, 2, 9),
        author: null,
        mirror: KEYS,
      },
    );
    expect(again).toEqual({ kind: 'changes', changes: [] });
  });
});

describe('the name of such a property', () => {
  test.each(['plan-status', 'Fortschritt', '进度', 'execplan_owner'])('can be %s', (key) => {
    expect(mirrorKeyProblem(key)).toBeNull();
  });

  test.each([
    'status',
    'Owner',
    'tags',
    'execplans-ledger',
    'depends-on',
    'a: b',
    '',
    '-x',
    'two words',
    '#x',
  ])('cannot be “%s”', (key) => {
    expect(mirrorKeyProblem(key)).toMatch(/\.$/);
  });
});
