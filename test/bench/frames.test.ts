import { expect, test } from '@jest/globals';
import { framesOf } from './frames';

const FRAME = 1000 / 60;

test('a page that draws at every frame drops none, though frames come a little early or late', () => {
  const times = [0, FRAME - 1, 2 * FRAME + 1, 3 * FRAME];
  expect(framesOf(times)).toEqual({ due: 3, dropped: 0, longest: FRAME + 2 });
});

test('a frame that lasts as long as three has dropped two', () => {
  expect(framesOf([0, FRAME, 4 * FRAME])).toEqual({ due: 4, dropped: 2, longest: 3 * FRAME });
});

test('a page that never drew has nothing to say', () => {
  expect(framesOf([])).toEqual({ due: 0, dropped: 0, longest: 0 });
});
