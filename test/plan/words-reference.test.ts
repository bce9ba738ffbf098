import { describe, expect, test } from '@jest/globals';
import { wordsReferenceTo } from '../../src/plan/words-reference';

const all = [{ text: 'No gaps' }, { text: 'Five minutes' }, { text: 'No gaps' }] as const;
const textOf = (one: { readonly text: string }): string => one.text;

describe('a reference by words', () => {
  test('says which of those with the same words is meant', () => {
    expect(wordsReferenceTo(all, all[2], textOf)).toEqual({
      words: 'No gaps',
      ordinal: 1,
      count: 2,
    });
  });

  test('cannot be made to what is not in the list', () => {
    expect(() => wordsReferenceTo<{ text: string }>(all, { text: 'No gaps' }, textOf)).toThrow(
      RangeError,
    );
  });
});
