// The named parts of a section, those with nothing under their name included: `### What Worked ✅`, `**Risks:**`.
import type { Block, Heading } from '../parse/block';
import { isNameLine } from '../parse/named-groups';
import { paragraphLines } from '../parse/read-fields';
import { sliceOf } from '../text/span';

export interface NamedPlace<Kind> {
  /** Null for a part of which the kind is not known. */
  readonly kind: Kind | null;
  /** The heading, or the paragraph that the name ends. */
  readonly name: Block;
  /** What stands under the name, up to the next one. */
  readonly blocks: readonly Block[];
}

/** The named parts among `blocks`, in order; `kindOf` tells the kind from a name. */
export function namedPlaces<Kind>(
  text: string,
  blocks: readonly Block[],
  kindOf: (words: string) => Kind | null,
): readonly NamedPlace<Kind>[] {
  const places: { kind: Kind | null; name: Block; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const words = nameIn(text, block);
    const kind = words === null ? null : kindOf(words);
    if (block.kind === 'heading' || kind !== null) places.push({ kind, name: block, blocks: [] });
    else places.at(-1)?.blocks.push(block);
  }
  return places;
}

/** The level of the headings among `places`; null when their names are lines of words, or there are none. */
export function headingLevelOf(places: readonly NamedPlace<unknown>[]): number | null {
  return places.map(({ name }) => name).find(isHeading)?.level ?? null;
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

function nameIn(text: string, block: Block): string | null {
  if (block.kind === 'heading') return sliceOf(text, block.words);
  if (block.kind !== 'paragraph') return null;
  const last = sliceOf(text, paragraphLines(text, block.span).at(-1) ?? block.span).trim();
  return isNameLine(last) ? last : null;
}
