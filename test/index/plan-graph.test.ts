import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neighbourhood } from '../../src/index/plan-graph';
import type { PlanEdge } from '../../src/index/plan-links';
import type { LinkKind } from '../../src/plan/link';
import { runsOf } from '../support/law-runs';
import { planGraphOf, planLink as link, planRow } from '../support/plan-rows';

const graphOf = (plans: string, ...links: readonly PlanEdge[]) =>
  planGraphOf(
    [...plans].map((path) => planRow(path)),
    links,
  );
const edgesOf = (...links: readonly PlanEdge[]) => graphOf('abcd', ...links).edges;

describe('edges', () => {
  test('that say the same are one: who depends, and who blocks', () => {
    const edges = edgesOf(link('a', 'depends on', 'b'), link('b', 'blocks', 'a'));
    expect(edges).toEqual([{ kind: 'waits for', from: 'b', to: 'a' }]);
  });

  test('lead from what comes first: the parent, the older plan', () => {
    const edges = edgesOf(link('a', 'parent', 'b'), link('c', 'supersedes', 'd'));
    expect(edges).toEqual([
      { kind: 'parent', from: 'b', to: 'a' },
      { kind: 'supersedes', from: 'd', to: 'c' },
    ]);
  });

  test('between related plans are the same both ways', () => {
    expect(edgesOf(link('b', 'related', 'a'), link('a', 'related', 'b'))).toHaveLength(1);
  });

  test('are none where a plan is only mentioned', () => {
    expect(edgesOf(link('a', 'mentioned', 'b'))).toEqual([]);
  });

  test('of steps are told apart, and left out where the whole plan waits', () => {
    const ofStep = { ...link('a', 'depends on', 'b'), fromStep: 'Lay the cable' };
    const onStep = { ...link('a', 'blocks', 'c'), toBlock: 'step-2' };
    expect(edgesOf(ofStep, onStep)).toEqual([
      { kind: 'step waits for', from: 'a', to: 'c' },
      { kind: 'step waits for', from: 'b', to: 'a' },
    ]);
    expect(edgesOf(ofStep, link('a', 'depends on', 'b'))).toEqual([
      { kind: 'waits for', from: 'b', to: 'a' },
    ]);
  });

  test('lead to plans alone', () => {
    expect(graphOf('a', link('a', 'depends on', 'a note')).edges).toEqual([]);
  });

  test('of firmer kinds come first', () => {
    const { edges } = graphOf('abc', link('a', 'related', 'b'), link('b', 'depends on', 'c'));
    expect(edges.map(({ kind }) => kind)).toEqual(['waits for', 'related']);
  });
});

test('every plan knows its edges in both directions', () => {
  const { edgesOf: own } = graphOf('abc', link('a', 'depends on', 'b'));
  expect(own.get('a')).toEqual([{ kind: 'waits for', from: 'b', to: 'a' }]);
  expect(own.get('b')).toEqual(own.get('a'));
  expect(own.has('c')).toBe(false);
});

describe('the neighbourhood of a plan', () => {
  const graph = graphOf(
    'abcd',
    link('a', 'depends on', 'b'),
    link('c', 'depends on', 'b'),
    link('c', 'related', 'd'),
  );

  test('is what is so many edges away, in both directions', () => {
    const near = (steps: number) => [...neighbourhood(graph, 'a', steps)];
    expect([near(0), near(1), near(2), near(Infinity)]).toEqual([
      ['a'],
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
    ]);
  });

  test('of a plan that is not there is empty', () => {
    expect(neighbourhood(graph, 'gone', 2).size).toBe(0);
  });
});

test('in any graph a neighbourhood grows with its steps, and a plan is near those that are near it', () => {
  const name = fc.constantFrom(...'abcdef');
  const kind = fc.constantFrom<LinkKind>('related', 'depends on', 'blocks', 'supersedes', 'parent');
  const links = fc.array(fc.record({ from: name, to: name, kind }), { maxLength: 10 });
  fc.assert(
    fc.property(links, name, name, fc.nat(4), (written, one, other, steps) => {
      const graph = graphOf(
        'abcdef',
        ...written.map(({ from, to, kind: one }) => link(from, one, to)),
      );
      const near = neighbourhood(graph, one, steps);
      const further = neighbourhood(graph, one, steps + 1);
      expect([...near].every((path) => further.has(path))).toBe(true);
      expect(neighbourhood(graph, other, steps).has(one)).toBe(near.has(other));
    }),
    { numRuns: runsOf('cheap') },
  );
});
