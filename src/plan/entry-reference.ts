// Names a decision or a discovery so that it can be found again in a text that has changed meanwhile.
import type { Decision } from './decision';
import type { Discovery } from './discovery';
import type { Plan } from './plan';
import type { StepReference } from './step-reference';
import { type WordsReference, wordsReferenceTo } from './words-reference';

export type LogEntry = Decision | Discovery;

export interface EntryReference extends WordsReference {
  readonly kind: LogEntry['kind'];
}

/** What an entry can lead to: another entry, a step, or whatever of the two has that block id. */
export type TraceEnd =
  | EntryReference
  | { readonly kind: 'step'; readonly step: StepReference }
  | { readonly kind: 'block'; readonly id: string };

/** The decisions and discoveries of `plan`. */
export function entriesOf({ decisions, discoveries }: Plan): readonly LogEntry[] {
  return [...decisions, ...discoveries];
}

/** The entry of `plan` that `reference` names; null when it is gone, or others of its words came or went. */
export function namedEntry(
  plan: Plan,
  { kind, words, ordinal, count }: EntryReference,
): LogEntry | null {
  const alike = entriesOf(plan).filter((one) => one.kind === kind && one.title === words);
  return alike.length === count ? (alike[ordinal] ?? null) : null;
}

/** A reference to `entry`, which must be one of the plan's own; throws RangeError when it is not. */
export function entryReferenceTo(plan: Plan, entry: LogEntry): EntryReference {
  const alike = entriesOf(plan).filter(({ kind }) => kind === entry.kind);
  return { kind: entry.kind, ...wordsReferenceTo(alike, entry, ({ title }) => title) };
}
