import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atOnce, eachInParts, type Parts, sortedInParts } from '../../src/plan/in-parts';

const MANY = 10_000;

/** How often whoever has the work done could stop. */
function stopsOf(parts: Parts<unknown>): number {
  let stops = 0;
  while (parts.next().done !== true) stops += 1;
  return stops;
}

/** Numbers without any order, of which some are alike. */
const numbers = Array.from({ length: MANY }, (_, place) => (place * 7_919) % 5_003);
const ascending = (a: number, b: number): number => a - b;

describe('a long list', () => {
  test('is gone through in its order, with places to stop at', () => {
    const seen: (readonly [number, number])[] = [];
    const look = (value: number, place: number): void => void seen.push([place, value]);
    expect(stopsOf(eachInParts(numbers, look))).toBeGreaterThan(10);
    expect(seen).toEqual([...numbers.entries()]);
  });

  test('is sorted as at once, with places to stop at', () => {
    expect(stopsOf(sortedInParts(numbers, ascending))).toBeGreaterThan(10);
    expect(atOnce(sortedInParts(numbers, ascending))).toEqual([...numbers].sort(ascending));
  });

  test('that is in order is compared little more than once for each value', () => {
    let compared = 0;
    const sorted = [...numbers].sort(ascending);
    atOnce(
      sortedInParts(sorted, (a, b) => {
        compared += 1;
        return a - b;
      }),
    );
    expect(compared).toBeLessThan(1.1 * MANY);
  });
});

test('a short list has one part', () => {
  expect(stopsOf(sortedInParts(numbers.slice(0, 200), ascending))).toBe(0);
  expect(stopsOf(eachInParts(numbers.slice(0, 200), () => undefined))).toBe(0);
  expect(stopsOf(sortedInParts([], ascending))).toBe(0);
});

test('any list is sorted as at once, and what is alike stays as it was', () => {
  const value = fc.record({ by: fc.integer({ min: 0, max: 9 }), name: fc.nat() });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 1_200, size: 'max' }), (values) => {
      const compare = (a: { by: number }, b: { by: number }): number => a.by - b.by;
      expect(atOnce(sortedInParts(values, compare))).toEqual([...values].sort(compare));
    }),
    { numRuns: 40 },
  );
});
