// An outcome: what the work came to, looked back on.
import type { Span } from '../text/span';

export type OutcomeKind = 'worked' | 'did not work' | 'impact' | 'lesson' | 'other';

/** `**P95 latency**: 5.2 s → 0.3 s (−94 %)`: the metric, and what stands before and after the arrow, in plain words. */
export interface Measure {
  readonly metric: string;
  readonly before: string;
  readonly after: string;
}

export interface Outcome {
  /** By the heading or label it stands under; `other` for those under neither. */
  readonly kind: OutcomeKind;
  /** Plain words; lines joined by a space. */
  readonly text: string;
  /** What an outcome of kind `impact` measures; null for all others and where no arrow is written. */
  readonly measure: Measure | null;
  /** The list item with all below it, the paragraph, or the row of a table. */
  readonly span: Span;
}
