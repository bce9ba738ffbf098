import { describe, expect, test } from '@jest/globals';
import { claimChanges } from '../../src/edit/claim-changes';
import { parsePlan } from '../../src/parse/parse-plan';
import { progressOf, wholePercent } from '../../src/plan/progress';
import { applyChanges } from '../../src/text/text-change';
import { planNote, planOf } from '../support/plan-of';

const now = Date.UTC(2026, 2, 4, 5, 6);
const steps = ['- [x] a', '- [ ] b', '- [ ] c'];

/** The `Overall` line of a plan with one of three steps done, brought up to date. */
function refreshed(line: string): string {
  const text = planNote({ progress: [line, '', ...steps] });
  const result = applyChanges(text, claimChanges(text, parsePlan(text), now, true));
  return result.split('\n').find((candidate) => candidate.includes('verall')) ?? '';
}

describe('the overall line', () => {
  test.each([
    [
      '**Overall**: ⚪⚪⚪⚪⚪⚪⚪⚪⚪⚪ 0% (0/3 steps)',
      '**Overall**: ⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)',
    ],
    ['**Overall:** 90 % done', '**Overall:** 33 % done'],
    ['Overall: [##########] 100%', 'Overall: [###-------] 33%'],
    ['Overall: [===-------] 12%...', 'Overall: [===-------] 33%...'],
    ['**Overall**: 2 of 3 steps, 1 of 2 phases', '**Overall**: 1 of 3 steps, 1 of 2 phases'],
    ['**Overall**: ▓▓▓░ --- going well', '**Overall**: ▓░░░ --- going well'],
  ])('%s becomes %s', (before, after) => {
    expect(refreshed(before)).toBe(after);
  });

  test('says 100 percent only when nothing remains', () => {
    const done = Array.from({ length: 300 }, () => '- [x] a');
    expect(wholePercent(progressOf(planOf({ progress: [...done, '- [ ] b'] }).steps))).toBe(99);
    expect(wholePercent(progressOf(planOf({ progress: done }).steps))).toBe(100);
  });
});

describe('last updated', () => {
  const updated = (line: string): string => {
    const text = planNote({ metadata: [line], progress: steps });
    const result = applyChanges(text, claimChanges(text, parsePlan(text), now, false));
    return result.split('\n')[2] ?? '';
  };

  test.each([
    ['**Last Updated**: 2026-03-01 09:00 UTC', '**Last Updated**: 2026-03-04 05:06 UTC'],
    ['**Last updated:** 2026-03-01', '**Last updated:** 2026-03-04'],
    ['Updated: 2026-03-01T09:00:30+02:00 by Amara', 'Updated: 2026-03-04T05:06Z by Amara'],
    ['**Last Updated**: [YYYY-MM-DD HH:MM UTC]', '**Last Updated**: 2026-03-04 05:06 UTC'],
    ['**Last Updated**:', '**Last Updated**: 2026-03-04 05:06 UTC'],
    ['**Last Updated**: last Monday', '**Last Updated**: last Monday'],
  ])('%s becomes %s', (before, after) => {
    expect(updated(before)).toBe(after);
  });

  test.each([
    ['updated: 2026-03-01', 'updated: 2026-03-04'],
    ['last_updated: "2026-03-01T09:00"', 'last_updated: "2026-03-04T05:06"'],
    ['updated_at: 2026-03-01 09:00Z # by hand', 'updated_at: 2026-03-04 05:06Z # by hand'],
    ['updated:', 'updated:'],
    ['created: 2026-03-01', 'created: 2026-03-01'],
  ])('the property %s becomes %s, beside the line of the note', (before, after) => {
    const note = planNote({ metadata: ['**Last Updated**: 2026-03-01'], progress: steps });
    const text = `---\n${before}\n---\n${note}`;
    const result = applyChanges(text, claimChanges(text, parsePlan(text), now, false));
    expect(result).toBe(`---\n${after}\n---\n${note.replace('**: 2026-03-01', '**: 2026-03-04')}`);
  });
});
