// Where a new step is to stand, named by words that can be found again in a text that has changed meanwhile.
import type { StepReference } from './step-reference';

export type StepPosition =
  | { readonly kind: 'at end' }
  /** Beside `step`, behind all that belongs to it. */
  | { readonly kind: 'after'; readonly step: StepReference }
  /** Before `step`, as one of its phase if headings or numbers say that. */
  | { readonly kind: 'before'; readonly step: StepReference }
  /** Behind the last step of a phase, or under a sub-heading among the steps: its words, or a phase's name. */
  | { readonly kind: 'in phase'; readonly phase: string };
