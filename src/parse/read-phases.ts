// The phases of a plan: headings, bold paragraphs or list items such as `Phase 1: Setup`, and the numbered actions in them.
import { contains, trimSpan, type Span } from '../text/span';
import { fieldOf, saysNothing } from '../plan/field';
import type { Phase } from '../plan/phase';
import { sectionOf, type Section } from '../plan/section';
import type { Brief } from '../plan/step';
import type { Block } from './block';
import { plainText } from './inline-text';
import { phaseNameOf } from './phase-name';
import { estimateOf } from './read-estimate';
import { fieldsOfList, leadParagraph } from './read-fields';
import { blocksIn, closingHeading, headingsOf } from './read-sections';

interface Candidate {
  readonly heading: Span;
  readonly words: Span;
  readonly level: number;
}

/** Phase headings of the highest level that has any. */
function headingCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  const found = blocks.flatMap((block): Candidate[] =>
    block.kind === 'heading' && phaseNameOf(text.slice(block.words.from, block.words.to))
      ? [{ heading: block.span, words: block.words, level: block.level }]
      : [],
  );
  const level = Math.min(...found.map((candidate) => candidate.level));
  return found.filter((candidate) => candidate.level === level);
}

/** Paragraphs of one line that are all bold. */
function boldCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  return blocks.flatMap((block): Candidate[] => {
    if (block.kind !== 'paragraph') return [];
    const source = text.slice(block.span.from, block.span.to);
    const bold = /^(\*\*|__)([^\r\n]+?)\1[:：]?[ \t]*(?=\r|\n|$)/.exec(source);
    if (!bold || !phaseNameOf(bold[2] ?? '')) return [];
    const words = { from: block.span.from, to: block.span.from + bold[0].length };
    return [{ heading: words, words, level: 7 }];
  });
}

/** List items without a box whose first line names a phase. */
function listCandidates(text: string, blocks: readonly Block[]): readonly Candidate[] {
  return blocks.flatMap((block): Candidate[] => {
    if (block.kind !== 'list') return [];
    return block.items.flatMap((item): Candidate[] => {
      const paragraph = leadParagraph(item);
      if (!paragraph) return [];
      const source =
        /^[^\r\n]*/.exec(text.slice(paragraph.span.from, paragraph.span.to))?.[0] ?? '';
      if (/^\[.\]/u.test(source) || !phaseNameOf(source)) return [];
      const words = { from: paragraph.span.from, to: paragraph.span.from + source.length };
      return [{ heading: words, words, level: 8 }];
    });
  });
}

interface Attempt {
  readonly found: readonly Candidate[];
  /** Where the last phase ends at the latest. */
  readonly end: number;
}

/**
 * The phases of the plan in `blocks`: of the first work section that has headings of phases, else bold lines, else
 * list items; else headings anywhere, else bold lines among the steps. The title of the note is no phase.
 */
export function readPhases(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  end: number,
): readonly Phase[] {
  const headings = headingCandidates(text, blocks.slice(1));
  const work = sections.filter(
    (section) => section.kind === 'work' && !isInside(section, headings),
  );
  for (const read of [headingCandidates, boldCandidates, listCandidates]) {
    for (const section of work) {
      const found = read(text, blocksIn(blocks, section.body));
      if (found.length > 0) return phasesOf(text, blocks, { found, end: section.span.to });
    }
  }
  const progress = sectionOf(sections, 'progress');
  const found = firstOfEach(text, outside(progress, headings));
  if (found.length > 0) return phasesOf(text, blocks, { found, end });
  if (!progress) return [];
  const bold = boldCandidates(text, blocksIn(blocks, progress.body));
  return phasesOf(text, blocks, { found: bold, end: progress.span.to });
}

/** Whether a section is part of a phase, as `### Implementation steps` under `## Phase 2` is. */
function isInside(section: Section, phases: readonly Candidate[]): boolean {
  return phases.some(
    ({ level, heading }) => level < section.level && heading.from < section.heading.from,
  );
}

/** Phases of the plan itself; those of its progress section only when there are no others. */
function outside(progress: Section | null, found: readonly Candidate[]): readonly Candidate[] {
  if (!progress) return found;
  const others = found.filter(({ heading }) => !contains(progress.span, heading));
  return others.length > 0 ? others : found;
}

/** `Phase 1 findings` after `Phase 1: research` is no phase of its own. */
function firstOfEach(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return found.filter(({ words }) => {
    const number = phaseNameOf(text.slice(words.from, words.to))?.number.toLowerCase() ?? '';
    return !seen.has(number) && seen.add(number);
  });
}

function phasesOf(
  text: string,
  blocks: readonly Block[],
  { found, end }: Attempt,
): readonly Phase[] {
  const headings = headingsOf(blocks);
  return found.map((candidate, index) => {
    const { level, heading } = candidate;
    // A phase ends at the next heading of its level too, whatever that names.
    const closing = closingHeading(headings, { level, span: heading })?.span.from ?? end;
    const to = Math.min(found[index + 1]?.heading.from ?? end, closing, end);
    return phaseAt(text, blocks, candidate, to);
  });
}

function phaseAt(text: string, blocks: readonly Block[], candidate: Candidate, to: number): Phase {
  const span = { from: candidate.heading.from, to };
  const named = phaseNameOf(text.slice(candidate.words.from, candidate.words.to));
  return {
    number: named?.number ?? null,
    name: named?.name ?? plainText(text.slice(candidate.words.from, candidate.words.to)),
    heading: candidate.heading,
    span,
    briefs: readBriefs(text, blocksIn(blocks, span)),
  };
}

/** `**5. Apply middleware to API routes**`, and the list of fields under it. */
const briefPattern =
  /^(?:\*\*|__)(?:step[ \t]+)?(\d+(?:\.\d+)*|[A-Z])[.)：:][ \t]*(.+?)(?:\*\*|__)[:：]?/i;

function readBriefs(text: string, blocks: readonly Block[]): readonly Brief[] {
  return blocks.flatMap((block, index): Brief[] => {
    if (block.kind !== 'paragraph') return [];
    const match = briefPattern.exec(text.slice(block.span.from, block.span.to));
    if (!match) return [];
    const next = blocks[index + 1];
    const list = next?.kind === 'list' ? next : null;
    const fields = list ? fieldsOfList(text, list) : [];
    const value = (...labels: readonly string[]): string | null => {
      const field = fieldOf(fields, ...labels);
      return field === null || saysNothing(field.value) ? null : plainText(field.value);
    };
    const estimate = value('estimated time', 'estimate', 'time', 'effort', 'estimated effort');
    return [
      {
        number: match[1] ?? '',
        title: plainText(match[2] ?? ''),
        files: value('files affected', 'files', 'file'),
        effect: value('expected effect', 'effect', 'expected results', 'expected result'),
        verification: value('verification', 'verify', 'validation', 'how to verify'),
        estimate: estimate === null ? null : estimateOf(estimate),
        span: trimSpan(text, { from: block.span.from, to: list?.span.to ?? block.span.to }),
      },
    ];
  });
}
