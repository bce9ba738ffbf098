import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { criticalChain } from '../../src/index/critical-chain';
import { isUnfinished, scheduleOf, waitedFor, workLeftIn } from '../../src/index/plan-schedule';
import { slipsOf } from '../../src/index/plan-slips';
import { atOnce } from '../../src/plan/in-parts';
import { circlesAmong } from '../../src/plan/waiting-order';
import { runsOf } from '../support/law-runs';
import { HOUR, planGraphOf, planLink, planRow, type RowFacts } from '../support/plan-rows';

type Waits = Readonly<Record<string, string>>;

/** Plans by name, and by name what each waits for: `{ c: 'ab' }`. */
function graphOf(plans: Readonly<Record<string, RowFacts>>, waits: Waits) {
  const links = Object.entries(waits).flatMap(([from, others]) =>
    [...others].map((to) => planLink(from, 'depends on', to)),
  );
  return planGraphOf(
    Object.entries(plans).map(([path, facts]) => planRow(path, facts)),
    links,
  );
}

const hours = (usual: number): RowFacts => ({
  steps: [(usual * HOUR) / 2, usual * HOUR, usual * 2 * HOUR],
});
const UNKNOWN: RowFacts = { steps: null };

function chainOf(plans: Readonly<Record<string, RowFacts>>, waits: Waits) {
  const graph = graphOf(plans, waits);
  return atOnce(criticalChain(graph, atOnce(scheduleOf(graph))));
}

function slips(plans: Readonly<Record<string, RowFacts>>, waits: Waits, path: string) {
  const graph = graphOf(plans, waits);
  return slipsOf(graph, atOnce(scheduleOf(graph)), path);
}

describe('the work left in a plan', () => {
  test('is that of its steps, one after another', () => {
    expect(workLeftIn(planRow('a', { steps: [1, 2, 3], remaining: 2.5 }))).toEqual({
      quick: 2.5,
      usual: 5,
      slow: 7.5,
    });
  });

  test('is nothing when all steps are settled, and not known without steps or measures', () => {
    const settled = { ...planRow('a'), outlook: null };
    expect(workLeftIn(settled)).toEqual({ quick: 0, usual: 0, slow: 0 });
    expect(workLeftIn({ ...settled, progress: { ...settled.progress, total: 0 } })).toBeNull();
    expect(workLeftIn(planRow('a', UNKNOWN))).toBeNull();
  });
});

describe('the critical chain', () => {
  test('is the one with most work left, not the one of most plans', () => {
    const chain = chainOf(
      { a: hours(1), b: hours(1), c: hours(1), d: hours(9), e: hours(1) },
      { b: 'a', c: 'b', e: 'd' },
    );
    expect(chain?.paths).toEqual(['d', 'e']);
    expect(chain?.work).toEqual({ quick: 5 * HOUR, usual: 10 * HOUR, slow: 20 * HOUR });
  });

  test('without any forecast is the one of most plans, and says what is not known', () => {
    const plans = { a: UNKNOWN, b: UNKNOWN, c: UNKNOWN, d: UNKNOWN };
    const chain = chainOf(plans, { b: 'a', c: 'b', d: 'a' });
    expect(chain).toMatchObject({ paths: ['a', 'b', 'c'], unknown: 3, work: { usual: 0 } });
  });

  test('ends at finished plans, which hold up nothing', () => {
    expect(chainOf({ a: {}, b: { status: 'complete' }, c: {} }, { b: 'a', c: 'b' })).toBeNull();
  });

  test('passes through a circle once', () => {
    const chain = chainOf({ a: {}, b: {}, c: {} }, { a: 'b', b: 'a', c: 'b' });
    expect(chain?.paths).toEqual(['b', 'c']);
  });

  test('is none where no plan waits, however much work one has', () => {
    expect(chainOf({ a: hours(99), b: {} }, {})).toBeNull();
  });
});

describe('what slips if a plan slips', () => {
  test('is all that wait for it, directly or not, and no finished plan', () => {
    const plans = { a: {}, b: {}, c: {}, d: { status: 'complete' as const }, e: {} };
    const found = slips(plans, { b: 'a', c: 'b', d: 'a', e: 'd' }, 'a');
    expect(found).toEqual([
      { path: 'b', distance: 1, slack: { least: 0, most: 0 } },
      { path: 'c', distance: 2, slack: { least: 0, most: 0 } },
    ]);
  });

  test('slips later when something else takes longer, by the range of the forecasts', () => {
    const [late] = slips({ a: hours(1), b: hours(4), c: {} }, { c: 'ab' }, 'a');
    expect(late).toMatchObject({ path: 'c', slack: { least: 1.5 * HOUR, most: 6 * HOUR } });
    const [atOnce] = slips({ a: hours(1), b: hours(4), c: {} }, { c: 'ab' }, 'b');
    expect(atOnce?.slack).toEqual({ least: 0, most: 0 });
  });

  test('slips at once without any forecast when it waits for nothing else', () => {
    const found = slips({ a: UNKNOWN, b: UNKNOWN, c: UNKNOWN }, { b: 'a', c: 'b' }, 'a');
    expect(found.map(({ slack }) => slack?.most)).toEqual([0, 0]);
  });

  test('cannot be said where one of two has no forecast', () => {
    expect(slips({ a: {}, b: UNKNOWN, c: {} }, { c: 'ab' }, 'a')[0]?.slack).toBeNull();
  });

  test('cannot be said of plans in a circle', () => {
    const found = slips({ a: {}, b: {}, c: {} }, { b: 'ac', c: 'b' }, 'a');
    expect(found.map(({ path, slack }) => [path, slack])).toEqual([
      ['b', null],
      ['c', null],
    ]);
  });

  test('is nothing when the plan is finished', () => {
    expect(slips({ a: { status: 'abandoned' }, b: {} }, { b: 'a' }, 'a')).toEqual([]);
  });
});

describe('in any graph', () => {
  const NAMES = 'abcdefg';
  const facts = fc.record({
    status: fc.constantFrom('draft' as const, 'in progress' as const, 'complete' as const),
    steps: fc.option(
      fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).map((three): [number, number, number] => {
        const [quick = 0, usual = 0, slow = 0] = [...three].sort((a, b) => a - b);
        return [quick, usual, slow];
      }),
      { freq: 6 },
    ),
    remaining: fc.nat(3),
  });
  const plans = fc
    .tuple(...[...NAMES].map(() => facts))
    .map((all) =>
      Object.fromEntries([...NAMES].map((name, at): [string, RowFacts] => [name, all[at] ?? {}])),
    );
  const name = fc.constantFrom(...NAMES);
  const waits = fc.dictionary(
    name,
    fc.uniqueArray(name, { maxLength: 3 }).map((one) => one.join('')),
  );

  test('each plan of the chain waits for the one before, and no plan with one that it waits for has more work than the chain', () => {
    fc.assert(
      fc.property(plans, waits, (given, edges) => {
        const graph = graphOf(given, edges);
        const chain = atOnce(criticalChain(graph, atOnce(scheduleOf(graph))));
        const usual = (path: string): number => {
          const row = graph.plans.get(path);
          return (row && workLeftIn(row)?.usual) ?? 0;
        };
        const { paths = [], work } = chain ?? {};
        for (const [at, path] of paths.slice(1).entries()) {
          expect(graph.waitsFor.get(path)).toContain(paths[at]);
        }
        expect(paths.reduce((sum, path) => sum + usual(path), 0)).toBe(work?.usual ?? 0);
        expect(new Set(paths).size).toBe(paths.length);
        const unfinished = [...graph.plans.values()].filter(isUnfinished).map(({ path }) => path);
        const circles = atOnce(circlesAmong(unfinished, graph.waitsFor));
        for (const path of unfinished) {
          for (const other of waitedFor(graph, path)) {
            if (circles.some((circle) => circle.includes(path) && circle.includes(other))) continue;
            expect(usual(path) + usual(other)).toBeLessThanOrEqual(work?.usual ?? -1);
          }
        }
      }),
      { numRuns: runsOf('cheap') },
    );
  });

  test('a plan that is later by more than its slack moves the start of what waits for it, and by less does not', () => {
    fc.assert(
      fc.property(
        plans,
        waits,
        name,
        fc.integer({ min: 1, max: 200 }),
        (given, edges, late, by) => {
          const own = given[late];
          if (own?.status === 'complete' || !own?.steps || own.remaining === 0) return;
          const graph = graphOf(given, edges);
          const before = atOnce(scheduleOf(graph));
          const steps = own.steps.map((step) => step + by / (own.remaining ?? 1));
          const [quick = 0, usual = 0, slow = 0] = steps;
          const after = atOnce(
            scheduleOf(
              graphOf({ ...given, [late]: { ...own, steps: [quick, usual, slow] } }, edges),
            ),
          );
          for (const { path, slack } of slipsOf(graph, before, late)) {
            const [was, is] = [before, after].map(({ times }) => times.get(path)?.start ?? null);
            if (slack === null || !was || !is) continue;
            const moves = (['quick', 'usual', 'slow'] as const).map((kind) => is[kind] - was[kind]);
            const near = 1e-6;
            if (by <= slack.least) expect(Math.max(...moves)).toBeLessThan(near);
            if (by > slack.most + near) expect(Math.min(...moves)).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: runsOf('cheap') },
    );
  });
});
