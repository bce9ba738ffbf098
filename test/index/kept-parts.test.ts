import { expect, test } from '@jest/globals';
import { atOnce, type Parts } from '../../src/plan/in-parts';
import { KeptParts } from '../../src/index/kept-parts';

function* sumOf(numbers: readonly number[], made: string[]): Parts<number> {
  made.push(`${numbers.join('+')}`);
  yield;
  return numbers.reduce((sum, number) => sum + number, 0);
}

test('what was made of the same things is made once, and again of others', () => {
  const kept = new KeptParts<number>();
  const made: string[] = [];
  const [few, others] = [[1, 2], [3]];
  const of = (numbers: readonly number[]) =>
    atOnce(kept.of([numbers, 'sum'], () => sumOf(numbers, made)));
  expect([of(few), of(few), of(others), of(few)]).toEqual([3, 3, 3, 3]);
  expect(made).toEqual(['1+2', '3', '1+2']);
});

test('what was begun and not ended is not kept', () => {
  const kept = new KeptParts<number>();
  const made: string[] = [];
  const few = [1, 2];
  const begun = kept.of([few], () => sumOf(few, made));
  begun.next();
  expect(atOnce(kept.of([few], () => sumOf(few, made)))).toBe(3);
  expect(made).toEqual(['1+2', '1+2']);
});
