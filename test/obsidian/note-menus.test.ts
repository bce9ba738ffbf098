// Which step a place in the editor belongs to.
import { describe, expect, test } from '@jest/globals';
import { stepAt } from '../../src/obsidian/note-menus';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote } from '../support/plan-of';

const TEXT = planNote({
  progress: ['- [ ] One', '  - Started: 2026-11-18', '  - [ ] Inner', '- [ ] Two', '', 'End.'],
});

describe('the step at a place', () => {
  test.each([
    ['One', 'One'],
    ['Started: 2026', 'One'],
    ['Inner', 'Inner'],
    ['Two', 'Two'],
    ['End.', null],
    ['# ExecPlan', null],
  ])('%j is %j', (words, title) => {
    const step = stepAt(parsePlan(TEXT), TEXT.indexOf(words) + 1);
    expect(step?.title ?? null).toBe(title);
  });

  test('at the very end of its line is still that step', () => {
    expect(stepAt(parsePlan(TEXT), TEXT.indexOf('Two') + 3)?.title).toBe('Two');
  });
});
