import { describe, expect, test } from '@jest/globals';
import { ALL_UP_TO, firstWindow } from '../../src/view/step-window';
import { planOf } from '../support/plan-of';

const windowOf = (done: number, open: number): unknown =>
  firstWindow(
    planOf({
      progress: Array.from(
        { length: done + open },
        (_, at) => `- [${at < done ? 'x' : ' '}] ${at}`,
      ),
    }).steps,
  );

describe('the steps that are drawn at first', () => {
  test('are all of a short list', () => {
    expect(windowOf(0, 0)).toEqual({ from: 0, to: 0 });
    expect(windowOf(40, ALL_UP_TO - 40)).toEqual({ from: 0, to: ALL_UP_TO });
  });

  test('are those around the first open one of a long list', () => {
    expect(windowOf(0, 100)).toEqual({ from: 0, to: 40 });
    expect(windowOf(50, 50)).toEqual({ from: 45, to: 90 });
    expect(windowOf(98, 2)).toEqual({ from: 93, to: 100 });
  });

  test('are the last ones of a long list that is done', () => {
    expect(windowOf(100, 0)).toEqual({ from: 55, to: 100 });
  });
});
