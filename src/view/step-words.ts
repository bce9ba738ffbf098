// What the views say about a step, in words: its state, its time, and what a click would do to it.
import type { Step, StepState } from '../plan/step';
import type { StepTransition } from '../plan/step-transition';
import type { SpanState } from '../plan/timeline-span';
import type { TimestampStyle } from '../plan/timestamp-style';
import { durationText, timeText } from './time-text';

/** In sentence case. */
export const STATE_WORDS: Readonly<Record<StepState['kind'], string>> = {
  pending: 'Pending',
  active: 'In progress',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
};

const SPAN_WORDS: Readonly<Record<SpanState, string>> = {
  finished: 'done',
  running: 'in progress',
  blocked: 'blocked',
  planned: 'planned',
};

/** `Pending`, `In progress, 60 %`, `Blocked`, … in sentence case. */
export function stateText(state: StepState): string {
  const word = STATE_WORDS[state.kind];
  const percent = state.kind === 'active' || state.kind === 'blocked' ? state.percent : null;
  return percent === null ? word : `${word}, ${percent} %`;
}

/** The state of a span inside a sentence: `done`, `in progress`, … */
export function spanStateText(state: SpanState): string {
  return SPAN_WORDS[state];
}

/** `5. Apply middleware`, or the title alone when the step has no number. */
export function stepName(step: Step): string {
  return step.number === null ? step.title : `${step.number}. ${step.title}`;
}

/** What the note says of when a step was worked on, as absolute times; null when it has no stamp. */
export function stampText(step: Step, style: TimestampStyle = 'utc'): string | null {
  const { started, completed, touched } = step;
  if (started !== null && completed !== null) {
    return `${timeText(started, style)} to ${timeText(completed, style)}`;
  }
  if (completed !== null) return `completed ${timeText(completed, style)}`;
  if (started !== null) return `started ${timeText(started, style)}`;
  return touched === null ? null : `last touched ${timeText(touched, style)}`;
}

/**
 * How long a step took or has run until `now` (ms UTC), else its estimate: `1 h 23 min`, `2 h so far`,
 * `about 2 h`. Null when the note says neither; two dates are no duration.
 */
export function lengthText(step: Step, now: number): string | null {
  const { started, completed, state } = step;
  if (started?.kind === 'instant' && completed?.kind === 'instant' && completed.at >= started.at) {
    return durationText(completed.at - started.at);
  }
  const runs = state.kind === 'active' || state.kind === 'blocked';
  if (runs && started?.kind === 'instant' && started.at <= now) {
    return `${durationText(now - started.at)} so far`;
  }
  const estimate = estimateText(step);
  return state.kind === 'done' || state.kind === 'dropped' ? null : estimate;
}

/** ` of about 2 h` behind how long a step took or has run, when both are known; else ''. */
export function ofEstimateText({ started, completed, state, brief }: Step): string {
  const isSpan = started?.kind === 'instant' && completed?.kind === 'instant';
  const runs = state.kind === 'active' || state.kind === 'blocked';
  const hasLength = isSpan ? completed.at >= started.at : runs && started?.kind === 'instant';
  const minutes = brief?.estimate ?? null;
  return hasLength && minutes !== null ? ` of about ${durationText(minutes * 60_000)}` : '';
}

/** The brief's estimate: `about 2 h`; null when none is given. */
export function estimateText(step: Step): string | null {
  const minutes = step.brief?.estimate ?? null;
  return minutes === null ? null : `about ${durationText(minutes * 60_000)}`;
}

export interface StateClick {
  /** Null when the click opens the menu: what it could undo, the stamps of a settled step, is not lost by a slip. */
  readonly transition: StepTransition | null;
  /** What it does, as the start of a sentence about the step: `Start`. */
  readonly verb: string;
}

/** What one click on the state of a step does: pending and blocked start, active completes, settled opens the menu. */
export function stateClick(state: StepState): StateClick {
  switch (state.kind) {
    case 'pending':
    case 'blocked':
      return { transition: { kind: 'start' }, verb: 'Start' };
    case 'active':
      return { transition: { kind: 'complete' }, verb: 'Complete' };
    case 'done':
    case 'dropped':
      return { transition: null, verb: 'Change' };
  }
}

/** Why a step is blocked, else all its notes; null when it says neither. */
export function remarkOf(step: Step): string | null {
  if (step.state.kind === 'blocked' && step.state.reason !== null) return step.state.reason;
  const notes = step.fields
    .filter(({ label, value }) => /^notes?$/i.test(label) && !/^[\s—–-]*$/.test(value))
    .map(({ value }) => value.trim());
  return notes.length === 0 ? null : notes.join('; ');
}
