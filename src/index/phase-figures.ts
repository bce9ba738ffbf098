// How far the phases of a plan are and when they were worked on, as one short list of whole numbers: a row is
// kept for ten thousand plans. Knows no names and no steps.
import { lastActivityOf } from '../plan/activity';
import type { Plan } from '../plan/plan';
import { phaseProgressOf, type Progress } from '../plan/progress';
import { workedSpans } from '../plan/step-spans';
import { rangeOf } from '../plan/timestamp';

/**
 * Eight numbers for each phase that has steps, in order, the steps without a phase last: how many steps count, are done,
 * active, blocked, dropped, the share of them all in thousandths, and the first and last minute of work since 1970, UTC;
 * 0 for no work, and a last minute of 0 while work goes on.
 */
export type PhaseFigures = readonly number[];

export interface PhaseFigure {
  readonly progress: Progress;
  /** ms UTC; null while nothing of it has been worked on. */
  readonly start: number | null;
  /** ms UTC; null while it is worked on, and before. */
  readonly end: number | null;
}

const MINUTE = 60_000;
const WIDTH = 8;

export function phaseFiguresOf(plan: Plan): PhaseFigures {
  const last = lastActivityOf(plan);
  // Seen from its last sign of life, which does not move as the clock does.
  const spans = last === null ? [] : workedSpans(plan.steps, rangeOf(last).end);
  const spanOf = new Map(spans.map((span) => [span.step, span]));
  return phaseProgressOf(plan).flatMap(({ steps, progress }) => {
    const { total, done, active, blocked, dropped, share } = progress;
    if (total + dropped === 0) return [];
    const worked = steps.flatMap((step) => spanOf.get(step) ?? []);
    const start = Math.min(...worked.map((span) => span.start));
    const goesOn = worked.some(({ state }) => state !== 'finished');
    const end = goesOn ? 0 : Math.max(0, ...worked.map((span) => span.end));
    return [
      ...[total, done, active, blocked, dropped, Math.round(share * 1000)],
      ...(worked.length === 0 ? [0, 0] : [Math.floor(start / MINUTE), Math.ceil(end / MINUTE)]),
    ];
  });
}

/** The phases that `figures` are of. */
export function readPhaseFigures(figures: PhaseFigures): readonly PhaseFigure[] {
  return Array.from({ length: Math.floor(figures.length / WIDTH) }, (_, phase) => {
    const at = (place: number): number => figures[phase * WIDTH + place] ?? 0;
    const [total, done, active, blocked, dropped] = [at(0), at(1), at(2), at(3), at(4)];
    const pending = Math.max(0, total - done - active - blocked);
    const progress = { total, done, active, blocked, pending, dropped, share: at(5) / 1000 };
    return {
      progress,
      start: at(6) === 0 ? null : at(6) * MINUTE,
      end: at(7) === 0 ? null : at(7) * MINUTE,
    };
  });
}
