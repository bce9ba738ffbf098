import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { progressOf, type Progress } from '../../src/plan/progress';
import { type BarPartKind, barPartsOf, progressText } from '../../src/view/bar-parts';
import { planOf } from '../support/plan-of';

const progress = (...lines: readonly string[]): Progress =>
  progressOf(planOf({ progress: lines }).steps);

const kinds = (of: Progress): readonly string[] =>
  barPartsOf(of).map(({ kind, share }) => `${kind} ${share.toFixed(2)}`);

describe('the parts of a progress bar', () => {
  test('are one pending part when there are no steps', () => {
    expect(kinds(progress())).toEqual(['pending 1.00']);
  });

  test('are in the order done, active, blocked, pending', () => {
    const steps = ['- [ ] a', '- [ ] b', '  - Status: Blocked', '- [/] c', '- [x] d'];
    expect(kinds(progress(...steps))).toEqual([
      'done 0.25',
      'active 0.25',
      'blocked 0.25',
      'pending 0.25',
    ]);
  });

  test('have dropped steps beyond all that counts', () => {
    expect(kinds(progress('- [x] a', '- [ ] b', '- [-] c', '- [-] d'))).toEqual([
      'done 0.25',
      'pending 0.25',
      'dropped 0.50',
    ]);
    expect(kinds(progress('- [-] a'))).toEqual(['dropped 1.00']);
  });

  test('take what is partly done from the active steps', () => {
    const steps = { total: 4, done: 1, active: 1, blocked: 0, pending: 2, dropped: 0 };
    expect(kinds({ ...steps, share: 0.375 })).toEqual([
      'done 0.25',
      'partial 0.13',
      'active 0.13',
      'pending 0.50',
    ]);
  });

  test('take it from the blocked steps when the active ones have no more', () => {
    const steps = { total: 4, done: 0, active: 1, blocked: 2, pending: 1, dropped: 0 };
    expect(kinds({ ...steps, share: 0.5 })).toEqual([
      'partial 0.50',
      'blocked 0.25',
      'pending 0.25',
    ]);
  });

  const count = fc.nat({ max: 50 });
  const anyProgress = fc
    .record({ done: count, active: count, blocked: count, pending: count, dropped: count })
    .chain((counts) => {
      const { done, active, blocked, pending } = counts;
      const total = done + active + blocked + pending;
      const least = total === 0 ? 0 : done / total;
      return fc
        .double({ min: 0, max: 1, noNaN: true })
        .map((part) => ({ ...counts, total, share: least + part * (1 - least) }))
        .map((one) => (total === 0 ? { ...one, share: 0 } : one));
    });

  test('are each above nothing, and add up to the whole bar', () => {
    fc.assert(
      fc.property(anyProgress, (of) => {
        const parts = barPartsOf(of);
        expect(parts.every((part) => part.share > 0 && part.share <= 1)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('show as much done of what counts as the progress says', () => {
    fc.assert(
      fc.property(anyProgress, (of) => {
        const sum = (...kinds: readonly BarPartKind[]): number =>
          barPartsOf(of)
            .filter((part) => kinds.includes(part.kind))
            .reduce((total, part) => total + part.share, 0);
        expect(sum('done', 'partial')).toBeCloseTo(of.share * (1 - sum('dropped')), 6);
      }),
    );
  });
});

describe('progress in words', () => {
  test('counts the steps and rounds the percent, as the Overall line does', () => {
    expect(progressText(progress('- [x] a', '- [x] b', '- [ ] c'))).toBe('2 of 3 steps, 67 %');
  });

  test('speaks of one step in the singular', () => {
    expect(progressText(progress('- [ ] a'))).toBe('0 of 1 step, 0 %');
  });

  test('says when there are no steps yet', () => {
    expect(progressText(progress())).toBe('No steps yet');
  });

  test('says when all steps were given up', () => {
    expect(progressText(progress('- [-] a', '- [-] b'))).toBe('No steps left');
  });

  test('reaches 100 % only when every step is done', () => {
    const most = { total: 400, done: 399, active: 0, blocked: 0, pending: 1, dropped: 0 };
    expect(progressText({ ...most, share: 399 / 400 })).toBe('399 of 400 steps, 99 %');
    expect(progressText({ ...most, done: 400, pending: 0, share: 1 })).toContain('100 %');
  });
});
