import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stableKeys } from '../../src/view/stable-keys';

const keysOf = (words: readonly string[]): readonly string[] => stableKeys(words, (word) => word);

test('keys are made of words, so that a row keeps its key when another is put before it', () => {
  const [wire, test] = keysOf(['wire', 'test']);
  expect(keysOf(['plan', 'wire', 'test'])).toEqual([expect.any(String), wire, test]);
});

test('keys of rows that are alike differ', () => {
  expect(new Set(keysOf(['a', 'a', 'a'])).size).toBe(3);
});

test('keys are distinct for any words', () => {
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('a', '0 a', '1 a', '')));
  fc.assert(
    fc.property(words, (list) => {
      expect(new Set(keysOf(list)).size).toBe(list.length);
    }),
  );
});
