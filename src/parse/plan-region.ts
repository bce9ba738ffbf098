// Which stretch of a note is the plan, and its blocks: without frontmatter, inside a fence when the whole
// plan stands in one, up to the next plan when a note holds several. Must not read what the blocks say.
import { linesOf } from '../text/lines';
import { sliceOf, type Span } from '../text/span';
import type { Problem } from '../plan/problem';
import type { Code, Heading } from './block';
import { plainText } from './inline-text';
import { markedConflicts } from './marked-conflicts';
import { piecedText, readBlocks, windowLength } from './read-blocks';
import { beforeOf, type Likeness } from './reading-memory';
import { blocksIn, headingsOf, listedBlocks, type NoteBlocks } from './note-blocks';
import { PiecedBlocks } from './pieced-blocks';
import { readPieces, type PiecesRead } from './pieces';
import { declaresPlan, namesPlan } from './plan-detection';
import type { Frontmatter } from './read-frontmatter';
import { coreKinds, logKinds, sectionKindOf } from './section-kind';

export interface PlanRegion {
  readonly body: Span;
  readonly blocks: NoteBlocks;
  /** What is odd about the place of the plan in its note. */
  readonly problems: readonly Problem[];
  /** The pieces in which the blocks stand; null when they are not those of the body, one after the other. */
  readonly read: PiecesRead | null;
}

/**
 * The plan in `text`; the whole body of a note in which none is found. `like` is the reading of an earlier text, if
 * there is any. Never throws.
 */
export function readRegion(
  text: string,
  frontmatter: Frontmatter | null,
  like: Likeness | null,
): PlanRegion {
  const from = bodyStart(text, frontmatter);
  const whole = { from, to: text.length };
  const [conflict] = markedConflicts(text);
  // A conflict's `=======` under a line of words is no setext heading.
  const found = firstPlan(
    text,
    fencedPlan(text, readWhole(text, whole, !conflict, like), isDeclaredPlan(frontmatter)),
  );
  if (!conflict) return found;
  const at = conflict.span.from;
  const problem: Problem = {
    rule: 'merge-conflict',
    severity: 'error',
    span: { from: at, to: at + 7 },
    message: 'A merge conflict was left in this note, so it may say things twice.',
  };
  return { ...found, problems: [...found.problems, problem] };
}

function readWhole(text: string, region: Span, setext: boolean, like: Likeness | null): PiecesRead {
  const known = like && { read: like.reading.read, head: like.head, tail: like.tail };
  const pieced = piecedText(text, region, setext, known);
  return readPieces(pieced, like && beforeOf(like, text, pieced.source), windowLength);
}

function isDeclaredPlan(frontmatter: Frontmatter | null): boolean {
  return frontmatter !== null && declaresPlan(frontmatter.values);
}

function bodyStart(text: string, frontmatter: Frontmatter | null): number {
  if (!frontmatter) return text.startsWith('\uFEFF') ? 1 : 0;
  const line = /^(?:\r\n|\r|\n)?/.exec(text.slice(frontmatter.span.to))?.[0].length ?? 0;
  return frontmatter.span.to + line;
}

/** Core kinds named by headings, the level of which is 1 to 3. */
function kindsIn(text: string, headings: readonly Heading[]): ReadonlySet<string> {
  return new Set(
    headings
      .filter((heading) => heading.level <= 3)
      .map((heading) => sectionKindOf(sliceOf(text, heading.words)))
      .filter((kind) => coreKinds.has(kind)),
  );
}

function looksLikePlan(text: string, headings: readonly Heading[]): boolean {
  const kinds = kindsIn(text, headings);
  return kinds.size >= 3 && [...logKinds].some((kind) => kinds.has(kind));
}

/**
 * The region as it is when a core section stands outside fences, or when the note is a text about plans:
 * it has a title, and so has the plan that it shows. Else what stands in the fence that holds a plan; and
 * when fences swallow the sections in pieces, the region with its core headings taken as headings.
 */
function fencedPlan(text: string, read: PiecesRead, isDeclared: boolean): PlanRegion {
  const { region, setext } = read;
  const blocks = new PiecedBlocks(read);
  const asItIs = { body: region, blocks, problems: [], read };
  const { headings } = blocks;
  if (kindsIn(text, headings).size > 0) return asItIs;
  const fences = blocks
    .within(region)
    .filter((block): block is Code => block.kind === 'code' && block.content !== null);
  const [first] = headings;
  const declared = isDeclared || (first !== undefined && namesPlan(sliceOf(text, first.words)));
  const level = Math.max(0, ...headings.map((heading) => heading.level));
  // A guide has headings of its own around the plan that it shows.
  if (!declared && level > 1) return asItIs;
  for (const fence of fences) {
    if (fence.content === null) continue;
    const inner = listedBlocks(readBlocks(text, fence.content, setext));
    if (!looksLikePlan(text, inner.headings)) continue;
    const titled = inner.headings.some((heading) => heading.level === 1);
    if (!declared && level === 1 && titled) return asItIs;
    return { body: fence.content, blocks: inner, problems: [fenceProblem(fence)], read: null };
  }
  const pieces = piecesOf(text, region, fences);
  if (pieces.length < 2) return asItIs;
  const pieced = pieces.flatMap((piece) => readBlocks(text, piece, setext));
  const [swallowing] = fences;
  if (!swallowing || !looksLikePlan(text, headingsOf(pieced))) return asItIs;
  return {
    body: region,
    blocks: listedBlocks(pieced),
    problems: [fenceProblem(swallowing)],
    read: null,
  };
}

function fenceProblem(fence: Code): Problem {
  return {
    rule: 'plan-in-fence',
    severity: 'warning',
    span: { from: fence.span.from, to: fence.span.from + 3 },
    message: 'The sections of this plan stand inside a code block, so Obsidian does not see them.',
  };
}

/** `region` cut before every line inside a fence that is a heading naming a core section. */
function piecesOf(text: string, region: Span, fences: readonly Code[]): readonly Span[] {
  const cuts = fences.flatMap((fence) =>
    linesOf(text, fence.content ?? fence.span)
      .filter((line) => {
        const words = /^#{1,3}[ \t]+(.+)$/.exec(sliceOf(text, line))?.[1];
        return words !== undefined && coreKinds.has(sectionKindOf(words));
      })
      .map((line) => line.from),
  );
  const starts = [region.from, ...cuts];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? region.to }));
}

/** The first of several plans under titles of their own; the region itself when it holds one. */
function firstPlan(text: string, region: PlanRegion): PlanRegion {
  const { headings } = region.blocks;
  const titles = headings.filter(
    (heading) => heading.level === 1 && sectionKindOf(sliceOf(text, heading.words)) === 'other',
  );
  const parts = titles.map((title, index) => {
    const to = titles[index + 1]?.span.from ?? region.body.to;
    return { title, headings: blocksIn(headings, { from: title.span.from, to }) };
  });
  const plans = parts.filter((part) => looksLikePlan(text, part.headings));
  const [first, second] = plans;
  if (!first || !second) return region;
  const problem: Problem = {
    rule: 'several-plans',
    severity: 'warning',
    span: second.title.span,
    message: `This note holds ${plans.length} plans; only the first one, “${plainText(
      sliceOf(text, first.title.words),
    )}”, is read.`,
  };
  const to = second.title.span.from;
  return {
    body: { from: region.body.from, to },
    blocks: listedBlocks(region.blocks.within({ from: 0, to })),
    problems: [...region.problems, problem],
    read: null,
  };
}
