// Something odd in a note: a value, never an exception.
import type { Span } from '../text/span';

export type ProblemRule =
  | 'tick-disagrees-with-status'
  | 'overall-disagrees-with-steps'
  | 'footer-disagrees-with-status'
  | 'metadata-disagrees-with-frontmatter'
  | 'done-without-timestamp'
  | 'ambiguous-time-zone'
  | 'section-twice'
  | 'several-plans'
  | 'plan-in-fence'
  | 'merge-conflict'
  | 'no-progress-section';

export type Severity = 'error' | 'warning' | 'hint';

export interface Problem {
  readonly rule: ProblemRule;
  readonly severity: Severity;
  readonly span: Span;
  /** One sentence a person understands. */
  readonly message: string;
}
