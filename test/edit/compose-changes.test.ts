import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { composeChanges, trimChange } from '../../src/edit/compose-changes';
import { applyChanges, type TextChange } from '../../src/text/text-change';

/** Up to four changes of a text of `length` characters that do not overlap. */
function changesIn(length: number): fc.Arbitrary<readonly TextChange[]> {
  const places = fc.array(fc.nat({ max: length }), { minLength: 0, maxLength: 8 });
  return fc
    .tuple(places, fc.array(fc.string({ maxLength: 3 }), { minLength: 4, maxLength: 4 }))
    .map(([found, words]) => {
      const sorted = [...found].sort((a, b) => a - b);
      return words.flatMap((insert, index) => {
        const [from, to] = [sorted[index * 2], sorted[index * 2 + 1]];
        return from === undefined || to === undefined ? [] : [{ from, to, insert }];
      });
    });
}

describe('two sets of changes', () => {
  test('made one after the other are one set for the first text', () => {
    const some = fc
      .string({ maxLength: 20 })
      .chain((text) => fc.tuple(fc.constant(text), changesIn(text.length)))
      .chain(([text, first]) =>
        fc.tuple(
          fc.constant(text),
          fc.constant(first),
          changesIn(applyChanges(text, first).length),
        ),
      );
    fc.assert(
      fc.property(some, ([text, first, second]) => {
        const both = applyChanges(applyChanges(text, first), second);
        expect(applyChanges(text, composeChanges(text, first, second))).toBe(both);
      }),
    );
  });

  test('keep the text between them out of the changes', () => {
    const first = [{ from: 2, to: 3, insert: 'CC' }];
    const second = [{ from: 6, to: 7, insert: 'F' }];
    expect(composeChanges('abcdefg', first, second)).toEqual([
      { from: 2, to: 3, insert: 'CC' },
      { from: 5, to: 6, insert: 'F' },
    ]);
  });
});

describe('a trimmed change', () => {
  test('leaves out what is the same at both ends', () => {
    const change = { from: 0, to: 16, insert: '2026-03-04 09:00' };
    expect(trimChange('2026-03-01 09:00', change)).toEqual({ from: 9, to: 10, insert: '4' });
  });

  test('never cuts a character or a line ending in two', () => {
    expect(trimChange('🟡', { from: 0, to: 2, insert: '🟢' })).toEqual({
      from: 0,
      to: 2,
      insert: '🟢',
    });
    expect(trimChange('a\r\n', { from: 1, to: 3, insert: '\r' })).toEqual({
      from: 1,
      to: 3,
      insert: '\r',
    });
    // Two characters of which the second halves are the same.
    const other = { from: 0, to: 2, insert: '\u{1FBE1}' };
    expect(trimChange('\u{1F7E1}', other)).toEqual(other);
    const ending = { from: 1, to: 2, insert: '\r\n' };
    expect(trimChange('a\nb', ending)).toEqual(ending);
  });
});
