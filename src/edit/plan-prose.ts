// What a copy says in prose and its note does not: all that is no step, entry or other piece, part by part. The parts
// are all of a note. Decides nothing: which words are right is for a person.
import { plainText } from '../parse/inline-text';
import { readFrontmatter } from '../parse/read-frontmatter';
import { headingsOf } from '../parse/note-blocks';
import { lineStart, linesOf } from '../text/lines';
import { contains, sliceOf, type Span } from '../text/span';
import { isSamePart } from './first-places';
import type { NotePieces } from './plan-pieces';
import { saysAll, tellsSomething } from './says-more';

export interface ProseConflict {
  /** What it is about, as a heading: `Purpose`, `Step 3: “Count the files”`. */
  readonly name: string;
  /** The lines that differ, with what is alike around them left out; '' where a side has none. */
  readonly mine: string;
  readonly theirs: string;
}

/** The parts in which `theirs` has words that `mine` has not, in the order of `theirs`; properties and top first. */
export function proseConflicts(mine: NotePieces, theirs: NotePieces): readonly ProseConflict[] {
  const tops = [topOf(mine), topOf(theirs)] as const;
  const sections = theirs.plan.sections.flatMap((section, index) => {
    const earlier = theirs.plan.sections.slice(0, index).filter((one) => isSamePart(one, section));
    const own = mine.plan.sections.filter((one) => isSamePart(one, section))[earlier.length];
    const ownLines = own ? linesOutside(mine, own.span) : [];
    return conflictIn(section.title, ownLines, linesOutside(theirs, section.span));
  });
  return [
    ...conflictIn('Properties', tops[0].properties, tops[1].properties),
    ...conflictIn('Above the first section', tops[0].opening, tops[1].opening),
    ...sections,
    ...betweenSections(mine, theirs),
    ...conflictIn('Outside the plan', linesAround(mine), linesAround(theirs)),
  ];
}

/** A conflict about `name`, when `theirs` has lines that `mine` has not. */
export function conflictIn(
  name: string,
  mine: readonly string[],
  theirs: readonly string[],
): readonly ProseConflict[] {
  return saysAll(mine, theirs.filter(tellsSomething)) ? [] : [conflictOf(name, mine, theirs)];
}

/** The conflict about `name` between two versions that differ. */
export function conflictOf(
  name: string,
  mine: readonly string[],
  theirs: readonly string[],
): ProseConflict {
  const isSame = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && a.trim() === b?.trim();
  let head = 0;
  while (isSame(mine[head], theirs[head])) head += 1;
  let tail = 0;
  const most = Math.min(mine.length, theirs.length) - head;
  while (tail < most && isSame(mine[mine.length - 1 - tail], theirs[theirs.length - 1 - tail]))
    tail += 1;
  const words = (lines: readonly string[]): string =>
    lines
      .slice(head, lines.length - tail)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\s+$/g, '');
  return { name, mine: words(mine), theirs: words(theirs) };
}

interface Top {
  readonly properties: readonly string[];
  readonly opening: readonly string[];
}

/** Keys of properties that say when the note was last written. */
export const lastUpdated = /^(?:last[ _-]?)?(?:updated|modified)[ \t]*:/i;

function topOf(note: NotePieces): Top {
  const { text, plan } = note;
  const frontmatter = readFrontmatter(text);
  const to = plan.sections[0]?.span.from ?? plan.body.to;
  const lines = frontmatter
    ? linesOf(text, frontmatter.span).map((line) => sliceOf(text, line))
    : [];
  return {
    properties: lines.filter((line) => !lastUpdated.test(line)),
    opening: linesOutside(note, { from: plan.body.from, to }),
  };
}

/** What is neither properties nor plan, such as a second plan in the note. */
function linesAround({ text, plan }: NotePieces): readonly string[] {
  const from = readFrontmatter(text)?.span.to ?? 0;
  return [
    { from, to: Math.max(from, plan.body.from) },
    { from: plan.body.to, to: text.length },
  ].flatMap((span) => linesOf(text, span).map((line) => sliceOf(text, line).replace(/\uFEFF/, '')));
}

/** Of what stands behind the first section and in none, such as an appendix under a title of its own. */
function betweenSections(mine: NotePieces, theirs: NotePieces): readonly ProseConflict[] {
  const [own, others] = [gapsIn(mine), gapsIn(theirs)];
  return others.flatMap(({ name, lines }, index) => {
    const earlier = others.slice(0, index).filter((one) => one.name === name);
    const pair = own.filter((one) => one.name === name)[earlier.length];
    return conflictIn(name, pair?.lines ?? [], lines);
  });
}

interface Gap {
  /** The words of the heading with which it begins. */
  readonly name: string;
  readonly lines: readonly string[];
}

function gapsIn(note: NotePieces): readonly Gap[] {
  const { text, plan, blocks } = note;
  const isInSection = ({ from }: Span): boolean =>
    plan.sections.some(({ span }) => span.from <= from && from < span.to);
  const first = plan.sections[0]?.span.from ?? plan.body.to;
  const headings = headingsOf(blocks);
  return headings.flatMap(({ span, words }, index): readonly Gap[] => {
    if (span.from < first || isInSection(span)) return [];
    const to = headings[index + 1]?.span.from ?? plan.body.to;
    const name = plainText(sliceOf(text, words));
    return [{ name, lines: linesOutside(note, { from: span.from, to }) }];
  });
}

/** The lines of what the note claims of itself: its figures, its last update, its last line. */
export function claimLines({ text, plan }: NotePieces): readonly Span[] {
  const { overall, velocity, footer } = plan.claims;
  return [overall, velocity, footer, plan.metadata.updatedField].flatMap((one) =>
    one ? [{ from: lineStart(text, one.span.from), to: one.span.to }] : [],
  );
}

/** The lines in `span` that belong to no piece and are not what the note claims of itself. */
function linesOutside(note: NotePieces, span: Span): readonly string[] {
  const { text, pieces } = note;
  const taken = [...pieces.map((piece) => piece.span), ...claimLines(note)].filter(
    ({ from, to }) => from < span.to && to > span.from,
  );
  return linesOf(text, span)
    .filter((line) => !taken.some((one) => contains(one, line)))
    .map((line) => sliceOf(text, line));
}
