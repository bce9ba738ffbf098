// The links of a plan to other notes, wherever they stand in it. What they lead to is not looked up.
import { contains, type Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Link, LinkKind } from '../plan/link';
import type { Block, ListItem } from './block';
import { barePaths, inlineLinks, type UnkeyedLink, type WhichLinks } from './inline-links';
import type { KeptParts } from './kept-parts';
import { linkKindOf } from './link-kind';
import type { NoteBlocks } from './note-blocks';
import type { Frontmatter } from './read-frontmatter';

/** The place of a field that says what the notes in it are to the plan. */
interface KeyedPlace {
  readonly kind: LinkKind;
  readonly span: Span;
  /** Where paths need no marks. */
  readonly value: Span;
}

/**
 * The links in `blocks` and the properties, in the order of the note. `bodyFields` are the metadata of the body; of
 * these and of the properties, the keys give the kind. Code blocks, comments and links within the note hold none.
 */
export function readLinks(
  text: string,
  frontmatter: Frontmatter | null,
  blocks: NoteBlocks,
  bodyFields: readonly Field[],
  kept: KeptParts,
): readonly Link[] {
  const properties = frontmatter?.fields ?? [];
  const places = [
    ...properties.flatMap((field) => keyedPlace(field, () => field.span)),
    ...bodyFields.flatMap((field) => keyedPlace(field, () => reachOf(field, blocks))),
  ];
  const marked = [
    ...properties.flatMap((field) => inlineLinks(text, field.valueSpan)),
    ...kept.facts('links', (found) => found.flatMap((block) => linksIn(text, block, 'to others'))),
  ];
  const bare = places
    .flatMap((place) => barePaths(text, place.value))
    .filter((link) => !marked.some((other) => overlaps(other.span, link.span)));
  return [...marked, ...bare]
    .map((link): Link => ({ ...link, kind: kindAt(link, places) }))
    .sort((a, b) => a.span.from - b.span.from);
}

function keyedPlace(field: Field, reach: () => Span): readonly KeyedPlace[] {
  const kind = linkKindOf(field.label);
  return kind === null ? [] : [{ kind, span: reach(), value: field.valueSpan }];
}

function kindAt(link: UnkeyedLink, places: readonly KeyedPlace[]): LinkKind {
  return places.find(({ span }) => contains(span, link.span))?.kind ?? 'mentioned';
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A field with what belongs to it: the list below its bullet, or the list behind a line that ends in its colon. */
function reachOf(field: Field, blocks: NoteBlocks): Span {
  const [block, next] = blocks.from(field.span.from, 2);
  if (block?.kind === 'list') return itemAt(block.items, field.span)?.span ?? field.span;
  const introduces = block?.kind === 'paragraph' && field.value === '' && next?.kind === 'list';
  return introduces ? { from: field.span.from, to: next.span.to } : field.span;
}

function itemAt(items: readonly ListItem[], span: Span): ListItem | undefined {
  return items.find((item) => item.span.from === span.from);
}

/** The links in `blocks` that lead to places of their own note, in its order: `[[#^step-2]]`, `[it](#progress)`. */
export function ownLinks(text: string, blocks: readonly Block[]): readonly UnkeyedLink[] {
  return blocks
    .flatMap((block) => linksIn(text, block, 'own too'))
    .filter(({ target }) => target === '');
}

function linksIn(text: string, block: Block, which: WhichLinks): readonly UnkeyedLink[] {
  switch (block.kind) {
    case 'heading':
      return inlineLinks(text, block.words, which);
    case 'paragraph':
      return inlineLinks(text, block.span, which);
    case 'list':
      return block.items.flatMap(({ children }) => {
        return children.flatMap((child) => linksIn(text, child, which));
      });
    case 'quote':
      return block.children.flatMap((child) => linksIn(text, child, which));
    case 'table':
      return block.rows.flatMap(({ cells }) => {
        return cells.flatMap((cell) => inlineLinks(text, cell, which));
      });
    default:
      return [];
  }
}
