// Where plans and their phases lie in time, for a timeline of many plans. Times alone, no pixels and no words.
import { readPhaseFigures } from '../../index/phase-figures';
import { forecastFrom } from '../../plan/forecast';
import type { Progress } from '../../plan/progress';
import { goesOn } from '../../plan/status';
import type { Stretch } from '../time-folds';
import type { ListedPlan, NoteFacts } from './listed-plan';

/** A phase that was worked on, ms UTC. */
export interface PhaseSpan extends Stretch {
  /** From 1, among the phases that have steps. */
  readonly number: number;
  readonly progress: Progress;
}

export interface PlanSpans {
  readonly phases: readonly PhaseSpan[];
  /** From the first work to the last, or to now while the plan goes on; null when it has not begun. */
  readonly whole: Stretch | null;
  /** From now to the likely end; null without a forecast. */
  readonly ahead: Stretch | null;
}

/** No span is shorter, ms. */
const SHORTEST = 60_000;
/** Without any work, so much time up to now is shown, ms. */
const LEAST_TIME = 7 * 86_400_000;

/** Where the plan lies; a note that is none lies where its properties say. */
export function spansOf({ phases, outlook, status, note }: ListedPlan, now: number): PlanSpans {
  if (note !== undefined) return { phases: [], whole: noteSpan(note), ahead: null };
  const isOpen = goesOn(status.value);
  const spans = readPhaseFigures(phases).flatMap(({ start, end, progress }, index) => {
    if (start === null) return [];
    // What a plan that has ended left open ends with its start: nothing tells more.
    const last = end ?? (isOpen ? now : start);
    return [{ number: index + 1, progress, start, end: Math.max(last, start + SHORTEST) }];
  });
  const [first] = spans;
  const whole = first && {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const forecast = forecastFrom(outlook, now);
  const ahead =
    forecast.kind === 'range' && forecast.likely > now
      ? { start: now, end: forecast.likely }
      : null;
  return { phases: spans, whole: whole ?? null, ahead };
}

/** One time alone is a moment: the first of it, or the last. */
function noteSpan({ start, end }: NoteFacts): Stretch | null {
  const from = start ?? (end === null ? null : end - SHORTEST);
  return from === null ? null : { start: from, end: Math.max(end ?? from, from + SHORTEST) };
}

/** The time that all of `spans` take, `now` included; never empty. */
export function wholeTime(spans: readonly PlanSpans[], now: number): Stretch {
  let [start, end] = [Infinity, now];
  for (const { whole, ahead } of spans) {
    start = Math.min(start, whole?.start ?? Infinity);
    end = Math.max(end, whole?.end ?? now, ahead?.end ?? now);
  }
  return { start: Math.min(start, now - LEAST_TIME), end: end + SHORTEST };
}
