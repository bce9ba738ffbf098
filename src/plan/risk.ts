// A risk: what may go wrong with the work, and what is done about it.
import type { Span } from '../text/span';

export interface Risk {
  /** Plain words, without the warning sign. */
  readonly title: string;
  /** What follows the title; null when nothing does. Plain words, as is the mitigation. */
  readonly description: string | null;
  readonly mitigation: string | null;
  /** Struck through, ticked, or said to be closed: nothing to fear any more. */
  readonly settled: boolean;
  /** The list item with all below it, the paragraph, or the row of a table. */
  readonly span: Span;
}
