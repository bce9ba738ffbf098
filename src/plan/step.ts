// A step of a plan: one line of progress, its state and its stamps.
import { rememberedFor } from '../text/remembered';
import type { Span } from '../text/span';
import type { Citation } from './citation';
import type { Field } from './field';
import type { Link } from './link';
import type { Timestamp } from './timestamp';

export type StepState =
  | { readonly kind: 'pending' }
  /** `percent` is 0 to 100, null when the note names none. */
  | { readonly kind: 'active'; readonly percent: number | null }
  | { readonly kind: 'blocked'; readonly percent: number | null; readonly reason: string | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'dropped' };

/** How a step came to belong to its phase. */
export type Joining = 'number' | 'name' | 'heading' | 'title';

/** What the plan of work says of a step: a numbered action inside a phase. */
export interface Brief {
  /** As written in `**5. Apply middleware**`: `5`. */
  readonly number: string;
  readonly title: string;
  /** Plain words, as are effect and verification. */
  readonly files: string | null;
  readonly effect: string | null;
  readonly verification: string | null;
  /** Minutes of work; null when none is named or it is a placeholder. */
  readonly estimate: number | null;
}

export interface Step {
  /** The whole list item with all below it, from its bullet (or its box when it has no bullet). */
  readonly span: Span;
  /** The first line, from bullet to its end, without line ending. */
  readonly line: Span;
  /** The character inside the box, null for a step without a box (a dated bullet). */
  readonly mark: string | null;
  /** The one character (or surrogate pair) inside the box; empty span when there is no box. */
  readonly markSpan: Span;
  /** `5` of `Step 5`, `2.1` of `Step 2.1`; null when the step has no number. */
  readonly number: string | null;
  /** Plain words: no stamp, no `Step 5:`, no emphasis; lines joined by a space. */
  readonly title: string;
  /** The words of the title in the note. */
  readonly titleSpan: Span;
  readonly state: StepState;
  readonly started: Timestamp | null;
  readonly completed: Timestamp | null;
  /** The last stamp of a step that is not done and says neither started nor completed. */
  readonly touched: Timestamp | null;
  /** Labelled bullets or lines inside the step: Status, Started, Completed, Notes and others. */
  readonly fields: readonly Field[];
  /**
   * The links under those of its labels that say what another note is to it, such as `Depends on`, in the order of the
   * note. Here the target may be empty: `[[#^step-2]]` leads to a step of the same note.
   */
  readonly links: readonly Link[];
  /** Its block id without the caret: `step-3` of `Ship it ^step-3`; null when it has none. */
  readonly block: string | null;
  /** Its links to blocks and headings, without those of its sub-steps, in the order of the note. */
  readonly citations: readonly Citation[];
  readonly steps: readonly Step[];
  /** Index into the plan's phases. */
  readonly phase: number | null;
  readonly joining: Joining | null;
  readonly brief: Brief | null;
}

/** Steps and their sub-steps, in the order of the note. */
export const allSteps = rememberedFor((steps: readonly Step[]): readonly Step[] => {
  if (steps.every((step) => step.steps.length === 0)) return steps;
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
});

/** Whether nothing remains to be done: done or dropped. */
export function isSettled(step: Step): boolean {
  return step.state.kind === 'done' || step.state.kind === 'dropped';
}

/** The step to work on next: the first active one, else the first pending, else the first blocked; null when all are settled. */
export function nextStep(steps: readonly Step[]): Step | null {
  for (const kind of ['active', 'pending', 'blocked'] as const) {
    const found = steps.find((step) => step.state.kind === kind);
    if (found) return found;
  }
  return null;
}
