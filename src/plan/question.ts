// A question that was open when it was written down.
import type { Span } from '../text/span';

export interface Question {
  /** Plain words, without the question's sign in front. */
  readonly title: string;
  /** Why it matters, in plain words; null when the note does not say. */
  readonly context: string | null;
  /**
   * The answer as written, with the marks of a link; `''` when the question is struck through or ticked
   * without one; null while it is open.
   */
  readonly answer: string | null;
  /** The list item with all below it, the paragraph, or the row of a table. */
  readonly span: Span;
}
