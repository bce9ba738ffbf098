import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { blockIn } from '../../src/plan/citation';

const head = '# Move the archive\n\nThis ExecPlan is a living document.\n\n';
const steps = '## Progress\n\n- [ ] Convert one gauge.\n\n';

function citedIn(log: string, progress = steps): readonly string[] {
  const { decisions, steps: found } = parsePlan(`${head}${progress}## Decision Log\n\n${log}\n`);
  return [...decisions, ...found].flatMap(({ citations }) =>
    citations.map(({ kind, target, subpath }) => `${kind}: ${target}${subpath}`),
  );
}

describe('what an entry cites', () => {
  test('a block of another note, anywhere in its words', () => {
    const log = '- Decision: Use SQLite, see [[Old plan#^d-3|files]].\n  Rationale: [x](a/b.md#^y)';
    expect(citedIn(log)).toEqual(['cites: Old plan#^d-3', 'cites: a/b.md#^y']);
  });

  test('a place in its own note', () => {
    expect(citedIn('- Use SQLite, as in [[#^d-3]] and [[#2026-01-10 Use files]].')).toEqual([
      'cites: #^d-3',
      'cites: #2026-01-10 Use files',
    ]);
  });

  test('a place in its own note by a Markdown link, encoded or in brackets', () => {
    expect(citedIn('- As in [it](#^d-3), [that](#Use%20files) and [this](<#Use files>).')).toEqual([
      'cites: #^d-3',
      'cites: #Use files',
      'cites: #Use files',
    ]);
  });

  test('a whole note is not cited', () => {
    expect(citedIn('- Use SQLite, see [[Old plan]].')).toEqual([]);
  });

  test('nothing in code or in a comment', () => {
    expect(citedIn('- Use SQLite `[[Old#^d-3]]` %%[[Old#^d-3]]%%')).toEqual([]);
  });

  test('the label of a line says what it is', () => {
    const log =
      '- Decision: Use SQLite.\n  Supersedes: [[Old#^a]]\n  Led to: [[#^step-1]], [[#^step-2]]\n  Superseded by: [[New#^b]]';
    expect(citedIn(log)).toEqual([
      'supersedes: Old#^a',
      'led to: #^step-1',
      'led to: #^step-2',
      'superseded by: New#^b',
    ]);
  });

  test('so does the label of a bullet', () => {
    const log = '**2026-01-10 14:30**: Use SQLite ^d-4\n- **Supersedes**: [[Old#^a]]';
    expect(citedIn(log)).toEqual(['supersedes: Old#^a']);
  });

  test('a column of a table, or a label inside a cell', () => {
    const log =
      '| Decision | Rationale | Superseded by |\n|---|---|---|\n| Use SQLite ^d-4 | Speed, [[Old#^r]]; Led to: [[#^x\\|a]], [[#^y\\|b]]; Supersedes: [[Old#^a\\|x]] | [[New#^b]] |';
    expect(citedIn(log)).toEqual([
      'cites: Old#^r',
      'led to: #^x',
      'led to: #^y',
      'supersedes: Old#^a',
      'superseded by: New#^b',
    ]);
  });

  test('a step cites what stands in it, and not what stands in its sub-steps', () => {
    const progress = '## Progress\n\n- [ ] Convert, as [[Old#^a]]\n  - [ ] One, as [[Old#^b]]\n\n';
    expect(citedIn('- Use SQLite.', progress)).toEqual(['cites: Old#^a']);
  });
});

describe('the block id of an entry', () => {
  const idOf = (log: string): string | null | undefined =>
    parsePlan(`${head}${steps}## Decision Log\n\n${log}\n`).decisions[0]?.block;

  test('ends its words', () => {
    expect(idOf('- Decision: Use SQLite.\n  Date/Author: 2026-01-10 / Mara ^D-3')).toBe('D-3');
  });

  test('ends the title of a row', () => {
    expect(idOf('| Decision | Why |\n|---|---|\n| Use SQLite ^d-3 | Speed |')).toBe('d-3');
  });

  test('is not there when nothing ends in one', () => {
    expect(idOf('- Use SQLite, not x^2')).toBeNull();
  });
});

test('ids are compared without case', () => {
  expect(blockIn('#^D-3')).toBe('d-3');
  expect(blockIn('#Decision Log')).toBeNull();
  expect(blockIn(null)).toBeNull();
});
