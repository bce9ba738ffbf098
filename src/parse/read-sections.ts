// The sections of a plan, from its headings. Sub-headings and headings inside lists, quotes and code are none.
import { nextLineStart } from '../text/lines';
import type { Span } from '../text/span';
import type { Section, SectionKind } from '../plan/section';
import type { Heading } from './block';
import { plainText } from './inline-text';
import { firstFrom, type NoteBlocks } from './note-blocks';
import { coreKinds, sectionNameOf } from './section-kind';
import type { NameRank } from './section-names';

interface NamedHeading {
  readonly heading: Heading;
  readonly kind: SectionKind;
  readonly rank: NameRank;
}

/** Kinds that are read one level above or below the others too, when the plan has them nowhere else. */
const strayKinds: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'metadata',
  'progress',
  'decisions',
  'discoveries',
  'outcomes',
]);

/** Whether a section of `kind` is found where the others stand at `level`. */
function isTaken(heading: Heading, kind: SectionKind, level: number): boolean {
  const distance = Math.abs(heading.level - level);
  return distance === 0 || (distance === 1 && strayKinds.has(kind));
}

/** The level at which most kinds of section are found, 1 to 3; the higher one of equals, 2 when there are none. */
function sectionLevel(headings: readonly NamedHeading[]): number {
  const kindsAt = (level: number): number =>
    new Set(
      headings
        .filter(({ heading, kind }) => coreKinds.has(kind) && isTaken(heading, kind, level))
        .map(({ kind }) => kind),
    ).size;
  return [2, 1, 3].reduce((best, level) => (kindsAt(level) > kindsAt(best) ? level : best), 2);
}

/**
 * The sections of the plan in `blocks`, which ends at `end`. Every heading of the plan's section level is one, of
 * kind `other` when its name is not known; a heading of another level only when it names a log that is
 * missing there. Of several sections that could be one log, `preferred` says which keeps the kind.
 */
export function readSections(text: string, blocks: NoteBlocks, end: number): readonly Section[] {
  const { headings } = blocks;
  const named = headings.map((heading): NamedHeading => {
    const name = sectionNameOf(text.slice(heading.words.from, heading.words.to));
    return { heading, kind: name?.kind ?? 'other', rank: name?.rank ?? 0 };
  });
  const level = sectionLevel(named);
  const present = new Set(
    named.filter(({ heading }) => heading.level === level).map(({ kind }) => kind),
  );
  const taken = named.filter(
    ({ heading, kind }) =>
      heading.level === level || (isTaken(heading, kind, level) && !present.has(kind)),
  );
  const read = taken.map(({ heading, kind, rank }): RankedSection => {
    const to = closingHeading(headings, heading)?.span.from ?? end;
    const from = Math.min(nextLineStart(text, heading.span.to), to);
    const section = {
      kind,
      title: plainText(text.slice(heading.words.from, heading.words.to)),
      level: heading.level,
      heading: heading.span,
      span: { from: heading.span.from, to },
      body: { from, to },
    };
    return { section, rank };
  });
  return onePerLog(text, blocks, read);
}

interface RankedSection {
  readonly section: Section;
  readonly rank: NameRank;
}

/** Kinds of which one section is read and the rest is not. */
const readOnce: readonly SectionKind[] = ['progress', 'decisions', 'discoveries', 'outcomes'];

/**
 * Where `Design Decisions` stands before `Decision Log`, the log is the section of decisions and the other is
 * `other`. A second section that is as surely the log stays one, after the first.
 */
function onePerLog(
  text: string,
  blocks: NoteBlocks,
  sections: readonly RankedSection[],
): readonly Section[] {
  const chosen = readOnce.flatMap((kind) => {
    const rivals = sections.filter(({ section }) => section.kind === kind);
    return rivals.length < 2 ? [] : [preferred(text, blocks, rivals)];
  });
  return sections.map(({ section, rank }): Section => {
    const choice = chosen.find((one) => one.section.kind === section.kind);
    if (!choice || choice.section === section) return section;
    const isRepeat = rank === choice.rank && section.span.from > choice.section.span.from;
    return isRepeat ? section : { ...section, kind: 'other' };
  });
}

/** Of progress sections the first with boxes; else, and of other logs, the first of the surest name. */
function preferred(
  text: string,
  blocks: NoteBlocks,
  rivals: readonly RankedSection[],
): RankedSection {
  const hasBoxes = ({ section }: RankedSection): boolean =>
    section.kind === 'progress' &&
    blocks
      .within(section.body)
      .some(
        ({ kind, span }) =>
          (kind === 'list' || kind === 'paragraph') && boxLine.test(text.slice(span.from, span.to)),
      );
  const order = (one: RankedSection): number => (hasBoxes(one) ? 0 : 10) + one.rank;
  return rivals.reduce((best, one) => (order(one) < order(best) ? one : best));
}

/** A line that starts with a box, with or without a bullet. */
const boxLine = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?`?\[[^\r\n\]]\]/mu;

/** The first heading after `heading` that is of its level or above; null when its part goes on to the end. */
export function closingHeading(
  headings: readonly Heading[],
  heading: { readonly level: number; readonly span: Span },
): Heading | null {
  for (let at = firstFrom(headings, heading.span.from + 1); at < headings.length; at += 1) {
    const other = headings[at];
    if (other && other.level <= heading.level) return other;
  }
  return null;
}
