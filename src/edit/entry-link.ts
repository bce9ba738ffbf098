// Links between the entries of one note: Obsidian's own, to a heading or a block, or else the title in words.
import { lineEnd, nextLineStart } from '../text/lines';
import { safeLine } from '../text/safe-text';
import type { TextChange } from '../text/text-change';
import type { Entry } from '../plan/entry';
import { blockIdIn, firstBlockEnd } from '../parse/block-id';
import { plainText } from '../parse/inline-text';
import { freshId } from './block-ids';
import { isBlankLine } from './line-style';

/** The parts of an entry that say how and where it is written. */
export type WrittenEntry = Pick<Entry, 'form' | 'title' | 'titleSpan' | 'span' | 'at' | 'fields'>;

export interface LinkedEntry {
  /** What leads to the entry, to be written elsewhere in the note. */
  readonly link: string;
  /** The block id that the entry needs for it and lacks; null when it needs none. */
  readonly mark: { readonly id: string; readonly change: TextChange } | null;
}

/** The link to an entry that stands in `text`. A new block id starts with `prefix` and is not the `reserved` one. */
export function linkToEntry(
  text: string,
  entry: WrittenEntry,
  prefix: string,
  reserved: string | null,
): LinkedEntry {
  const { title } = entry;
  const at = firstBlockEnd(text, entry.span);
  if (entry.form === 'row' || isGlued(text, at)) return { link: safeLine(title), mark: null };
  const id = blockIdIn(text, entry.span);
  if (id !== null) return { link: linkTo(`^${id}`, title), mark: null };
  if (entry.form === 'heading') {
    const heading = text.slice(entry.span.from, at).replace(/^#+[ \t]+/, '');
    return { link: linkTo(headingTarget(heading), title), mark: null };
  }
  const fresh = freshId(text, prefix, reserved);
  const change = { from: at, to: at, insert: ` ^${fresh}` };
  return { link: linkTo(`^${fresh}`, title), mark: { id: fresh, change } };
}

/** The link inside this note to a heading, or to a block by its caret and id, that shows `title`. */
export function linkTo(target: string, title: string): string {
  const shown = safeLine(shortened(title.replace(/[[\]|]+/g, ' ').trim()));
  return shown === '' ? `[[#${target}]]` : `[[#${target}|${shown}]]`;
}

/** The first words of a long title, up to 80 characters. */
function shortened(title: string): string {
  if (title.length <= 80) return title;
  const words = title.slice(0, 80);
  return `${words.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A heading as a link names it: without the characters that Obsidian leaves out when it compares the two. */
export function headingTarget(heading: string): string {
  return plainText(heading)
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the line below continues the block that ends at `at`, which then belongs to another entry too. */
export function isGlued(text: string, at: number): boolean {
  const next = nextLineStart(text, at);
  if (next <= at || next >= text.length || isBlankLine(text, next)) return false;
  return !/^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|`{3}|~{3}|#{1,6}[ \t]|>|-{3,})/.test(
    text.slice(next, lineEnd(text, next)),
  );
}
