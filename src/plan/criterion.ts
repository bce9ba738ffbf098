// A success criterion: what must hold for the work to count as done.
import type { Span } from '../text/span';

export interface Criterion {
  readonly text: string;
  /** Ticked in the note; null when it has no box. */
  readonly met: boolean | null;
  readonly span: Span;
}
