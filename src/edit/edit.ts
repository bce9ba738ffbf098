// What a person wants changed in a plan, and the two ways it can end: the smallest change, or a refusal in words.
import type { TextChange } from '../text/text-change';
import type { StepReference } from '../plan/step-reference';
import type { StepTransition } from '../plan/step-transition';
import type { SectionKind } from '../plan/section';

export type Edit =
  | {
      readonly kind: 'record decision';
      /** One line; several are joined by a space. Never ''. */
      readonly title: string;
      /** '' and absent fields are left out of the note. */
      readonly fields: Partial<Record<DecisionField, string>>;
    }
  | {
      readonly kind: 'record discovery';
      readonly title: string;
      readonly fields: Partial<Record<DiscoveryField, string>>;
    }
  | {
      readonly kind: 'set step state';
      readonly step: StepReference;
      readonly transition: StepTransition;
    }
  | { readonly kind: 'add section'; readonly section: Exclude<SectionKind, 'other'> };

export type DecisionField = 'decision' | 'rationale' | 'alternatives' | 'tradeOffs' | 'decidedBy';
export type DiscoveryField = 'what' | 'whyItMatters' | 'actionTaken' | 'evidence';

export interface EditContext {
  /** Milliseconds since 1970, UTC. Stamps are written to the minute. */
  readonly now: number;
  /** Who makes the edit, for `Decided by` and `Date/Author`; null when unknown. */
  readonly author: string | null;
}

export interface Refusal {
  readonly reason:
    | 'not a plan'
    | 'target gone'
    | 'target ambiguous'
    | 'unsafe text'
    | 'no place'
    | 'nothing to change';
  /** One sentence a person understands, sentence case, ending in a full stop. */
  readonly message: string;
}

export type EditResult =
  | { readonly kind: 'changes'; readonly changes: readonly TextChange[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };
