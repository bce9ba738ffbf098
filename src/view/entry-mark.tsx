// The signs of the log: a diamond for a decision, a triangle for a discovery. The same on the timeline.
import type { Decision } from '../plan/decision';
import type { Discovery } from '../plan/discovery';

export type EntryKind = (Decision | Discovery)['kind'];

/** SVG path of the sign, about 11 px wide around the origin. */
export const ENTRY_SIGNS: Readonly<Record<EntryKind, string>> = {
  decision: 'M0-5.5 5.5 0 0 5.5-5.5 0Z',
  discovery: 'M0-5 5.5 4.5h-11Z',
};

/** The entry's kind as the user's word for it. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  decision: 'Decision',
  discovery: 'Surprise',
};

export function EntryMark({ kind }: { readonly kind: EntryKind }) {
  return (
    <svg class={`execplans-entry-mark is-${kind}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={ENTRY_SIGNS[kind]} />
    </svg>
  );
}
