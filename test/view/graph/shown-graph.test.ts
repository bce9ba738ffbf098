import { describe, expect, test } from '@jest/globals';
import type { PlanEdge } from '../../../src/index/plan-links';
import type { PlanSummary } from '../../../src/index/plan-summary';
import { atOnce } from '../../../src/plan/in-parts';
import { graphMarks } from '../../../src/view/graph/graph-marks';
import {
  DEFAULT_GRAPH_STATE,
  type GraphState,
  readGraphState,
  renamedIn,
} from '../../../src/view/graph/graph-state';
import { shownGraph, type WholeGraph, wholeGraph } from '../../../src/view/graph/shown-graph';
import { planLink, planRow } from '../../support/plan-rows';

const LINKS: readonly PlanEdge[] = [
  planLink('b', 'depends on', 'a'),
  planLink('c', 'depends on', 'b'),
  planLink('c', 'related', 'd'),
  planLink('e', 'depends on', 'f'),
  planLink('f', 'depends on', 'e'),
];
const rows = [...'abcdefg'].map((path) =>
  planRow(path, { status: path === 'a' ? 'complete' : 'in progress' }),
);
const CIRCLES = [['b', 'c'], ['e', 'f'], ['g']];
/** Circles are found elsewhere, see `circlesOf`. */
function wholeOf(
  plans: readonly PlanSummary[],
  links: readonly PlanEdge[],
  circles: readonly (readonly string[])[],
): WholeGraph {
  const found = function* () {
    yield undefined;
    return circles;
  };
  return atOnce(wholeGraph(plans, links, found));
}
const whole = wholeOf(rows, LINKS, [['e', 'f']]);

function shown(change: Partial<GraphState>) {
  const { graph, unlinked } = shownGraph(whole.graph, { ...DEFAULT_GRAPH_STATE, ...change });
  return [[...graph.plans.keys()].join(''), unlinked.map(({ path }) => path).join('')];
}

test('what is known of a graph does not depend on the order in which its plans were read', () => {
  const other = wholeOf([...rows].reverse(), [...LINKS].reverse(), whole.circles);
  expect([...other.graph.plans.keys()]).toEqual([...whole.graph.plans.keys()]);
  expect(other.graph.edges).toEqual(whole.graph.edges);
  expect(other.chain).toEqual(whole.chain);
});

describe('what is shown', () => {
  test('are all linked plans, and how many are linked with none', () => {
    expect(shown({})).toEqual(['abcdef', 'g']);
  });

  test('leaves out finished plans and kinds of links that are not asked for', () => {
    expect(shown({ finished: false })).toEqual(['bcdef', 'g']);
    expect(shown({ kinds: ['related'] })).toEqual(['cd', 'abefg']);
  });

  test('is the neighbourhood of one plan, which may be finished itself', () => {
    expect(shown({ plan: 'a', reach: 1, finished: false })).toEqual(['ab', '']);
    expect(shown({ plan: 'a', reach: 'all' })).toEqual(['abcd', '']);
    expect(shown({ plan: 'gone' })).toEqual(['', '']);
  });
});

test('edges of the critical chain and of circles are marked', () => {
  const marks = graphMarks(whole);
  const marked = whole.graph.edges.map((edge) => `${edge.from}${edge.to} ${marks.ofEdge(edge)}`);
  expect(marked).toEqual(['ab plain', 'bc critical', 'ef circle', 'fe circle', 'cd plain']);
  expect([...marks.inCircle].sort()).toEqual(['e', 'f']);
});

test('edges of steps are marked where their plans are in a circle, and a plan may be in several', () => {
  const steps = [...LINKS, { ...planLink('c', 'depends on', 'a'), fromStep: 'Sail' }];
  const ofSteps = wholeOf(rows, steps, CIRCLES);
  const { ofEdge, inCircle } = graphMarks(ofSteps);
  const marked = ofSteps.graph.edges.map((edge) => `${edge.from}${edge.to} ${ofEdge(edge)}`);
  expect(marked).toEqual([
    'ab plain',
    'bc circle',
    'ef circle',
    'fe circle',
    'ac plain',
    'cd plain',
  ]);
  const crossed = graphMarks(wholeOf(rows, steps, [['a', 'c'], ...CIRCLES]));
  expect(crossed.ofEdge({ kind: 'step waits for', from: 'a', to: 'c' })).toBe('circle');
  expect(crossed.ofEdge({ kind: 'related', from: 'b', to: 'c' })).toBe('plain');
  expect([...inCircle].sort().join('')).toBe('bcefg');
});

describe('a stored state', () => {
  test('is read as it was', () => {
    const state: GraphState = {
      plan: 'a.md',
      reach: 'all',
      form: 'table',
      kinds: ['parent'],
      finished: false,
      selected: 'b.md',
    };
    expect(readGraphState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test('that is none, or odd, is as in the default', () => {
    expect(readGraphState(null)).toEqual(DEFAULT_GRAPH_STATE);
    expect(readGraphState({ plan: 7, reach: 9, form: 'poem', kinds: 'all', finished: 1 })).toEqual(
      DEFAULT_GRAPH_STATE,
    );
  });

  test('follows a note that is renamed', () => {
    const state = { ...DEFAULT_GRAPH_STATE, plan: 'a', selected: 'b' };
    expect(renamedIn(state, 'a', 'z').plan).toBe('z');
    expect(renamedIn(state, 'b', 'z').selected).toBe('z');
    expect(renamedIn(state, 'c', 'z')).toBe(state);
  });
});
