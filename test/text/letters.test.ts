import { expect, test } from '@jest/globals';
import { hasLetters } from '../../src/text/letters';

test('letters and digits of any script are words, signs and emoji are not', () => {
  expect(['a', '— é', '7', '验', 'と', '[ж]'].filter(hasLetters)).toHaveLength(6);
  expect(['', ' ', '—', '…', '[ ]', '✅', '**'].filter(hasLetters)).toEqual([]);
});
