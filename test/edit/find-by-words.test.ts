import { describe, expect, test } from '@jest/globals';
import { findByWords } from '../../src/edit/find-by-words';

const find = (all: readonly string[], ordinal: number, count: number): unknown =>
  findByWords(all, { words: 'No gaps', ordinal, count }, (one) => one, ['criterion', 'criteria']);

describe('what a reference by words names', () => {
  test('is found when there are as many of the same words as there were', () => {
    expect(find(['No gaps', 'Five minutes', 'No gaps'], 1, 2)).toEqual({
      kind: 'found',
      one: 'No gaps',
    });
  });

  test('is not guessed at when one more of the same words has come', () => {
    expect(find(['No gaps', 'No gaps'], 0, 1)).toEqual({
      kind: 'refusal',
      refusal: {
        reason: 'target ambiguous',
        message: 'Several criteria say “No gaps”, and it is not clear which one is meant.',
      },
    });
  });

  test('has gone when nothing says so any more', () => {
    expect(find(['Five minutes'], 0, 1)).toEqual({
      kind: 'refusal',
      refusal: {
        reason: 'target gone',
        message: 'The criterion “No gaps” is no longer in this plan.',
      },
    });
  });
});
