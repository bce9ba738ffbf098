// How far the phases of a plan are and when they were worked on, as one short list of whole numbers: a row is
// kept for ten thousand plans. Knows no names and no steps.
import { lastActivityOf } from '../plan/activity';
import type { Plan } from '../plan/plan';
import { shareOf, type Progress } from '../plan/progress';
import type { Step, StepState } from '../plan/step';
import { workedTimes, type WorkedTime } from '../plan/step-spans';
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

/** What is counted of a phase before its figures are written. */
interface Tally {
  readonly counts: Record<StepState['kind'], number>;
  /** Of the steps that count, the shares together. */
  share: number;
  /** ms UTC; Infinity while nothing of it has been worked on. */
  start: number;
  /** ms UTC; Infinity while work goes on. */
  end: number;
}

export function phaseFiguresOf(plan: Plan): PhaseFigures {
  const tallies = [...plan.phases, null].map(emptyTally);
  const last = lastActivityOf(plan);
  // Seen from its last sign of life, which does not move as the clock does.
  const times = last === null ? [] : workedTimes(plan.steps, rangeOf(last).end);
  plan.steps.forEach((step, index) => {
    const tally = tallies[step.phase ?? plan.phases.length];
    if (tally) count(tally, step, times[index] ?? null);
  });
  const figures: number[] = [];
  for (const tally of tallies) write(tally, figures);
  return figures;
}

function emptyTally(): Tally {
  const counts = { pending: 0, active: 0, blocked: 0, done: 0, dropped: 0 };
  return { counts, share: 0, start: Infinity, end: 0 };
}

function count(tally: Tally, step: Step, time: WorkedTime | null): void {
  const { kind } = step.state;
  tally.counts[kind] += 1;
  if (kind !== 'dropped') tally.share += shareOf(step);
  if (time === null) return;
  tally.start = Math.min(tally.start, time.start);
  tally.end = Math.max(tally.end, time.state === 'finished' ? time.end : Infinity);
}

/** Writes the figures of a phase behind those of the others; none of one without steps. */
function write({ counts, share, start, end }: Tally, figures: number[]): void {
  const { pending, active, blocked, done, dropped } = counts;
  const total = pending + active + blocked + done;
  if (total + dropped === 0) return;
  const thousandths = total === 0 ? 0 : Math.round((share / total) * 1000);
  figures.push(total, done, active, blocked, dropped, thousandths);
  figures.push(start === Infinity ? 0 : Math.floor(start / MINUTE));
  figures.push(end === Infinity ? 0 : Math.ceil(end / MINUTE));
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
