// The parts of a progress bar as shares of its length. Pure arithmetic; colours are the style sheet's.
import { wholePercent, type Progress } from '../plan/progress';

export type BarPartKind = 'done' | 'partial' | 'active' | 'blocked' | 'pending' | 'dropped';

export interface BarPart {
  readonly kind: BarPartKind;
  /** Share of the bar, above 0 and at most 1; the shares of one bar add up to 1. */
  readonly share: number;
}

/**
 * The parts of one bar from its start: done steps, what is done of the others (`partial`), the rest of
 * active steps, the rest of blocked steps, pending, dropped. Empty parts are left out; no steps is one pending part.
 */
export function barPartsOf(progress: Progress): readonly BarPart[] {
  const { total, dropped } = progress;
  if (total + dropped === 0) return [{ kind: 'pending', share: 1 }];
  const done = shareOf(progress.done, total);
  const partial = clamp(progress.share - done, 1 - done);
  const ofActive = shareOf(progress.active, total);
  // What is partly done is taken from active steps first: a count cannot tell which step it was.
  const active = clamp(ofActive - partial, 1 - done - partial);
  const spare = Math.max(0, partial - ofActive);
  const blocked = clamp(shareOf(progress.blocked, total) - spare, 1 - done - partial - active);
  const pending = total === 0 ? 0 : 1 - done - partial - active - blocked;
  // Dropped steps do not count, and lie beyond what does.
  const counted = total / (total + dropped);
  const parts: readonly BarPart[] = [
    { kind: 'done', share: done * counted },
    { kind: 'partial', share: partial * counted },
    { kind: 'active', share: active * counted },
    { kind: 'blocked', share: blocked * counted },
    { kind: 'pending', share: pending * counted },
    { kind: 'dropped', share: 1 - counted },
  ];
  return parts.filter((part) => part.share > 1e-9);
}

function shareOf(count: number, total: number): number {
  return total === 0 ? 0 : count / total;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}

/** `4 of 8 steps, 50 %`, `No steps yet`, `No steps left` where all were given up; 100 % means that all are done. `between` parts the two figures. */
export function progressText(progress: Progress, between = ', '): string {
  if (progress.total === 0) return noStepsText(progress);
  const steps = progress.total === 1 ? 'step' : 'steps';
  return `${progress.done} of ${progress.total} ${steps}${between}${wholePercent(progress)} %`;
}

/** What is said of a plan in which no step counts. */
export function noStepsText({ dropped }: Progress): string {
  return dropped > 0 ? 'No steps left' : 'No steps yet';
}
