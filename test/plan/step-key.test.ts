import { describe, expect, test } from '@jest/globals';
import { allSteps } from '../../src/plan/step';
import { stepKeys, stepWithKey } from '../../src/plan/step-key';
import { planOf, stepCalled } from '../support/plan-of';

const PROGRESS = ['- [ ] Lay', '- [ ] Solder', '  - [ ] Heat', '- [ ] Pack'];
const plan = (progress: readonly string[]) => planOf({ progress });

/** What the step called `title` of `before` is called in `after`; null when it is not certain. */
function calledNow(
  title: string,
  after: readonly string[],
  before: readonly string[] = PROGRESS,
): string | null {
  const old = plan(before);
  const key = stepKeys(old).get(stepCalled(old, title));
  return key === undefined ? null : (stepWithKey(plan(after), key)?.title ?? null);
}

describe('a step that is kept', () => {
  test('has a key that no other one has', () => {
    const alike = plan(['- [ ] Lay', '- [ ] Lay', '- [ ] Lay ^a']);
    const keys = stepKeys(alike);
    expect(new Set(keys.values()).size).toBe(3);
    for (const step of allSteps(alike.steps)) {
      expect(stepWithKey(alike, keys.get(step) ?? '')).toBe(step);
    }
  });

  test.each([
    ['others come, go and change', ['- [x] Sort', '- [ ] Solder', '- [ ] Sell']],
    ['it is done', ['- [ ] Lay', '- [x] Solder', '- [ ] Pack']],
    ['it moves', ['- [ ] Pack', '- [ ] Lay', '- [ ] Heat', '- [ ] Solder']],
  ])('is found by its words when %s', (_, after) => {
    expect(calledNow('Solder', after)).toBe('Solder');
  });

  test.each([
    ['Lay', ['- [ ] Lay it', ...PROGRESS.slice(1)], 'Lay it'],
    ['Solder', ['- [ ] Lay', '- [x] Solder all', '  - [ ] Heat', '- [ ] Pack'], 'Solder all'],
    ['Heat', ['- [x] Lay', '- [ ] Solder', '  - [ ] Warm', '- [ ] Pack'], 'Warm'],
    ['Pack', [...PROGRESS.slice(0, 3), '- [ ] Wrap'], 'Wrap'],
  ])('is found by its place when it alone was reworded: %s', (title, after, now) => {
    expect(calledNow(title, after)).toBe(now);
  });

  test.each([
    ['another one was, too', ['- [ ] Lay it', '- [ ] Solder all', '  - [ ] Heat', '- [ ] Pack']],
    [
      'another one came',
      ['- [ ] Lay', '- [ ] Solder all', '  - [ ] Heat', '- [ ] Pack', '- [ ] Go'],
    ],
    ['it is gone', ['- [ ] Lay', '  - [ ] Heat', '- [ ] Pack']],
    ['it changed places', ['- [ ] Solder all', '- [ ] Lay', '  - [ ] Heat', '- [ ] Pack']],
    ['all are gone', []],
  ])('is not found when it was reworded and %s', (_, after) => {
    expect(calledNow('Solder', after)).toBeNull();
  });

  test('is found by its id, whatever else became of it', () => {
    const before = ['- [ ] Lay', '- [ ] Solder ^tin', '- [ ] Pack'];
    const after = ['- [ ] Solder', '- [ ] Pack', '- [ ] Join the ends ^TIN'];
    expect(calledNow('Solder', after, before)).toBe('Join the ends');
  });

  test('is not taken for one with another id in its place', () => {
    const before = ['- [ ] Lay', '- [ ] Solder ^tin', '- [ ] Pack'];
    const after = ['- [ ] Lay', '- [ ] Glue ^glue', '- [ ] Pack'];
    expect(calledNow('Solder', after, before)).toBeNull();
  });

  test('is not found among others of its words when one of these is gone', () => {
    const before = plan(['- [ ] Lay', '- [ ] Pack', '- [ ] Lay']);
    const [, , last] = before.steps;
    if (!last) throw new Error('There is no third step.');
    const key = stepKeys(before).get(last) ?? '';
    expect(stepWithKey(plan(['- [ ] Pack', '- [ ] Lay']), key)).toBeNull();
  });

  test.each(['', 'x', '\n\n', '0 1 Lay'])('is none under the key %j', (key) => {
    expect(stepWithKey(plan(PROGRESS), key)).toBeNull();
  });
});
