// A link from an entry or a step to a block or a heading, in this note or in another, and what it says of the two.
// What it leads to is not looked up here.
import type { Link } from './link';

export type CitationKind =
  /** Anywhere in the words. */
  | 'cites'
  /** Under `Supersedes:`; the entry takes the place of the other one. */
  | 'supersedes'
  /** Under `Superseded by:`. */
  | 'superseded by'
  /** Under `Led to:`; the other one, an entry or a step, follows from this entry. */
  | 'led to';

/** Its target is empty when it leads to a place in the same note. */
export interface Citation extends Omit<Link, 'kind' | 'subpath'> {
  readonly kind: CitationKind;
  /** With its `#`: `#^d-3`, `#Use SQLite`. */
  readonly subpath: string;
}

const kinds: readonly (readonly [CitationKind, RegExp])[] = [
  ['supersedes', /^(?:supersedes|replaces|取代|替代)$/i],
  ['superseded by', /^(?:superseded by|replaced by)$/i],
  ['led to', /^(?:led|leads) to$/i],
];

/** What a citation under `label` says; `cites` under any other label. */
export function citationKindOf(label: string): CitationKind {
  return kinds.find(([, names]) => names.test(label.trim()))?.[0] ?? 'cites';
}

/** The id of the block that a subpath leads to, without case as Obsidian compares them; null for a heading. */
export function blockIn(subpath: string | null): string | null {
  const id = /^#\^([A-Za-z0-9-]+)$/.exec(subpath ?? '')?.[1];
  return id?.toLowerCase() ?? null;
}
