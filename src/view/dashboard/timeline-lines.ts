// What a timeline of plans lists: its rows, where each lies in time, and how much time all of them take. No DOM.
import { atOnce, eachInParts, type Parts } from '../../plan/in-parts';
import type { Stretch } from '../time-folds';
import type { ListedGroup, ListedPlan } from './listed-plan';
import { type PlanSpans, spansOf, wholeTime } from './plan-spans';
import { type TableRow, tableRowsInParts } from './table-rows';

export interface TimelineLines {
  readonly list: readonly TableRow[];
  /** One for each row. */
  readonly keys: readonly string[];
  readonly spans: readonly PlanSpans[];
  /** The row of a key. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly whole: Stretch;
}

const NO_SPANS: PlanSpans = { phases: [], whole: null, ahead: null };

/** As `tableRowsInParts` has them, at `now` (ms UTC). */
export function timelineLines(
  plans: readonly ListedPlan[],
  groups: readonly ListedGroup[],
  closed: readonly string[],
  now: number,
): TimelineLines {
  return atOnce(linesInParts(plans, groups, closed, now));
}

/** The same, in parts. */
export function* linesInParts(
  plans: readonly ListedPlan[],
  groups: readonly ListedGroup[],
  closed: readonly string[],
  now: number,
): Parts<TimelineLines> {
  const list = yield* tableRowsInParts(plans, groups, closed);
  const keys: string[] = [];
  const spans: PlanSpans[] = [];
  const placeOf = new Map<string, number>();
  yield* eachInParts(list, (row, place) => {
    keys.push(row.key);
    spans.push(row.kind === 'plan' ? spansOf(row.plan, now) : NO_SPANS);
    placeOf.set(row.key, place);
  });
  return { list, keys, spans, placeOf, whole: wholeTime(spans, now) };
}
