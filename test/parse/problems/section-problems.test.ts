import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../../src/parse/parse-plan';
import { problemsIn, rulesIn } from '../../support/rules-in';

const open = ['## Progress', '', '- [ ] Count the letters', ''];
const done = ['## Progress', '', '- [x] (2025-01-01) Count the letters', ''];

describe('a missing section', () => {
  test('is that of progress, unless the steps stand elsewhere', () => {
    expect(rulesIn('Words.')).toEqual(['missing-section']);
    expect(rulesIn('## Tasks', '', '- [ ] Count the letters')).toEqual([]);
  });

  test('is said once for all that a profile asks for', () => {
    const note = ['# ExecPlan: Move', '', 'Profile: Production', '', ...open, ''].join('\n');
    const problem = parsePlan(note).problems.find(({ rule }) => rule === 'missing-section');
    expect(problem?.message).toBe(
      'This plan of the profile “production” has no section for validation, recovery or rollback, decisions, risks.',
    );
  });

  test('is none for a profile that is not known', () => {
    const note = ['# ExecPlan: Move', '', 'Profile: constructor', '', ...open, ''].join('\n');
    expect(parsePlan(note).problems.map(({ rule }) => rule)).toEqual(['no-criteria']);
  });
});

describe('a complete plan without outcomes', () => {
  test('says whether the section is there', () => {
    const last = (...lines: readonly string[]) => problemsIn(...done, ...lines)[0]?.message;
    expect(last()).toBe('The plan is complete, but has no section for its outcomes.');
    expect(
      last('## Outcomes & Retrospective', '', '*(To be completed after implementation)*'),
    ).toBe('The plan is complete, but “Outcomes & Retrospective” says nothing yet.');
    expect(last('## Outcomes & Retrospective', '', 'It was fast.')).toBeUndefined();
  });

  test('is no problem while steps are open', () => {
    expect(rulesIn(...open)).toEqual([]);
  });
});

describe('a placeholder', () => {
  const context = (line: string) => rulesIn('## Context', '', line, '', ...open);

  test.each([
    '[How it is today]',
    '- **Files**: [A list of files]',
    '- [ ] **Check**: [How to check it]',
    '> [Who asked for it]',
    '**1. [First action]**',
    'TBD',
    '- **Tool**: TODO',
    '- Due (YYYY-MM-DD)',
    '- Due 2026-01-XX',
    '| Tool | [Name of it] |\n|---|---|\n| a | b |',
    '{{owner name}}',
    '### [Name of this part]',
  ])('is “%s”', (line) => {
    expect(context(line)).toEqual(['placeholder-left']);
  });

  test.each([
    '[The old plan](old.md)',
    '[The old plan][old]',
    '[[The old plan]]',
    '[old]: https://example.org/old',
    '[^1]: A footnote',
    '- [ ] A box that is open',
    '[NEW] a tool',
    '- **Tool**: [NEW]',
    '`[name of it]`',
    '`["a", "list"]` is read',
    '```\n[How it is today]\nYYYY-MM-DD\n```',
    'Dates are written `YYYY-MM-DD`.',
    'The TODO list is long.',
    '| Part | Status |\n|---|---|\n| Reader | TODO |',
    '- Status: TODO',
    '<!-- [How it is today] -->',
  ])('is not “%s”', (line) => {
    expect(context(line)).toEqual([]);
  });

  test('is none in outcomes, which are written last, and none in an empty log', () => {
    expect(rulesIn(...open, '## Outcomes', '', '[What was learned]')).toEqual([]);
    expect(rulesIn(...open, '## Decision Log', '', 'TBD')).toEqual([]);
  });

  test('is counted in its section, and in the whole plan when it is everywhere', () => {
    const asks = (heading: string) => [
      `## ${heading}`,
      '',
      '[First of all]',
      '',
      '[Then this]',
      '',
    ];
    const few = problemsIn(...asks('Context'), ...asks('Risks'), ...open);
    expect(few.map(({ message }) => message)).toEqual([
      '“Context” still holds a placeholder: “[First of all]” and 1 more.',
      '“Risks” still holds a placeholder: “[First of all]” and 1 more.',
    ]);
    const many = ['Context', 'Risks', 'Plan of Work', 'Recovery'].flatMap(asks);
    expect(problemsIn(...many, ...open).map(({ message }) => message)).toEqual([
      '4 sections still hold placeholders of their template.',
    ]);
  });
});
