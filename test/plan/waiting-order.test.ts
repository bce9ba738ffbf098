import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dependencyCycle } from '../../src/plan/dependency-cycle';
import { atOnce } from '../../src/plan/in-parts';
import { circlesAmong, waitingOrder } from '../../src/plan/waiting-order';
import { runsOf } from '../support/law-runs';

const waits = (edges: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(edges));

test('each plan comes after those that it waits for', () => {
  const order = atOnce(waitingOrder(['a', 'b', 'c'], waits({ a: ['b'], b: ['c'] })));
  expect(order).toEqual([['c'], ['b'], ['a']]);
});

test('plans in a circle come together, and are a circle', () => {
  const edges = waits({ a: ['b'], b: ['c'], c: ['b'], d: ['d'] });
  const order = atOnce(waitingOrder(['a', 'b', 'c', 'd'], edges));
  expect(order.map((group) => [...group].sort())).toEqual([['b', 'c'], ['a'], ['d']]);
  expect(atOnce(circlesAmong(['a', 'b', 'c', 'd'], edges))).toHaveLength(2);
});

test('what a plan waits for outside of those asked about is left out', () => {
  expect(atOnce(waitingOrder(['a'], waits({ a: ['gone'] })))).toEqual([['a']]);
});

test('a chain of a hundred thousand plans is put in order', () => {
  const plans = Array.from({ length: 100_000 }, (_, at) => String(at));
  const edges = new Map(plans.map((plan, at) => [plan, at === 0 ? [] : [String(at - 1)]]));
  expect(atOnce(waitingOrder([...plans].reverse(), edges)).flat()).toEqual(plans);
});

test('in any graph every plan is in one group, after all others that it waits for; circles are those of the shortest ways', () => {
  const name = fc.constantFrom(...'abcdefgh');
  const graphs = fc.dictionary(name, fc.uniqueArray(name, { maxLength: 3 }));
  fc.assert(
    fc.property(graphs, (edges) => {
      const plans = [...'abcdefgh'];
      const dependencies = waits(edges);
      const order = atOnce(waitingOrder(plans, dependencies));
      expect(order.flat().sort()).toEqual(plans);
      const placeOf = new Map(order.flatMap((group, at) => group.map((plan) => [plan, at])));
      for (const plan of plans) {
        for (const other of dependencies.get(plan) ?? []) {
          expect(placeOf.get(other)).toBeLessThanOrEqual(placeOf.get(plan) ?? -1);
        }
      }
      const inCircles = atOnce(circlesAmong(plans, dependencies)).flat().sort();
      expect(inCircles).toEqual(plans.filter((one) => dependencyCycle(one, dependencies) !== null));
    }),
    { numRuns: runsOf('cheap') },
  );
});
