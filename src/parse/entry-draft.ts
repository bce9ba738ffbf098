// An entry before it is known what its fields mean, and which words make a line no entry at all.
import type { Span } from '../text/span';
import type { EntryForm } from '../plan/entry';
import type { Field } from '../plan/field';
import type { Timestamp } from '../plan/timestamp';
import { plainText } from './inline-text';

export interface EntryDraft {
  readonly form: EntryForm;
  /** As written, marks included. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly at: Timestamp | null;
  readonly fields: readonly Field[];
  readonly span: Span;
}

/** `None yet`, `TBD`, `N/A`, `No surprises so far`, `(To be filled)`. */
const nothingYet =
  /^[\s*_(（[-]*(?:none|n\/a|tbd|tba|todo|nothing|no (?:decisions?|surprises?|discover(?:y|ies)|findings?|entries)\b|to be (?:added|filled|determined|completed|recorded|updated|decided|documented|written)(?:\s+(?:in|out))?|pending|暂无|无|なし|—|–|-+)(?:\s+(?:yet|so far|recorded|to date|at this (?:time|point)|initially|logged|found|known|made|as of)\b.*)?[\s.*_)）\]。…]*$/i;
/** `[YYYY-MM-DD]: [Decision Title]`, `[Decision Title]`, `YYYY-MM-DD …`. */
const template =
  /^[^\p{L}\p{N}[]*(?:\[[^\][]*\]|YYYY-MM-DD(?:[ T]HH:MM[A-Z]*)?)(?:[^\p{L}\p{N}[]*\[[^\][]*\])*[^\p{L}\p{N}[]*$|^[^\p{L}\p{N}]*YYYY-MM-DD/iu;
const example = /^[\s*_]*(?:example|e\.g\.|for example|示例|例)[\s*_]*[:：]?[\s*_]*$/i;

/** Longer titles say something. */
const longestPlaceholder = 300;

/** Whether the words of an entry's title only hold its place. */
export function isPlaceholder(title: string): boolean {
  if (title.length > longestPlaceholder) return false;
  const words = plainText(title);
  return !/[\p{L}\p{N}\p{S}]/u.test(words) || nothingYet.test(words) || template.test(words);
}

/** Whether a line announces an example, which what follows it then is. */
export function announcesExample(line: string): boolean {
  return example.test(line);
}
