// What a copy says in prose and its note does not: all that is no step, entry or other piece, section by section.
// Decides nothing: which words are right is for a person.
import { isPlaceholder } from '../parse/entry-draft';
import { saysLittle } from '../parse/item-words';
import { readFrontmatter } from '../parse/read-frontmatter';
import type { Section } from '../plan/section';
import { contains, type Span } from '../text/span';
import { lineStart, linesOf } from '../text/lines';
import { sliceOf } from '../text/span';
import { isSamePart } from './first-places';
import type { NotePieces } from './plan-pieces';
import { isWords, saysAll } from './says-more';

export interface ProseConflict {
  /** What it is about, as a heading: `Purpose`, `Step 3: “Count the files”`. */
  readonly name: string;
  /** The lines that differ, with what is alike around them left out; '' where a side has none. */
  readonly mine: string;
  readonly theirs: string;
}

/** The sections in which `theirs` has words that `mine` has not, in the order of `theirs`; properties and top first. */
export function proseConflicts(mine: NotePieces, theirs: NotePieces): readonly ProseConflict[] {
  const tops = [topOf(mine), topOf(theirs)] as const;
  const sections = theirs.plan.sections.flatMap((section, index) => {
    const earlier = theirs.plan.sections.slice(0, index).filter((one) => isSamePart(one, section));
    const own = mine.plan.sections.filter((one) => isSamePart(one, section))[earlier.length];
    const ownLines = own ? linesUnder(mine, own) : [];
    return conflictIn(section.title, ownLines, linesUnder(theirs, section));
  });
  return [
    ...conflictIn('Properties', tops[0].properties, tops[1].properties),
    ...conflictIn('Above the first section', tops[0].opening, tops[1].opening),
    ...sections,
    ...conflictIn('Outside the plan', linesAround(mine), linesAround(theirs)),
  ];
}

/** A conflict about `name`, when `theirs` has lines that `mine` has not. */
export function conflictIn(
  name: string,
  mine: readonly string[],
  theirs: readonly string[],
): readonly ProseConflict[] {
  if (saysAll(mine, theirs.filter(tellsSomething))) return [];
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
  return [{ name, mine: words(mine), theirs: words(theirs) }];
}

/** Whether a line is neither blank nor there to hold a place, such as `- TBD`. */
export function tellsSomething(line: string): boolean {
  const words = line.replace(/^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*/, '');
  return isWords(words) && !isPlaceholder(words) && !saysLittle(words);
}

interface Top {
  readonly properties: readonly string[];
  readonly opening: readonly string[];
}

/** Keys of properties that say when the note was last written. */
const lastUpdated = /^(?:last[ _-]?)?(?:updated|modified)[ \t]*:/i;

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

function linesUnder(note: NotePieces, { body }: Section): readonly string[] {
  return linesOutside(note, body);
}

/** The lines in `span` that belong to no piece and are not what the note claims of itself. */
function linesOutside({ text, plan, pieces }: NotePieces, span: Span): readonly string[] {
  const { overall, velocity, footer } = plan.claims;
  const claims = [overall, velocity, footer, plan.metadata.updatedField].flatMap((one) =>
    one ? [{ from: lineStart(text, one.span.from), to: one.span.to }] : [],
  );
  const taken = [...pieces.map((piece) => piece.span), ...claims].filter(
    ({ from, to }) => from < span.to && to > span.from,
  );
  return linesOf(text, span)
    .filter((line) => !taken.some((one) => contains(one, line)))
    .map((line) => sliceOf(text, line));
}
