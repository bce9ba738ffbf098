// What of all plans and entries a dashboard shows, and as what: worked out in parts, and of each part again only when something
// that counts for it has changed. No DOM.
import { eachInParts, type Parts } from '../../plan/in-parts';
import { KeptParts } from '../../index/kept-parts';
import type { LedgerKind, LedgerRow } from '../../index/ledger';
import { entriesInParts } from '../../index/ledger-list';
import { groupInParts } from '../../index/plan-groups';
import { arrangeInParts, type ListContext, wordsOf } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import type { ReadyStep } from '../../index/readiness';
import type { DashboardActions } from '../plan-actions';
import { keyMaker } from '../stable-keys';
import { type BoardColumn, columnsInParts } from './board-columns';
import type { DashboardState } from './dashboard-state';
import type { DetailsKnown } from './details-known';
import { type PlanTotals, totalsInParts } from './plan-totals';
import { type TableRow, tableRowsInParts } from './table-rows';
import { linesInParts, type TimelineLines } from './timeline-lines';

/** What a dashboard shows it of. */
export interface Asked {
  readonly rows: readonly PlanSummary[];
  readonly state: DashboardState;
  readonly details: DetailsKnown;
  /** ms UTC. */
  readonly now: number;
  readonly daysUntilStale: number;
  readonly actions: Pick<DashboardActions, 'readySteps' | 'linkRevision'>;
}

export type EntryCounts = Readonly<Record<LedgerKind, number>>;

/** How many entries there are of all kinds. */
export function countOf({ decision, discovery, question }: EntryCounts): number {
  return decision + discovery + question;
}

export interface ShownEntries {
  /** How many there are of each kind, shown or not. */
  readonly counts: EntryCounts;
  readonly entries: readonly LedgerRow[];
  /** One for each entry, distinct. */
  readonly keys: readonly string[];
  readonly planOf: ReadonlyMap<string, PlanSummary>;
}

export interface ShownSteps {
  readonly steps: readonly ReadyStep[];
  /** One for each step, distinct. */
  readonly keys: readonly string[];
}

export type ShownLayout =
  | { readonly layout: 'table'; readonly list: readonly TableRow[] }
  | { readonly layout: 'board'; readonly columns: readonly BoardColumn[] }
  | { readonly layout: 'timeline'; readonly lines: TimelineLines }
  | ({ readonly layout: 'ledger' } & ShownEntries)
  | ({ readonly layout: 'ready' } & ShownSteps);

export interface Shown {
  readonly plans: readonly PlanSummary[];
  readonly totals: PlanTotals;
  /** How many are shown; '' when all are. */
  readonly words: string;
  /** The same for the same list, however its rows change. */
  readonly asked: string;
  readonly as: ShownLayout;
}

export class ShownParts {
  private before: readonly PlanSummary[] = [];
  private readonly plans = new KeptParts<readonly PlanSummary[]>();
  private readonly totals = new KeptParts<PlanTotals>();
  private readonly lists = new KeptParts<ShownLayout>();

  *of(asked: Asked): Parts<Shown> {
    const { rows, state, now, daysUntilStale } = asked;
    const plans = yield* this.plansOf(asked);
    const totals = yield* this.totals.of([rows, now, daysUntilStale], () =>
      totalsInParts(rows, { now, daysUntilStale }),
    );
    const as = yield* this.listOf(asked, plans);
    const [all, count] =
      as.layout === 'ledger'
        ? [countOf(as.counts), as.entries.length]
        : [rows.length, plans.length];
    return { plans, totals, words: count < all ? `${count} shown` : '', asked: askedBy(state), as };
  }

  private *plansOf({ rows, state, details, now, daysUntilStale }: Asked) {
    const { layout, statuses, owners, folders, marks, sort } = state;
    // The ledger is searched in its entries, not in plans.
    const query = layout === 'ledger' ? '' : state.query;
    // Time passes without a plan having changed: only what asks for the time is arranged anew. So with the details.
    const time = marks.includes('stale') ? now : 0;
    const searched = query === '' ? null : details;
    const things = [
      rows,
      query,
      statuses,
      owners,
      folders,
      marks,
      sort,
      time,
      daysUntilStale,
      searched,
    ];
    return yield* this.plans.of(things, () =>
      this.arranged({ ...state, query }, rows, {
        now: time,
        daysUntilStale,
        saysElsewhere: (path, word) => details.ledger.says(path, word),
      }),
    );
  }

  private *arranged(state: DashboardState, rows: readonly PlanSummary[], context: ListContext) {
    this.before = yield* arrangeInParts(rows, state, context, this.before);
    return this.before;
  }

  private *listOf(asked: Asked, plans: readonly PlanSummary[]): Parts<ShownLayout> {
    const { state, details, now, actions } = asked;
    const { layout, group, closed, statuses, kinds, query } = state;
    switch (layout) {
      case 'table':
        return yield* this.lists.of([layout, plans, group, closed], () => tableOf(plans, state));
      case 'board':
        return yield* this.lists.of([layout, plans, statuses], () => boardOf(plans, state));
      case 'timeline':
        return yield* this.lists.of([layout, plans, now], () => timelineOf(plans, now));
      case 'ledger':
        return yield* this.lists.of([layout, plans, details, kinds, query], () =>
          ledgerOf(plans, asked),
        );
      case 'ready':
        return yield* this.lists.of([layout, plans, asked.rows, actions.linkRevision()], () =>
          readyOf(plans, actions),
        );
    }
  }
}

function* tableOf(
  plans: readonly PlanSummary[],
  { group, closed }: DashboardState,
): Parts<ShownLayout> {
  const groups = yield* groupInParts(plans, group);
  return { layout: 'table', list: yield* tableRowsInParts(plans, groups, closed) };
}

function* boardOf(plans: readonly PlanSummary[], { statuses }: DashboardState): Parts<ShownLayout> {
  return { layout: 'board', columns: yield* columnsInParts(plans, statuses) };
}

function* timelineOf(plans: readonly PlanSummary[], now: number): Parts<ShownLayout> {
  return { layout: 'timeline', lines: yield* linesInParts(plans, [], [], now) };
}

function* ledgerOf(plans: readonly PlanSummary[], { state, details }: Asked): Parts<ShownLayout> {
  const planOf = new Map<string, PlanSummary>();
  yield* eachInParts(plans, (plan) => void planOf.set(plan.path, plan));
  const all = yield* details.ledger.rowsInParts();
  const counts = { decision: 0, discovery: 0, question: 0 };
  yield* eachInParts(all, ({ entry }) => void (counts[entry.kind] += 1));
  const titleOf = (path: string): string | null => planOf.get(path)?.title ?? null;
  const entries = yield* entriesInParts(all, state.kinds, wordsOf(state.query), titleOf);
  const keys: string[] = [];
  yield* eachInParts(entries, ({ key }) => void keys.push(key));
  return { layout: 'ledger', counts, entries, keys, planOf };
}

function* readyOf(
  plans: readonly PlanSummary[],
  { readySteps }: Asked['actions'],
): Parts<ShownLayout> {
  const steps = yield* readySteps(plans);
  const keyOf = keyMaker();
  const keys: string[] = [];
  yield* eachInParts(steps, ({ path, step }) => void keys.push(keyOf(`${path} ${step}`)));
  return { layout: 'ready', steps, keys };
}

function askedBy(state: DashboardState): string {
  const { layout, query, statuses, owners, folders, marks, sort, group, kinds } = state;
  return JSON.stringify([layout, query, statuses, owners, folders, marks, sort, group, kinds]);
}
