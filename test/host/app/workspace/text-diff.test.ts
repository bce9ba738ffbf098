import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyHunks, diffTexts } from './text-diff';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'word', '.', 'ß', '😀', '\r\n', '\r'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('the difference of two texts', () => {
  test('is nothing for equal texts', () => {
    expect(diffTexts('same', 'same')).toEqual([]);
  });

  test('is as small as the changed word', () => {
    expect(diffTexts('the old word', 'the new word')).toEqual([{ from: 4, to: 7, insert: 'new' }]);
  });

  test('names each place that changed', () => {
    expect(diffTexts('a b c d', 'x b c y')).toEqual([
      { from: 0, to: 1, insert: 'x' },
      { from: 6, to: 7, insert: 'y' },
    ]);
  });

  test('makes the newer text of the older one, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        expect(applyHunks(older, diffTexts(older, newer))).toBe(newer);
      }),
    );
  });

  test('holds for any characters, broken ones included', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, (older, newer) => {
        expect(applyHunks(older, diffTexts(older, newer))).toBe(newer);
      }),
    );
  });

  test('lies in order and apart', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        let end = -1;
        for (const { from, to } of diffTexts(older, newer)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThanOrEqual(from);
          end = to;
        }
      }),
    );
  });

  test('is found for texts that have nothing in common', () => {
    const older = 'a '.repeat(3000);
    const newer = 'b\n'.repeat(3000);
    expect(applyHunks(older, diffTexts(older, newer))).toBe(newer);
  });
});
