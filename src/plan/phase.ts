// A phase: a named group of steps in the plan of work.
import type { Span } from '../text/span';
import type { Brief } from './step';

export interface Phase {
  /** As written: `1` of `Phase 1`, `A` of `Phase A`; null when it has none. */
  readonly number: string | null;
  /** The name without the word phase and its number; the whole heading when nothing else is left. */
  readonly name: string;
  /** The heading, paragraph or list item that names it. */
  readonly heading: Span;
  /** From the heading to the next phase or the end of what holds it. */
  readonly span: Span;
  readonly briefs: readonly Brief[];
  /** Where these stand, one for one: a brief itself is the same wherever it stands, and so is what follows from it. */
  readonly briefSpans: readonly Span[];
}
