import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../../src/parse/parse-plan';
import { problemsIn, rulesIn } from '../../support/rules-in';

const steps = ['## Progress', '', '- [ ] Count the letters', ''];
const bare = (...lines: readonly string[]) =>
  parsePlan(['# ExecPlan: Move', '', ...steps, ...lines, ''].join('\n')).problems.map(
    ({ rule }) => rule,
  );

describe('a plan without criteria', () => {
  test('is a problem when there is no place for them', () => {
    expect(bare()).toEqual(['no-criteria']);
  });

  test.each([
    ['a section of validation, in prose', ['## Validation and Acceptance', '', 'Open some.']],
    ['a heading of its own', ['### Acceptance Criteria', '', 'Open some.']],
    ['a line before a list', ['## Purpose', '', '**Success Criteria:**', '', '- [ ] [To come]']],
  ])('is none with %s', (_, lines) => {
    expect(bare(...lines)).not.toContain('no-criteria');
  });

  test('is not asked for them before it has steps, or when the note is no plan', () => {
    const note = '# ExecPlan: Move\n\n## Progress\n\nNot begun.\n';
    expect(parsePlan(note).problems).toEqual([]);
    expect(parsePlan('# Shopping\n\n## Progress\n\n- [ ] Milk\n').problems).toEqual([]);
  });
});

describe('criteria', () => {
  const criteria = (...lines: readonly string[]) =>
    bare('## Success Criteria', '', ...lines.map((line) => `1. [ ] ${line}`));

  test('are vague when none of them can be checked', () => {
    expect(criteria('Faster search', 'Happier users')).toEqual(['no-measurable-criterion']);
  });

  test.each([
    'Search takes 200 ms',
    '`npm test` is green',
    'All letters open',
    'The list shows the newest letter first',
    'No letter is lost',
    '検索が速い',
    'Поиск быстрый',
    'A busca é rápida',
  ])('are not when one of them says “%s”', (words) => {
    expect(criteria('Faster search', words)).toEqual([]);
  });
});

describe('a decision without a rationale', () => {
  const decisions = (...lines: readonly string[]) => [...steps, '## Decision Log', '', ...lines];
  const explained = ['- Decision: Use tar', '  Rationale: It is there'];

  test('is named in a log that gives one elsewhere', () => {
    const problems = problemsIn(...decisions(...explained, '- Decision: Use gzip'));
    expect(problems.map(({ message }) => message)).toEqual([
      'The decision “Use gzip” does not say why.',
    ]);
  });

  test('is said once of a log that never gives one', () => {
    const problems = problemsIn(...decisions('- Use tar', '- Use gzip'));
    expect(problems.map(({ message }) => message)).toEqual([
      'No decision is given with its rationale, and 2 do not say why in other words.',
    ]);
  });

  test.each([
    '- Use gzip because it is there',
    '- Use gzip. Everybody has it.',
    '- Use gzip: everybody has it',
    '- gzip verwenden, weil es überall da ist',
    '- Usar gzip porque todos lo tienen',
    '- Используем gzip, чтобы файлы были малы',
    '- 파일을 줄이기 위해 gzip을 쓴다',
    '- Use gzip to avoid large files',
    '- ~~Use gzip~~',
    '- 2025-01-01 — use gzip, so that the files stay small',
  ])('is no problem in “%s”', (entry) => {
    expect(rulesIn(...decisions(...explained, entry))).toEqual([]);
  });

  test('is one thing to say from four on, though others are explained', () => {
    const lines = ['- Decision: A.\n  Rationale: It is there.', '- B', '- C', '- D', '- E'];
    const { problems } = parsePlan(
      `# ExecPlan: T\n\n## Decision Log\n\n${lines.join('\n')}\n\n## Success Criteria\n\n- All of it\n`,
    );
    expect(problems.map(({ message }) => message)).toContain('4 of 5 decisions do not say why.');
  });

  test('is one when the rationale only holds a place', () => {
    expect(rulesIn(...decisions('- Decision: Use tar', '  Rationale: TBD'))).toEqual([
      'decision-without-rationale',
    ]);
  });
});
