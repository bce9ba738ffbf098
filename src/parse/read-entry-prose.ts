// The entries of a log that is told in prose: a paragraph each. A log with a list, a table or a sub-heading is not.
import { sliceOf } from '../text/span';
import type { Block } from './block';
import { withoutBlockId } from './block-id';
import { announcesExample, isPlaceholder, type EntryDraft } from './entry-draft';
import { readEntryLines } from './entry-fields';
import { isTitleLabel, type EntryLabels } from './entry-labels';
import { stampOfFields, withStampBehind } from './entry-stamp';
import { readEntries } from './read-entries';
import { keyBlocks, withKeys } from './read-entry-paragraph';
import { labelAt } from './read-fields';

/** `Record decisions here.`, `This section is updated …`, `See ADR-3.`: about the log, not in it. */
const aboutLog =
  /^\W*(?:(?:record|document|capture|describe|list|log|fill|append|see|refer|newest|oldest|latest|entries)\b|this (?:section|log|table|list)\b|(?:decisions|surprises|discoveries|findings)\b.{0,40}\b(?:will|should|must|go)\b)/i;
/** All of it in italics, in brackets or in a comment: a hint for whoever fills the log. */
const aside = /^(?:\*[^*]+\*|_[^_]+_|\([^]*\)|（[^]*）|\[[^]*\]|<[^]*>|%%[^]*%%)$/;

/**
 * The entries of a log of decisions or discoveries: those that stand out as such, else the paragraphs that say
 * something, each with the fields behind its words.
 */
export function readLog(
  text: string,
  blocks: readonly Block[],
  labels: EntryLabels,
): readonly EntryDraft[] {
  const entries = readEntries(text, blocks, labels);
  if (entries.length > 0) return entries;
  const told = proseEntries(text, blocks, labels);
  const [only] = told;
  // A line alone says how the log will be kept more often than what was decided.
  return told.length === 1 && only && widthOf(only.title) < shortestStory ? [] : told;
}

/** How wide a paragraph is at least that makes up a log by itself. */
const shortestStory = 60;

/** How wide `words` are: East Asian letters are twice as wide as others. */
function widthOf(words: string): number {
  return words.length + (words.match(/[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF]/g)?.length ?? 0);
}

function proseEntries(
  text: string,
  blocks: readonly Block[],
  labels: EntryLabels,
): readonly EntryDraft[] {
  const isOther = ({ kind, span }: Block): boolean => {
    const [line = ''] = /^[^\r\n]*/.exec(sliceOf(text, span)) ?? [];
    return /^(?:heading|list|table)$/.test(kind) || announcesExample(line);
  };
  if (blocks.some(isOther)) return [];
  return blocks.flatMap((block, index): EntryDraft[] => {
    if (block.kind !== 'paragraph') return [];
    const own = withoutBlockId(text, block.span);
    const cut = readEntryLines(text, own, labels);
    const words = sliceOf(text, cut.lead);
    const label = labelAt(text, own);
    // `Revision note: …`; and `Run:` above code.
    const isNote = label !== null && !isTitleLabel(labels, label.words);
    if (isNote || words === '' || /[:：]$/.test(words)) return [];
    if (isPlaceholder(words) || aboutLog.test(words) || aside.test(words)) return [];
    const draft: EntryDraft = {
      form: 'paragraph',
      title: words,
      titleSpan: cut.lead,
      at: stampOfFields(text, cut.fields, labels),
      fields: cut.fields,
      span: block.span,
    };
    const keys = keyBlocks(text, draft, blocks.slice(index + 1), labels);
    return [withStampBehind(text, withKeys(text, draft, keys, labels))];
  });
}
