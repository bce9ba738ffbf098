// When the work of a plan happened, happens and is expected to happen, phase by phase: times alone,
// no pixels and no words. A guessed end is marked; a stamp in the note is never moved.
import { lastActivityOf } from './activity';
import type { Decision } from './decision';
import type { Discovery } from './discovery';
import { driftOf } from './estimates';
import { paceOf } from './pace';
import type { Plan } from './plan';
import { phaseProgressOf } from './progress';
import { goesOn } from './status';
import type { Step } from './step';
import { plannedSpans, workedSpans } from './step-spans';
import type { TimelineSpan } from './timeline-span';
import { rangeOf } from './timestamp';

/** A decision or a discovery: an instant (`start === end`), or a date as its whole day. ms UTC. */
export interface TimelineMoment {
  readonly entry: Decision | Discovery;
  readonly start: number;
  readonly end: number;
}

export interface TimelineLane {
  /** Index into the plan's phases; null for steps without a phase. */
  readonly phase: number | null;
  /** The phase's name; null for steps without a phase. */
  readonly name: string | null;
  /** Top-level steps in the order of the note; spans of one lane may overlap. */
  readonly spans: readonly TimelineSpan[];
  /** Steps that have no place in time: finished without a stamp, dropped, or left open by a plan that ended. */
  readonly undated: readonly Step[];
}

export interface Timeline {
  /** All spans and moments, and now while the plan lasts, lie in `start`..`end`; ms UTC, `start < end`. */
  readonly start: number;
  readonly end: number;
  readonly now: number;
  /** One for each phase in order, then one for the steps without a phase if there are any. */
  readonly lanes: readonly TimelineLane[];
  /** Decisions and discoveries that have a timestamp, by start; in the order of the note when alike. */
  readonly moments: readonly TimelineMoment[];
}

/** Whether nothing in it has a place in time. */
export function isEmptyTimeline({ lanes, moments }: Timeline): boolean {
  return moments.length === 0 && lanes.every(({ spans }) => spans.length === 0);
}

/**
 * The timeline of `plan` seen at `now` (ms UTC); null when it has neither a step nor a timestamp.
 * Pending steps of a plan that goes on are laid out one after another from now or from the last
 * end, whichever is later: an hour of estimated work is as much time by the clock as it was for the finished steps.
 */
export function timelineOf(plan: Plan, now: number): Timeline | null {
  const activity = lastActivityOf(plan);
  if (plan.steps.length === 0 && activity === null) return null;
  const isOpen = goesOn(plan.status.value);
  const worked = workedSpans(plan.steps, now);
  const planned = isOpen
    ? plannedSpans(plan.steps, worked, paceOf(worked), driftOf(plan), now)
    : [];
  const spanOf = new Map([...worked, ...planned].map((span) => [span.step, span]));
  const moments = momentsOf(plan);
  const known: { start: number; end: number }[] = [...spanOf.values(), ...moments];
  if (known.length === 0 && activity !== null) known.push(rangeOf(activity));
  const points = known.flatMap(({ start, end }) => [start, end]);
  if (isOpen || points.length === 0) points.push(now);
  const start = points.reduce((a, b) => Math.min(a, b));
  const end = points.reduce((a, b) => Math.max(a, b));
  return { start, end: Math.max(end, start + 1), now, lanes: lanesOf(plan, spanOf), moments };
}

function lanesOf(plan: Plan, spanOf: ReadonlyMap<Step, TimelineSpan>): readonly TimelineLane[] {
  return phaseProgressOf(plan).map(({ phase, steps }) => ({
    phase,
    name: phase === null ? null : (plan.phases[phase]?.name ?? null),
    spans: steps.flatMap((step) => spanOf.get(step) ?? []),
    undated: steps.filter((step) => !spanOf.has(step)),
  }));
}

function momentsOf(plan: Plan): readonly TimelineMoment[] {
  return [...plan.decisions, ...plan.discoveries]
    .flatMap((entry) => (entry.at === null ? [] : [{ entry, ...rangeOf(entry.at) }]))
    .sort((a, b) => a.start - b.start || a.entry.span.from - b.entry.span.from);
}
