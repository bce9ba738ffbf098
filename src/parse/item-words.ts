// What the words of a list item begin with, besides words: a box, a sign, strokes through them; and where its title ends.
import { sliceOf, type Span } from '../text/span';
import { saysNothing } from '../plan/field';
import { isPlaceholder } from './entry-draft';
import { plainText } from './inline-text';
import { labelAt } from './read-fields';

/** A box behind a bullet or at the start of a line. */
const boxPattern = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\[([^\r\n\]])\](?=[ \t\r\n]|$)/u;
/** `⚠️ `, `❓`; before bold words also what is left of one in a text of broken characters. */
const leadingSign =
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+[ \t]*|(?:(?!\p{Lo})[^\p{ASCII}]){1,8}[ \t]*(?=\*\*))/u;

/** The character in the box with which the words at `span` begin, behind their bullet if they have one; null for none. */
export function boxMarkAt(text: string, span: Span): string | null {
  return boxPattern.exec(sliceOf(text, span))?.[1] ?? null;
}

export interface ItemWords {
  /** `⚠️`, `✅`; `''` when the words begin with none. */
  readonly sign: string;
  /** The words are struck through, or begin with such words. */
  readonly struck: boolean;
  /** As written, without box, sign and strokes. */
  readonly source: string;
}

/** Takes box, sign and strokes off `source`, the words of an item without its bullet. */
export function itemWords(source: string): ItemWords {
  const unboxed = source.trim().replace(boxPattern, '').trimStart();
  const sign = leadingSign.exec(unboxed)?.[0] ?? '';
  const words = unboxed.slice(sign.length);
  const bare = words.replace(/^([*_]{0,3})~~(\S(?:[^~]|~(?!~)){0,2000})~~/, '$1$2');
  return { sign: sign.trim(), struck: bare !== words, source: bare };
}

export interface TitledWords {
  /** Plain words. */
  readonly title: string;
  /** What follows, as written; `''` when nothing does. */
  readonly rest: string;
}

/** Bold words that end in a mark of their own or are followed by one. */
const boldTitle = /^(\*\*|__)(\S(?:(?!\1)[^]){0,400})\1([^]*)$/;
const separator = /^\s*(?:[:：]|[–—]|-(?=\s))\s*/;
/** `Title — words`, with blanks around the dash. */
const dashed = /^([^\r\n–—]{2,80}?)\s[–—]\s+(\S[^]*)$/;

/** Cuts `source` behind its title: bold words, or a few words and a colon or dash; all of it when there are none. */
export function titledWords(source: string): TitledWords {
  const [, , bold = '', after = ''] = boldTitle.exec(source) ?? [];
  if (bold !== '') {
    const ends =
      /[:：.?!。？！]$/.test(bold) || separator.test(after) || /^\s*(?:$|[(（→])/.test(after);
    if (ends) {
      const title = plainText(bold).replace(/[:：.。]$/, '');
      return { title, rest: after.replace(separator, '').trim() };
    }
  }
  const label = labelAt(source, { from: 0, to: source.length });
  const rest = label === null ? '' : source.slice(label.valueFrom).trim();
  if (label !== null && rest !== '') return { title: label.words, rest };
  const [, title, behind] = dashed.exec(source) ?? [];
  if (title !== undefined && behind !== undefined) return { title: plainText(title), rest: behind };
  return { title: plainText(source), rest: '' };
}

/** `No known risks.`, `No open questions remain`. */
const noneOfThem =
  /^[\s*_(]*no\s+(?:(?:open|known|new|further|major|remaining|outstanding)\s+)*(?:risks?|questions?|issues?|blockers?|next steps?|outcomes?|work)\b.{0,40}$/i;

/** Whether the words of an item only hold its place, or say that there is nothing to say. */
export function saysLittle(words: string): boolean {
  return isPlaceholder(words) || saysNothing(words) || noneOfThem.test(words);
}

/** Words of a status or a heading by which a thing is over and done with. */
const closedWords =
  /\b(?:resolved|answered|closed|mitigated|settled|retired|accepted|done|decided|no longer)\b|✅|已解决|已关闭|已答复|解決済|해결/i;

/** Whether `words` say that a risk or a question is over; `unresolved` and `not resolved` do not. */
export function saysClosed(words: string): boolean {
  return (
    closedWords.test(words) &&
    !/\b(?:not|un|to be)[ -]?(?:yet )?(?:resolved|answered|closed|mitigated|decided)/i.test(words)
  );
}
