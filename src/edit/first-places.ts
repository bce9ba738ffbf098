// Where the first pieces of their group may stand in a note: in place of what holds their place, at the end of the
// part that has their heading, or under the copy's heading where the note has none. Offers places only.
import type { Block, Heading } from '../parse/block';
import { plainText } from '../parse/inline-text';
import { sectionNameOf } from '../parse/section-kind';
import type { Section } from '../plan/section';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { contains, sliceOf, trimSpan, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { linesAfter } from './line-style';
import { itemPlaceholderIn } from './list-placeholder';
import { newSection } from './new-sections';
import { parentOf, type PiecePlace } from './piece-places';
import { linesIn, type NotePieces, type Piece } from './plan-pieces';
import { tellsSomething } from './says-more';
import { beforeSubsections, contentEnd, contentOf } from './section-content';

/** The places for `piece` in a note that has no piece of its group, best first. */
export function firstPlaces(
  mine: NotePieces,
  theirs: NotePieces,
  piece: Piece,
): readonly PiecePlace[] {
  const source = theirs.plan.sections.find(({ span }) => contains(span, piece.span));
  if (!source || parentOf(theirs, piece) !== null) return [];
  const section = mine.plan.sections.find((one) => isSamePart(one, source));
  const blocks = contentOf(theirs.text, theirs.plan, source);
  if (!section) return source.kind === 'other' ? [] : [wholeSection(mine, theirs, source, blocks)];
  const heading = headingAbove(blocks, piece.span);
  const own = contentOf(mine.text, mine.plan, section);
  const table = blocks.find(({ kind, span }) => kind === 'table' && contains(span, piece.span));
  if (heading === null) {
    return [...intoPart(mine, theirs, section, beforeSubsections(own), table?.span ?? piece.span)];
  }
  const name = nameOf(theirs.text, heading);
  const index = own.findIndex(
    (block) => block.kind === 'heading' && nameOf(mine.text, block) === name,
  );
  if (index >= 0) {
    const part = [...own.slice(index, index + 1), ...beforeSubsections(own.slice(index + 1))];
    return [...intoPart(mine, theirs, section, part, table?.span ?? piece.span)];
  }
  const from = blocks.indexOf(heading);
  const under = [heading, ...beforeSubsections(blocks.slice(from + 1))].filter(
    ({ kind }) => kind !== 'break',
  );
  const all = spanOf(theirs.text, under);
  const at = contentEnd(mine.text, section, own);
  return [{ change: appended(mine, at, linesIn(theirs.text, all)), source: all }];
}

/** Whether two sections are the same one of a plan: of the same kind, or else under the same words. */
export function isSamePart(a: Section, b: Section): boolean {
  return a.kind === b.kind && (a.kind !== 'other' || a.title === b.title);
}

function wholeSection(
  mine: NotePieces,
  theirs: NotePieces,
  source: Section,
  blocks: readonly Block[],
): PiecePlace {
  const body = blocks.filter((block, index) => block.kind !== 'break' || index < blocks.length - 1);
  const span = spanOf(theirs.text, body);
  if (source.kind === 'other') throw new RangeError('A section of no known kind has no place');
  const lines = linesIn(theirs.text, span);
  return {
    change: newSection(mine.text, mine.plan, { kind: source.kind, body: lines }),
    source: span,
  };
}

/** In place of a placeholder, behind a table without rows, or at the end of `part`, which lies in `section`. */
function intoPart(
  mine: NotePieces,
  theirs: NotePieces,
  section: Section,
  part: readonly Block[],
  wanted: Span,
): readonly PiecePlace[] {
  const { text } = mine;
  const source = wholeLines(theirs.text, wanted);
  const lines = linesIn(theirs.text, source);
  const found = itemPlaceholderIn(
    text,
    part.filter(({ kind }) => kind !== 'heading'),
  );
  const placeholder = found && linesIn(text, found).some(tellsSomething) ? null : found;
  const end = appended(mine, contentEnd(text, section, part), lines);
  if (!placeholder) return [{ change: end, source }];
  const insert = appended(mine, placeholder.to, lines).insert.replace(/^(?:\r\n|\r|\n){2}/, '');
  return [
    { change: { ...placeholder, insert }, source },
    { change: end, source },
  ];
}

function appended({ text, plan }: NotePieces, at: number, lines: readonly string[]): TextChange {
  const closed = nextLineStart(text, at) < plan.body.to;
  return { from: at, to: at, insert: linesAfter(text, at, lines, { apart: true, closed }) };
}

function headingAbove(blocks: readonly Block[], { from }: Span): Heading | null {
  const above = blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.span.from < from,
  );
  return above.pop() ?? null;
}

function nameOf(text: string, { words }: Heading): string {
  const title = sliceOf(text, words);
  return sectionNameOf(title)?.kind ?? plainText(title);
}

function spanOf(text: string, blocks: readonly Block[]): Span {
  const from = blocks[0]?.span.from ?? 0;
  return wholeLines(text, { from, to: blocks[blocks.length - 1]?.span.to ?? from });
}

function wholeLines(text: string, span: Span): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}
