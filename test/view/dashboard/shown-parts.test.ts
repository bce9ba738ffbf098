// What a dashboard shows, of more plans than are looked at in one part.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { atOnce } from '../../../src/plan/in-parts';
import { Ledger } from '../../../src/index/ledger';
import { arrangePlans } from '../../../src/index/plan-list';
import { emptySummary, type PlanSummary } from '../../../src/index/plan-summary';
import { boardColumns } from '../../../src/view/dashboard/board-columns';
import {
  DEFAULT_DASHBOARD_STATE,
  type DashboardState,
} from '../../../src/view/dashboard/dashboard-state';
import { NOTHING_KNOWN } from '../../../src/view/dashboard/details-known';
import { totalsInParts } from '../../../src/view/dashboard/plan-totals';
import { type Asked, ShownParts } from '../../../src/view/dashboard/shown-parts';
import { tableRowsInParts } from '../../../src/view/dashboard/table-rows';
import { groupPlans } from '../../../src/index/plan-groups';
import { silentActions } from '../../support/fakes/silent-dashboard';

const STATUSES = ['draft', 'in progress', 'blocked', 'complete'] as const;

const rows: readonly PlanSummary[] = Array.from({ length: 1_000 }, (_, number) => ({
  ...emptySummary(`Plans/${number % 7}/${number}.md`, `Gauge ${number}`),
  status: { value: STATUSES[number % 4] ?? 'draft', words: null, derived: false },
  owner: number % 3 === 0 ? null : `Mara ${number % 3}`,
  next: `Wire ${(number * 7) % 1_000}`,
}));

describe('what a dashboard of a thousand plans shows', () => {
  let shown: ShownParts;
  beforeEach(() => {
    shown = new ShownParts();
  });

  function show(state: Partial<DashboardState> = {}, more: Partial<Asked> = {}) {
    return atOnce(
      shown.of({
        rows,
        state: { ...DEFAULT_DASHBOARD_STATE, ...state },
        details: NOTHING_KNOWN,
        now: 0,
        daysUntilStale: 14,
        actions: silentActions,
        ...more,
      }),
    );
  }

  test('is the same as when it is worked out at once', () => {
    const state = { ...DEFAULT_DASHBOARD_STATE, group: 'owner', closed: ['of Mara 1'] } as const;
    const plans = arrangePlans(rows, state);
    const { plans: arranged, totals, as } = show(state);
    expect(arranged).toEqual(plans);
    expect(totals).toEqual(atOnce(totalsInParts(rows, { now: 0, daysUntilStale: 14 })));
    const list = atOnce(tableRowsInParts(plans, groupPlans(plans, 'owner'), ['of Mara 1']));
    expect(as).toEqual({ layout: 'table', list });
    expect(show({ layout: 'board' }).as).toEqual({
      layout: 'board',
      columns: boardColumns(show().plans, []),
    });
  });

  test('is the very same as before while nothing that counts for it changes', () => {
    const before = show();
    const wider = show({ widths: { title: 300 } }, { details: { ...NOTHING_KNOWN }, now: 60_000 });
    expect(wider.plans).toBe(before.plans);
    expect(wider.as).toBe(before.as);
    expect(wider.asked).toBe(before.asked);
  });

  test('says how many are shown when some are not', () => {
    expect(show().words).toBe('');
    expect(show({ statuses: ['blocked'] }).words).toBe('250 shown');
  });

  test('has every plan of a timeline at its place', () => {
    const { as, plans } = show({ layout: 'timeline' });
    if (as.layout !== 'timeline') throw new Error('It is no timeline.');
    expect(as.lines.keys).toEqual(plans.map(({ path }) => path));
    expect(plans.map(({ path }) => as.lines.placeOf.get(path))).toEqual([...plans.keys()]);
    expect(as.lines.spans).toHaveLength(1_000);
  });

  test('finds in the ledger the entries of the plans shown by their words, and no plan by them', () => {
    const ledger = new Ledger();
    for (const { path } of rows.slice(0, 600)) {
      const title = `Keep ${path}`;
      const entry = { kind: 'decision', title, at: null, superseded: false, from: 0 } as const;
      ledger.put(path, { entries: [entry], words: '', finished: [], created: null });
    }
    const details = { ledger, progress: null, left: 0 };
    const { as, plans, words } = show({ layout: 'ledger', query: 'keep /599.md' }, { details });
    if (as.layout !== 'ledger') throw new Error('It is no ledger.');
    expect(as.counts).toEqual({ decision: 600, discovery: 0, question: 0 });
    expect(as.keys).toEqual(['Plans/4/599.md:0']);
    expect([plans.length, words]).toEqual([1_000, '1 shown']);
  });
});
