// The first line of an entry: bullet or heading marks, stamp, label, number. Read from one, written for another.
import { lineEnd, lineStart } from '../text/lines';
import { withoutBlockId } from '../parse/block-id';
import { itemWords } from '../parse/item-words';
import { stampTail } from '../parse/leading-stamp';
import type { Field } from '../plan/field';
import type { WrittenEntry } from './entry-link';
import { titleAhead, titleBehind } from './entry-title';
import { shapeOfLine } from './field-shape';
import { roleOf, type NewEntry } from './new-entry';
import { stampIn, stampStyleOf, type StampStyle } from './stamp-style';

export interface EntryHead {
  readonly lead: string;
  /** `- `, `3. `, `### ` or `''`. */
  readonly opening: string;
  /** The stamp with what stands around it, in front of the title or at the end of the line. */
  readonly stamp: {
    readonly place: 'front' | 'end';
    readonly before: string;
    readonly after: string;
    readonly style: StampStyle;
  } | null;
  /** `Decision: ` in front of the title, with its emphasis; '' when it has no label. */
  readonly label: string;
  /** `Decision 3: ` or `ADR-003 — `, for the next entry; '' when entries have no numbers. */
  readonly number: string;
  /** `[ ] ` and `⚠️ ` in front of a risk or a question; '' when it has none. */
  readonly sign: string;
  /** What encloses the title: `**` or `''`. */
  readonly emphasis: string;
  /** Whether the title stands on this line. */
  readonly hasTitle: boolean;
}

const numbered =
  /^([^\p{L}\p{N}]*(?:decision|discovery|surprise|finding|adr|d)[\s#-]*)(\d+)([ \t]*[:：.)–—-]+[ \t]*)/iu;
const bulletOrMarks = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|#{1,6}[ \t]+)/;

/** How the first line of `entry` is written. */
export function readHead(text: string, kind: NewEntry['kind'], entry: WrittenEntry): EntryHead {
  const start = lineStart(text, entry.span.from);
  const line = text.slice(start, lineEnd(text, start));
  const lead = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const opening = bulletOrMarks.exec(line.slice(lead.length))?.[0] ?? '';
  const box = /^\[.\][ \t]+/u.exec(line.slice(lead.length + opening.length))?.[0] ?? '';
  const behind = start + lead.length + opening.length + box.length;
  const to = withoutBlockId(text, { from: start, to: start + line.length }).to;
  const sign = isSigned(kind) ? signAt(text, behind, to) : '';
  const from = behind + sign.length;
  const stamp = readStamp(text, entry, from, to);
  const words = stamp?.place === 'front' ? stamp.end : from;
  const field = entry.fields.find(
    (candidate) =>
      candidate.span.from >= start &&
      candidate.span.from <= to &&
      roleOf(kind, candidate.label) === 'title',
  );
  const label = field ? labelOf(text, field, to) : '';
  const number =
    stamp?.place === 'front' || entry.form !== 'heading' ? '' : nextNumber(text.slice(from, to));
  const rest = text.slice(words, to).replace(/^~~/, '');
  return {
    lead,
    opening,
    stamp,
    label,
    number,
    // What is settled is no example for what is open.
    sign: (isSigned(kind) && box !== '' ? '[ ] ' : '') + (sign.includes('✅') ? '' : sign),
    emphasis: /^(\*\*|__)(?=\S)[^\r\n]+?\1/.exec(rest)?.[1] ?? '',
    hasTitle: rest.trim() !== '',
  };
}

/** The first line of a new entry with the head of another one. */
export function headLine(head: EntryHead, entry: NewEntry): string {
  const stamp = head.stamp
    ? head.stamp.before + stampIn(head.stamp.style, entry.now) + head.stamp.after
    : '';
  const front = head.stamp?.place === 'front' ? stamp : '';
  const intro = front + head.label + head.number;
  const bare = intro === '' ? titleAhead(entry.title) : titleBehind(entry.title);
  const marks = head.label === '' && !/[*_`]/.test(bare) ? head.emphasis : '';
  const title = head.hasTitle ? `${marks}${bare}${marks}` : '';
  // Marks at the end of a heading close it.
  const safe = head.opening.startsWith('#') ? title.replace(/(^|[ \t])(#+)$/, '$1\\$2') : title;
  const end = head.stamp?.place === 'end' ? stamp : '';
  return `${head.lead}${nextOpening(head.opening)}${head.sign}${intro}${safe}${end}`.trimEnd();
}

function isSigned(kind: NewEntry['kind']): boolean {
  return kind === 'risk' || kind === 'question';
}

/** The sign at `from` with the blanks behind it. */
function signAt(text: string, from: number, to: number): string {
  const line = text.slice(from, to);
  const { sign } = itemWords(line);
  if (sign === '' || !line.startsWith(sign)) return '';
  return sign + (/^[ \t]*/.exec(line.slice(sign.length))?.[0] ?? '');
}

type FrontOrEnd = NonNullable<EntryHead['stamp']> & { readonly end: number };

function readStamp(text: string, entry: WrittenEntry, from: number, to: number): FrontOrEnd | null {
  const span = entry.at?.span;
  if (!span || span.from < from || span.to > to) return null;
  const inField = entry.fields.some(
    ({ valueSpan }) => valueSpan.from <= span.from && span.to <= valueSpan.to,
  );
  const style = stampStyleOf(text.slice(span.from, span.to));
  if (inField || !style) return null;
  const before = text.slice(from, span.from);
  const rest = text.slice(span.to, to);
  if (/^[\s*_`([]*$/.test(before)) {
    const after = rest.slice(0, stampTail(before, rest));
    const gap = /[ \t：，]$/.test(after) ? '' : ' ';
    // Marks that enclose the title as well are closed behind the stamp: its words may have marks of their own.
    const closing = unclosed(before, after);
    const end = span.to + after.length;
    return { place: 'front', before, after: closing + after + gap, style, end };
  }
  const opening = /[ \t]+(?:[–—-][ \t]+)?[([*_`]*$/.exec(before)?.[0];
  const closing = /^[)\]*_`]*/.exec(rest)?.[0] ?? '';
  if (opening === undefined || !/^[.\s]*$/.test(rest.slice(closing.length))) return null;
  return { place: 'end', before: opening, after: closing, style, end: to };
}

/** The label of a title with its emphasis and colon. */
function labelOf(text: string, field: Field, to: number): string {
  // A bullet is part of the field's span where the field is an item.
  const line = text.slice(field.span.from, to).replace(bulletOrMarks, '');
  const shape = shapeOfLine(line);
  return shape ? `${shape.open}${field.label}${shape.close}` : `${field.label}: `;
}

/** Marks that `before` opens and `after` does not close. */
function unclosed(before: string, after: string): string {
  const marks = /[*_`]+/.exec(before)?.[0] ?? '';
  return after.includes(marks) ? '' : marks;
}

function nextNumber(words: string): string {
  const match = numbered.exec(words);
  if (!match) return '';
  const [, name = '', digits = '', separator = ''] = match;
  return name + String(Number(digits) + 1).padStart(digits.length, '0') + separator;
}

/** `4. ` after `3. `; a list that numbers all its items alike goes on so. */
function nextOpening(opening: string): string {
  const match = /^(\d+)([.)][ \t]+)$/.exec(opening);
  if (!match) return opening;
  const number = Number(match[1]);
  return `${number > 1 ? number + 1 : number}${match[2] ?? ''}`;
}
