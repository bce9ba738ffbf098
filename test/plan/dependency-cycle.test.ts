import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dependencyCycle, type Dependencies } from '../../src/plan/dependency-cycle';

const graph = (edges: Readonly<Record<string, readonly string[]>>): Dependencies =>
  new Map(Object.entries(edges));

describe('a circle of plans', () => {
  test('leads back to where it began, by the shortest way', () => {
    const plans = graph({ a: ['b', 'c'], b: ['d'], c: ['a'], d: ['a'] });
    expect(dependencyCycle('a', plans)).toEqual(['a', 'c', 'a']);
    expect(dependencyCycle('d', plans)).toEqual(['d', 'a', 'b', 'd']);
  });

  test('may be a plan that waits for itself', () => {
    expect(dependencyCycle('a', graph({ a: ['a'] }))).toEqual(['a', 'a']);
  });

  test('is none for a plan that only waits for those in one', () => {
    expect(dependencyCycle('a', graph({ a: ['b'], b: ['c'], c: ['b'] }))).toBeNull();
    expect(dependencyCycle('a', graph({}))).toBeNull();
  });
});

test('a plan is in a circle exactly when it can be reached from itself', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(name, fc.dictionary(name, fc.array(name, { maxLength: 3 })), (start, edges) => {
      const plans = graph(edges);
      const reached = new Set(plans.get(start));
      for (const one of reached) for (const next of plans.get(one) ?? []) reached.add(next);
      const cycle = dependencyCycle(start, plans);
      expect(cycle !== null).toBe(reached.has(start));
      if (cycle === null) return;
      expect([cycle[0], cycle[cycle.length - 1]]).toEqual([start, start]);
      for (const [index, one] of cycle.slice(1).entries()) {
        expect(plans.get(cycle[index] ?? '')).toContain(one);
      }
    }),
  );
});
