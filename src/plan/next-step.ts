// A next step: what is left to do when the plan's own steps are done, or for whoever takes over. It is no step of the plan.
import type { Span } from '../text/span';

export interface NextStep {
  /** Plain words; lines joined by a space. */
  readonly title: string;
  /** Ticked in the note; null when it has no box. */
  readonly done: boolean | null;
  /** Named as a future enhancement: not needed for the work to be whole. */
  readonly later: boolean;
  /** The list item with all below it, or the row of a table. */
  readonly span: Span;
}
