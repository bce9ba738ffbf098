// Rows of plans as tests of many plans need them: a status and an outlook, whatever stands in a note.
import { type PlanGraph, planGraph } from '../../src/index/plan-graph';
import { PlanIndex } from '../../src/index/plan-index';
import type { PlanEdge } from '../../src/index/plan-links';
import type { PlanSummary } from '../../src/index/plan-summary';
import { atOnce } from '../../src/plan/in-parts';
import type { LinkKind } from '../../src/plan/link';
import type { PlanStatus } from '../../src/plan/status';

export interface RowFacts {
  readonly status?: PlanStatus;
  /** ms for each of the steps left: quick, usual, slow; null for a plan without a forecast. */
  readonly steps?: readonly [quick: number, usual: number, slow: number] | null;
  readonly remaining?: number;
}

/** The row of a plan at `path`, which is its title too: in progress, with one step of an hour left. */
export function planRow(path: string, facts: RowFacts = {}): PlanSummary {
  const { status = 'in progress', steps = [HOUR, HOUR, HOUR], remaining = 1 } = facts;
  const index = new PlanIndex();
  index.putFailure(path, path, 'not read');
  const row = index.summary(path);
  if (row === null) throw new Error(`No row at ${path}`);
  const [quick, usual, slow] = steps ?? [0, 0, 0];
  const ends = status === 'complete' || status === 'abandoned';
  return {
    ...row,
    failure: null,
    status: { value: status, words: null, derived: false },
    progress: { ...row.progress, total: 4, done: 3, share: 0.75 },
    outlook: ends
      ? null
      : { quick, usual, slow, remaining, blocked: 0, measured: steps === null ? 0 : 3 },
  };
}

export const HOUR = 3_600_000;

/** The link of the whole plan at `from` to the whole plan at `to`. */
export function planLink(from: string, kind: LinkKind, to: string): PlanEdge {
  return { from, to, kind, fromStep: null, toBlock: null };
}

export function planGraphOf(rows: Iterable<PlanSummary>, links: Iterable<PlanEdge>): PlanGraph {
  return atOnce(planGraph(rows, links));
}
