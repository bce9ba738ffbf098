import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChanges,
  invertChanges,
  orderedChanges,
  realChanges,
  type TextChange,
} from '../../src/text/text-change';

interface Case {
  readonly text: string;
  readonly changes: readonly TextChange[];
}

/** A text and changes to it that do not overlap, in any order; some touch, some are empty. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([text, steps, backwards]) => {
    let at = 0;
    const changes = steps.map(([gap, length, insert]) => {
      const from = Math.min(at + gap, text.length);
      const to = Math.min(from + length, text.length);
      at = to;
      return { from, to, insert };
    });
    // Only the order of insertions at one place matters; it is kept when places are handed in backwards.
    const turned = [...changes].sort((a, b) => b.from - a.from);
    return { text, changes: backwards ? turned : changes };
  });

const law = (holds: (one: Case) => void): void => {
  fc.assert(fc.property(cases, holds));
};

describe('changes', () => {
  test('are all made at once, with the offsets of the text before', () => {
    const changes = [
      { from: 4, to: 7, insert: 'TWO' },
      { from: 0, to: 3, insert: '1' },
      { from: 8, to: 8, insert: 'and ' },
    ];
    expect(applyChanges('one two three', changes)).toBe('1 TWO and three');
  });

  test('at one place are put in in the order they are given', () => {
    const changes = [
      { from: 1, to: 1, insert: 'x' },
      { from: 1, to: 2, insert: 'z' },
      { from: 1, to: 1, insert: 'y' },
    ];
    expect(applyChanges('abc', changes)).toBe('axyzc');
  });

  test('leave every character outside them as it was', () => {
    law(({ text, changes }) => {
      const result = applyChanges(text, changes);
      let before = 0;
      let after = 0;
      for (const change of orderedChanges(text, changes)) {
        const kept = text.slice(before, change.from);
        expect(result.slice(after, after + kept.length)).toBe(kept);
        before = change.to;
        after += kept.length + change.insert.length;
      }
      expect(result.slice(after)).toBe(text.slice(before));
    });
  });

  test('are undone by their inverse', () => {
    law(({ text, changes }) => {
      expect(applyChanges(applyChanges(text, changes), invertChanges(text, changes))).toBe(text);
    });
  });

  test('are made again by the inverse of their inverse', () => {
    law(({ text, changes }) => {
      const result = applyChanges(text, changes);
      const undo = invertChanges(text, changes);
      expect(applyChanges(text, invertChanges(result, undo))).toBe(result);
    });
  });

  test('that put back what is there are left out, and the result stays the same', () => {
    law(({ text, changes }) => {
      const real = realChanges(text, changes);
      expect(applyChanges(text, real)).toBe(applyChanges(text, changes));
      expect(real.every(({ from, to, insert }) => text.slice(from, to) !== insert)).toBe(true);
    });
  });

  test('that are none change nothing', () => {
    expect(applyChanges('abc', [])).toBe('abc');
    expect(invertChanges('abc', [])).toEqual([]);
  });
});

describe('changes are refused', () => {
  test.each([
    [
      'when two replace the same character',
      [
        { from: 0, to: 2, insert: '' },
        { from: 1, to: 3, insert: '' },
      ],
    ],
    [
      'when one inserts into what another replaces',
      [
        { from: 0, to: 3, insert: '' },
        { from: 1, to: 1, insert: 'x' },
      ],
    ],
    ['when one reaches beyond the text', [{ from: 2, to: 4, insert: '' }]],
    ['when one begins before the text', [{ from: -1, to: 1, insert: '' }]],
    ['when one ends before it begins', [{ from: 2, to: 1, insert: '' }]],
    ['when a place is not a number', [{ from: NaN, to: 1, insert: '' }]],
  ])('%s', (_name, changes) => {
    expect(() => orderedChanges('abc', changes)).toThrow(RangeError);
    expect(() => applyChanges('abc', changes)).toThrow(RangeError);
    expect(() => invertChanges('abc', changes)).toThrow(RangeError);
  });

  test('but not when they only touch', () => {
    const changes = [
      { from: 0, to: 1, insert: 'x' },
      { from: 1, to: 1, insert: '-' },
      { from: 1, to: 3, insert: 'y' },
    ];
    expect(applyChanges('abc', changes)).toBe('x-y');
  });
});
