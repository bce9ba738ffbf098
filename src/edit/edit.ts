// What a person wants changed in a plan, and the two ways it can end: the smallest change, or a refusal in words.
import type { TextChange } from '../text/text-change';
import type { MirrorKeys } from '../plan/mirror-keys';
import type { PlanStatus } from '../plan/status';
import type { StepPosition } from '../plan/step-position';
import type { StepReference } from '../plan/step-reference';
import type { StepTransition } from '../plan/step-transition';
import type { EntryReference, TraceEnd } from '../plan/entry-reference';
import type { Relation } from '../plan/link';
import type { Dialect } from '../plan/plan';
import type { SectionKind } from '../plan/section';
import type { WordsReference } from '../plan/words-reference';

/** What is given twice with the same id is written once: the id becomes an Obsidian block id in the note. */
interface WithId {
  /** Letters from A to Z, digits and dashes. */
  readonly id?: string;
}

interface NewDecision extends WithId {
  /** One line; several are joined by a space. Never ''. */
  readonly title: string;
  /** '' and absent fields are left out of the note. */
  readonly fields: Partial<Record<DecisionField, string>>;
}

/** An edit that puts something new into a plan that may follow from an entry of its log. */
export type Following =
  | (NewDecision & {
      readonly kind: 'record decision';
      /** The whole link to the decision of another note whose place it takes. */
      readonly supersedes?: string;
    })
  | (WithId & {
      readonly kind: 'record discovery';
      readonly title: string;
      readonly fields: Partial<Record<DiscoveryField, string>>;
    })
  /** `title` is one line, without the step's number. Never ''. */
  | (WithId & {
      readonly kind: 'add step';
      readonly title: string;
      readonly position: StepPosition;
    });

export type Edit =
  | Following
  /** What is new is recorded, and `from`, an entry that is there, says that it led to it. */
  | { readonly kind: 'follow entry'; readonly from: EntryReference; readonly edit: Following }
  /** The entry says what it led to; that gets a block id when it has none. */
  | { readonly kind: 'trace entry'; readonly from: EntryReference; readonly to: TraceEnd }
  /** `link` is whole, as it is to stand in the entry, and leads to a block or a heading. */
  | { readonly kind: 'cite'; readonly entry: EntryReference; readonly link: string }
  /** The entry gets the block id `id`. */
  | { readonly kind: 'mark entry'; readonly entry: EntryReference; readonly id: string }
  /** The decision, whose block id is or becomes `id`, is struck through and points by the whole link `by` to a newer one elsewhere. */
  | {
      readonly kind: 'mark superseded';
      readonly decision: WordsReference;
      readonly id: string;
      readonly by: string;
    }
  /** `link` is named by its whole source; of an entry or a step. It becomes `to`, a whole link as well. */
  | { readonly kind: 'point link'; readonly link: WordsReference; readonly to: string }
  /** The old entry is struck through; both point at each other. */
  | (NewDecision & { readonly kind: 'supersede decision'; readonly decision: WordsReference })
  | (WithId & { readonly kind: 'record outcome'; readonly outcome: NewOutcome })
  /** Fields are as those of a decision: '' is left out. */
  | (WithId & {
      readonly kind: 'record risk';
      readonly title: string;
      readonly mitigation: string;
    })
  | (WithId & {
      readonly kind: 'record question';
      readonly title: string;
      readonly context: string;
    })
  /** The answer is a decision of the log; question and decision point at each other. */
  | (NewDecision & { readonly kind: 'answer question'; readonly question: WordsReference })
  | (WithId & { readonly kind: 'add criterion'; readonly text: string })
  | { readonly kind: 'tick criterion'; readonly criterion: WordsReference; readonly met: boolean }
  | (WithId & { readonly kind: 'add next step'; readonly title: string })
  | {
      readonly kind: 'set step state';
      readonly step: StepReference;
      readonly transition: StepTransition;
    }
  | {
      readonly kind: 'split step';
      readonly step: StepReference;
      /** What is done of it, and what remains: one line each, never ''. */
      readonly done: string;
      readonly remaining: string;
    }
  /** To another place among the steps of its phase: next to `beside`, with all that belongs to it. */
  | {
      readonly kind: 'move step';
      readonly step: StepReference;
      readonly side: 'before' | 'after';
      readonly beside: StepReference;
    }
  | { readonly kind: 'reword step'; readonly step: StepReference; readonly title: string }
  | { readonly kind: 'add step note'; readonly step: StepReference; readonly note: string }
  /** `link` is the whole link to a step or a plan, which only the app can make; to this note as well. */
  | { readonly kind: 'depend on step'; readonly step: StepReference; readonly link: string }
  /** Gives the step a block id, by which it can be linked to; one that has an id keeps it. */
  | { readonly kind: 'set step id'; readonly step: StepReference }
  /** Steps of another note, as `stepLines` gives them, behind the steps of this one. */
  | { readonly kind: 'take in steps'; readonly lines: string }
  | {
      readonly kind: 'extract steps';
      readonly steps: readonly StepReference[];
      /** Their lines as another note has taken them in: nothing else is taken out. */
      readonly lines: string;
      /** Of the plan that has them now, and the whole link to it. */
      readonly title: string;
      readonly link: string;
    }
  | { readonly kind: 'set status'; readonly status: PlanStatus }
  | { readonly kind: 'set owner'; readonly owner: string }
  | { readonly kind: 'touch last updated' }
  | { readonly kind: 'add section'; readonly section: Exclude<SectionKind, 'other'> }
  /** `link` is the whole link as it is to stand in the note, which only the app can make. */
  | { readonly kind: 'link plan'; readonly relation: Relation; readonly link: string }
  /** `target` is that of a link of the note, as `Link` has it. */
  | { readonly kind: 'unlink plan'; readonly relation: Relation; readonly target: string }
  /** `link` has the words of the whole link as it stands in the note; `to` is the whole link that takes its place. */
  | { readonly kind: 'repair link'; readonly link: WordsReference; readonly to: string }
  | { readonly kind: 'lead link'; readonly link: WordsReference; readonly to: string }
  /** All sections that the form of the plan's dialect has and the note lacks. */
  | { readonly kind: 'add missing sections' }
  /** The sections in the canonical order of the plan's dialect. */
  | { readonly kind: 'order sections' }
  /** What the note says of itself: how far it is, how fast, when it was last updated. */
  | { readonly kind: 'refresh claims' }
  /** The outcomes are recorded and the status is set, all or nothing. Steps stay as they are. */
  | { readonly kind: 'complete plan'; readonly outcomes: readonly NewOutcome[] }
  /** `lines` are all that stands between the marks of a ledger note. */
  | { readonly kind: 'update ledger'; readonly lines: readonly string[] }
  /** `copy` is the whole text of another version of the plan. */
  | { readonly kind: 'merge copy'; readonly copy: string }
  /** Of the conflicts that git left in the note, all that need no person. */
  | { readonly kind: 'merge conflict' }
  | {
      readonly kind: 'make plan';
      readonly dialect: Dialect;
      /** Of the note in its vault; it tells of templates and conflict copies. */
      readonly path: string;
    };

export type NewOutcome =
  | { readonly kind: 'worked' | 'did not work' | 'lesson'; readonly text: string }
  /** `22 min` before and `40 s` after; none of them ''. */
  | {
      readonly kind: 'impact';
      readonly metric: string;
      readonly before: string;
      readonly after: string;
    };

export type DecisionField = 'decision' | 'rationale' | 'alternatives' | 'tradeOffs' | 'decidedBy';
export type DiscoveryField = 'what' | 'whyItMatters' | 'actionTaken' | 'evidence';

export interface EditContext {
  /** Milliseconds since 1970, UTC. Stamps are written to the minute. */
  readonly now: number;
  /** Who makes the edit, for `Decided by` and `Date/Author`; null when unknown. */
  readonly author: string | null;
  /** Where an entry goes in a log of which nothing tells the order: before the others if true, else behind them. */
  readonly newestFirst?: boolean;
  /** Of the note in its vault, by which alone some notes are plans; '' or absent when it is not known. */
  readonly path?: string;
  /** The properties that repeat what the plan says; null or absent for none. */
  readonly mirror?: MirrorKeys | null;
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
