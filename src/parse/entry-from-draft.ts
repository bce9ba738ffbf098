// From what was found in a log to an entry: plain words, and what its fields say.
import type { Entry } from '../plan/entry';
import { fieldOf, saysNothing, type Field } from '../plan/field';
import { blockIdIn, blockIdOf, withoutBlockId } from './block-id';
import type { EntryDraft } from './entry-draft';
import { plainText } from './inline-text';
import { withPairedMarks } from './leading-stamp';
import { readCitations } from './read-citations';

/** The entry a draft is, found in `text`. Its title is the first line's or sentence's plain words. */
export function entryFrom(text: string, draft: EntryDraft): Entry {
  const struck = /^[\s*_]*~~.*~~/s.test(draft.title.trim());
  const isRow = draft.form === 'row';
  return {
    form: draft.form,
    title: plainText(withPairedMarks(draft.title)).replace(/[:：]$/, ''),
    titleSpan: withoutBlockId(text, draft.titleSpan),
    at: draft.at,
    fields: draft.fields,
    span: draft.span,
    superseded: struck,
    block: isRow ? blockIdOf(text, draft.titleSpan) : blockIdIn(text, draft.span),
    citations: readCitations(text, draft.span, draft.fields, isRow),
  };
}

/** The plain words of the first field labelled by one of `labels`; null when there is none or it says nothing. */
export function wordsUnder(fields: readonly Field[], labels: readonly string[]): string | null {
  const field = fieldOf(fields, ...labels);
  return field === null || saysNothing(field.value) ? null : plainText(field.value);
}
