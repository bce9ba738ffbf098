// What a person can do to the state of a step.

export type StepTransition =
  | { readonly kind: 'start' }
  | { readonly kind: 'complete' }
  /** `reason` is one line of words; '' when the person gave none. */
  | { readonly kind: 'block'; readonly reason: string }
  /** `percent` is a whole number, 0 to 99; 100 is `complete`. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** Not to be done any more; its stamps stay. `start` and `reset` take it up again. */
  | { readonly kind: 'drop' }
  /** Back to pending. */
  | { readonly kind: 'reset' };
