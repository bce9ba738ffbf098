// Writes the list of all decisions into the note that is kept for it: between two marks, and nowhere else. What a person
// writes around them stays as it is. The note is no plan, so nothing of it is read but the marks.
import { eolOf, lineEnd, lineStart } from '../text/lines';
import type { Span } from '../text/span';
import type { EditResult, Refusal } from './edit';
import type { EditOf } from './edit-rule';
import { make } from './refusal';

/** Comments, which reading view does not show. */
const START = '%% execplans:ledger %%';
const END = '%% /execplans:ledger %%';

const BROKEN: Refusal = {
  reason: 'no place',
  message: `This note needs one line “${START}” and below it one line “${END}”, between which the decisions are written.`,
};

/** The text of a new ledger note; its properties say what it is, and that it is no plan. */
export function newLedger(lines: readonly string[]): string {
  const properties = ['---', 'execplan: false', 'execplans-ledger: true', '---'];
  return [...properties, '', '# Decision ledger', '', START, ...lines, END, ''].join('\n');
}

/** Puts `lines` between the marks; changes nothing when they stand there. Refused when the marks are not there once each, in order. */
export function updateLedger(text: string, { lines }: EditOf<'update ledger'>): EditResult {
  const between = betweenMarks(text);
  if (between === null) return { kind: 'refusal', refusal: BROKEN };
  const eol = eolOf(text);
  const insert = lines.map((line) => line + eol).join('');
  return text.slice(between.from, between.to) === insert ? make() : make({ ...between, insert });
}

/** From behind the line of the first mark to the line of the second. */
function betweenMarks(text: string): Span | null {
  const [start, ...moreStarts] = placesOf(text, START);
  const [end, ...moreEnds] = placesOf(text, END);
  if (start === undefined || end === undefined || moreStarts.length + moreEnds.length > 0) {
    return null;
  }
  const above = lineEnd(text, start);
  const from = above + (text.startsWith('\r\n', above) ? 2 : 1);
  const to = lineStart(text, end);
  return from <= to ? { from, to } : null;
}

/** Where lines stand that hold nothing but `mark`. */
function placesOf(text: string, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const line = text.slice(lineStart(text, at), lineEnd(text, at));
    if (line.trim() === mark) places.push(at);
  }
  return places;
}
