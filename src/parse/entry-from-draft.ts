// From what was found in a log to an entry: plain words, and what its fields say.
import type { Entry } from '../plan/entry';
import { fieldOf, saysNothing, type Field } from '../plan/field';
import type { EntryDraft } from './entry-draft';
import { plainText } from './inline-text';

/** The entry a draft is. Its title is the first line's or sentence's plain words. */
export function entryFrom(draft: EntryDraft): Entry {
  const struck = /^[\s*_]*~~.*~~/s.test(draft.title.trim());
  return {
    form: draft.form,
    title: plainText(withPairedMarks(draft.title)).replace(/[:：]$/, ''),
    at: draft.at,
    fields: draft.fields,
    span: draft.span,
    superseded: struck,
  };
}

/** Of `**2026-05-06 Phase 0 done**`, whose stamp was taken with the opening marks, the closing ones go too. */
function withPairedMarks(source: string): string {
  return source.split('**').length % 2 === 0 ? source.replace('**', '') : source;
}

/** The plain words of the first field labelled by one of `labels`; null when there is none or it says nothing. */
export function wordsUnder(fields: readonly Field[], labels: readonly string[]): string | null {
  const field = fieldOf(fields, ...labels);
  return field === null || saysNothing(field.value) ? null : plainText(field.value);
}
