// What a plan's phases look like: headings, bold lines, list items, rows of a table. Does not choose among them.
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Block, Heading } from './block';
import { plainText } from './inline-text';
import { boxMarkAt } from './item-words';
import { phaseNameOf } from './phase-name';
import { leadParagraph } from './read-fields';

/** What may be a phase: where it is named, and how. */
export interface Candidate {
  readonly heading: Span;
  /** 1 to 6 of a heading, more for what is no heading. */
  readonly level: number;
  readonly number: string | null;
  readonly name: string;
}

export type ReadCandidates = (text: string, blocks: readonly Block[]) => readonly Candidate[];

/** The candidate at `heading` if `source`, its words, name a phase. */
function named(heading: Span, level: number, source: string): readonly Candidate[] {
  const name = phaseNameOf(source);
  return name ? [{ heading, level, ...name }] : [];
}

/** Phase headings of the highest level that has any. */
export function headingCandidates(
  text: string,
  headings: readonly Heading[],
): readonly Candidate[] {
  const found = headings.flatMap(({ span, level, words }) =>
    named(span, level, sliceOf(text, words)),
  );
  const level = Math.min(...found.map((candidate) => candidate.level));
  return found.filter((candidate) => candidate.level === level);
}

/** Paragraphs of one line that are all bold. */
export function boldCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const source = sliceOf(text, block.span);
    const [line = '', , words = ''] =
      /^(\*\*|__)([^\r\n]+?)\1[:：]?[ \t]*(?=\r|\n|$)/.exec(source) ?? [];
    return named({ from: block.span.from, to: block.span.from + line.length }, 7, words);
  });
}

/** `Stage A: agree on the form`, without what more the paragraph says; the number may have a stop of its own. */
const firstSentence = /^[^]{12,300}?(?=[.。](?:\s|$))|^[^\r\n]*/;

/** Paragraphs that open with the names of phases, when there are two at least: `Stage A: agree on it. Read …`. */
function paragraphCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const source = sliceOf(text, block.span);
    const line = /^[^\r\n]*/.exec(source)?.[0] ?? '';
    const heading = { from: block.span.from, to: block.span.from + line.length };
    return named(heading, 7, firstSentence.exec(source)?.[0] ?? '');
  });
  return new Set(found.map(({ number }) => number)).size > 1 ? found : [];
}

/** The first line of every list item without a box. */
function itemLines(text: string, block: Block): readonly Span[] {
  if (block.kind !== 'list') return [];
  return block.items.flatMap((item) => {
    const paragraph = leadParagraph(item);
    if (!paragraph || boxMarkAt(text, paragraph.span) !== null) return [];
    const line = /^[^\r\n]*/.exec(sliceOf(text, paragraph.span))?.[0] ?? '';
    return [{ from: paragraph.span.from, to: paragraph.span.from + line.length }];
  });
}

/** List items without a box whose first line names a phase. */
function listCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  return blocks.flatMap((block) =>
    itemLines(text, block).flatMap((line) => named(line, 8, sliceOf(text, line))),
  );
}

/** Rows of a table that start with the number of a phase: `| M1 | Set up |`. */
function rowCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.rows.slice(1).flatMap(({ span, cells: [first, second] }) => {
      const number = first ? sliceOf(text, first) : '';
      const words = second ? `${number}: ${sliceOf(text, second)}` : number;
      return phaseNameOf(number) ? named(trimSpan(text, span), 9, words) : [];
    });
  });
}

/** The items of the one list of a section that says itself that it lists phases: `## Milestones`. */
export function itemsOfPhases(text: string, blocks: readonly Block[]): readonly Candidate[] {
  const [list, ...others] = blocks.filter(({ kind }) => kind !== 'paragraph');
  if (list?.kind !== 'list' || others.length > 0) return [];
  const isNumbered = /^\d/.test(sliceOf(text, list.span));
  return itemLines(text, list).map((heading, index) => ({
    heading,
    level: 10,
    number: isNumbered ? String(index + 1) : null,
    name: plainText(sliceOf(text, heading)),
  }));
}

/** How phases are written in a work section without headings of phases, the surest first. */
export const inWork: readonly ReadCandidates[] = [
  boldCandidates,
  paragraphCandidates,
  listCandidates,
  rowCandidates,
];
