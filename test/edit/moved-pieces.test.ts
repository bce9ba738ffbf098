import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { movedPieces } from '../../src/edit/moved-pieces';
import { applyChanges } from '../../src/text/text-change';

/** `words` as the pieces of a text, with a comma between any two. */
function moved(words: readonly string[], order: readonly number[]): string {
  const text = `<${words.join(',')}>`;
  let at = 1;
  const pieces = words.map(({ length }) => {
    const from = at;
    at += length + 1;
    return { from, to: from + length };
  });
  return applyChanges(text, movedPieces(text, pieces, order));
}

describe('pieces of a text', () => {
  test('stand in the order asked for, with one gap between any two', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 8 });
    const shuffled = words.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        expect(moved(list, order)).toBe(`<${order.map((index) => list[index]).join(',')}>`);
      }),
    );
  });

  test('are left where they are when they are in order', () => {
    expect(
      movedPieces(
        'a,b',
        [
          { from: 0, to: 1 },
          { from: 2, to: 3 },
        ],
        [0, 1],
      ),
    ).toEqual([]);
  });

  test('move the short way round', () => {
    const text = 'a,long';
    const pieces = [
      { from: 0, to: 1 },
      { from: 2, to: 6 },
    ];
    expect(movedPieces(text, pieces, [1, 0])).toEqual([
      { from: 6, to: 6, insert: ',a' },
      { from: 0, to: 2, insert: '' },
    ]);
  });
});
