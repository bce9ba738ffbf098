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

/** What is written between the marks: months, decisions with their plans, and sentences on what there is none of. */
const ownLine =
  /^(?:## (?:\d{4}-\d{2}|Without a date)|- .* ·(?: .*)?|No plan has a decision yet\.|Plans that could not be read: \d+\.)?$/;
/** How much of a line that somebody else wrote is shown, in characters. */
const MOST_SHOWN = 60;

/** The text of a new ledger note; its properties say what it is, and that it is no plan. */
export function newLedger(lines: readonly string[]): string {
  const properties = ['---', 'execplan: false', 'execplans-ledger: true', '---'];
  return [...properties, '', '# Decision ledger', '', START, ...lines, END, ''].join('\n');
}

/**
 * Puts `lines` between the marks; changes nothing when they stand there. Refused when the marks are not there once each, in
 * order, and when a line between them is none of a ledger's: somebody wrote it there.
 */
export function updateLedger(text: string, { lines }: EditOf<'update ledger'>): EditResult {
  const between = betweenMarks(text);
  if (between === null) return { kind: 'refusal', refusal: BROKEN };
  const found = text.slice(between.from, between.to);
  const theirs = found.split(/\r\n?|\n/).find((line) => !ownLine.test(line.trimEnd()));
  if (theirs !== undefined) return { kind: 'refusal', refusal: betweenMarksIs(theirs) };
  const eol = eolOf(text);
  const insert = lines.map((line) => line + eol).join('');
  return found === insert ? make() : make({ ...between, insert });
}

function betweenMarksIs(line: string): Refusal {
  const words = line.trim();
  const shown = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
  return {
    reason: 'unsafe text',
    message: `“${shown}” stands between the marks of this ledger, where it would be lost. Move it above or below them.`,
  };
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
