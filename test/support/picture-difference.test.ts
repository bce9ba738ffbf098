import { describe, expect, test } from '@jest/globals';
import { CELL, pictureDifference, type ShrunkPicture } from './picture-difference';

/** 400 cells of one grey, some of which are lighter in blue. */
function picture(lighter: { readonly cells: number; readonly by: number }): ShrunkPicture {
  const cells = Array.from({ length: 400 }, (_, cell) => [
    100,
    100,
    100 + (cell < lighter.cells ? lighter.by : 0),
  ]);
  return { width: 20 * CELL, height: 20 * CELL, cells: cells.flat() };
}

const recording = picture({ cells: 0, by: 0 });

describe('a picture of a view', () => {
  test('shows what was recorded when a few cells differ, or all of them a little', () => {
    expect(pictureDifference(recording, recording)).toBeNull();
    expect(pictureDifference(picture({ cells: 2, by: 155 }), recording)).toBeNull();
    expect(pictureDifference(picture({ cells: 400, by: 24 }), recording)).toBeNull();
  });

  test('shows something else when more cells differ, in one channel and in either direction', () => {
    const other = picture({ cells: 3, by: 25 });
    expect(pictureDifference(other, recording)).toBe('differs in 0.8 % of its cells');
    expect(pictureDifference(recording, other)).toBe('differs in 0.8 % of its cells');
  });

  test('shows something else when it has another size, whatever is on it', () => {
    const taller = { ...recording, height: recording.height + 1 };
    expect(pictureDifference(taller, recording)).toBe('is 80 × 81 pixels and was 80 × 80');
  });
});
