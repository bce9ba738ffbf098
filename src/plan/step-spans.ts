// Where single steps lie in time: worked on, from their stamps; yet to come, from their estimates.
import { rememberedOfSteps } from './bare-steps';
import type { Step } from './step';
import { SHORTEST_SPAN, type TimelineSpan } from './timeline-span';
import { rangeOf, type Timestamp } from './timestamp';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A start that is guessed from another step's end is not believed further back. */
const FURTHEST_GUESS = 24 * HOUR;
/** What a step is taken to last when the note gives nothing to measure by. */
const UNIT = HOUR;

/**
 * The spans of steps that are done, active or blocked, in their order. Only a completion known: from
 * the last earlier completion of another step, at most a day; only a start known: the minute up to it. An
 * active or blocked step without a stamp runs since the last completion, at most a day. Done without
 * a stamp, pending and dropped steps have none.
 */
export function workedSpans(steps: readonly Step[], now: number): readonly TimelineSpan[] {
  const spans: TimelineSpan[] = [];
  const times = workedTimes(steps, now);
  steps.forEach((step, index) => {
    const time = times[index];
    if (time) spans.push({ step, ...time });
  });
  return spans;
}

/** The span of a step without the step. */
export type WorkedTime = Omit<TimelineSpan, 'step'>;

/** The same spans by the order of the steps; null for steps that have none. */
export function workedTimes(steps: readonly Step[], now: number): readonly (WorkedTime | null)[] {
  const finished = finishedTimes(steps);
  return steps.map((step, index) => {
    const { kind } = step.state;
    if (kind === 'done') return finished[index] ?? null;
    if (kind !== 'active' && kind !== 'blocked') return null;
    const since = step.started ?? step.touched;
    // + 1: here a completion at `now` itself is that of another step.
    const start = since === null ? guessStart(completionsOf(steps), now + 1) : rangeOf(since).start;
    // Stamps are cut to the minute, so a step of this minute reaches back rather than past now.
    const end = Math.max(now, start);
    const state = kind === 'active' ? 'running' : 'blocked';
    const exact = step.started?.kind === 'instant' && step.started.at <= now;
    return { state, start: Math.min(start, end - SHORTEST_SPAN), end, exact };
  });
}

/** When steps were completed, ms UTC, ascending. */
const completionsOf = rememberedOfSteps((steps): readonly number[] =>
  steps
    .flatMap((step) => (step.completed === null ? [] : [rangeOf(step.completed).end]))
    .sort((a, b) => a - b),
);

/** The span of each step that is done, by the order of the steps; they are the same whatever the time is. */
const finishedTimes = rememberedOfSteps((steps): readonly (WorkedTime | null)[] => {
  const ends = completionsOf(steps);
  return steps.map((step) => (step.state.kind === 'done' ? finishedTime(step, ends) : null));
});

/** The last of `ends`, ascending, before `before`, at most a day. A completion at `before` itself is that of the step whose start is sought. */
function guessStart(ends: readonly number[], before: number): number {
  const previous = ends[countBelow(ends, before) - 1] ?? before - SHORTEST_SPAN;
  return Math.max(previous, before - FURTHEST_GUESS);
}

/** How many of `values`, ascending, are less than `bound`. */
function countBelow(values: readonly number[], bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function finishedTime(step: Step, ends: readonly number[]): WorkedTime | null {
  const from = step.started ?? step.completed;
  if (from === null) return null;
  const first = rangeOf(from);
  const last = rangeOf(step.completed ?? from);
  const guessed = step.started === null && first.start === first.end;
  const start = guessed
    ? Math.min(guessStart(ends, last.end), last.end - SHORTEST_SPAN)
    : first.start;
  const end = Math.max(last.end, start);
  const reach = Math.min(start, end - SHORTEST_SPAN);
  return { state: 'finished', start: reach, end, exact: isMeasured(step) };
}

/** Whether start and completion are both instants and in that order. */
function isMeasured(step: Step): boolean {
  const { started, completed } = step;
  return isInstant(started) && isInstant(completed) && started.at <= completed.at;
}

function isInstant(
  stamp: Timestamp | null,
): stamp is Extract<Timestamp, { readonly kind: 'instant' }> {
  return stamp?.kind === 'instant';
}

/**
 * The pending steps one after another, from `now` or the last end of `worked`, whichever is later.
 * Each is as long as its brief's estimate times `drift`, else `pace` (ms), else an hour. Never exact.
 */
export function plannedSpans(
  steps: readonly Step[],
  worked: readonly TimelineSpan[],
  pace: number | null,
  drift: number,
  now: number,
): readonly TimelineSpan[] {
  let at = worked.reduce((latest, span) => Math.max(latest, span.end), now);
  return steps
    .filter((step) => step.state.kind === 'pending')
    .map((step) => {
      const minutes = step.brief?.estimate ?? null;
      const length = minutes === null || minutes <= 0 ? (pace ?? UNIT) : minutes * MINUTE * drift;
      const start = at;
      at += length;
      return { step, state: 'planned', start, end: at, exact: false };
    });
}
