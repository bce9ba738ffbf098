// The phases of a plan: headings, bold paragraphs or list items such as `Phase 1: Setup`, and the numbered actions in them.
import { contains, trimSpan, type Span } from '../text/span';
import { fieldOf, saysNothing } from '../plan/field';
import type { Phase } from '../plan/phase';
import { sectionOf, type Section } from '../plan/section';
import type { Brief } from '../plan/step';
import type { Block } from './block';
import { plainText } from './inline-text';
import { blocksIn, type NoteBlocks } from './note-blocks';
import {
  boldCandidates,
  headingCandidates,
  inWork,
  itemsOfPhases,
  type Candidate,
} from './phase-candidates';
import { namesPhases } from './phase-name';
import type { KeptParts } from './kept-parts';
import { estimateOf } from './read-estimate';
import { fieldsOfList } from './read-fields';
import { closingHeading } from './read-sections';

/** What all readers of phases are given. */
interface Note {
  readonly text: string;
  readonly blocks: NoteBlocks;
  readonly kept: KeptParts;
}

interface Attempt {
  readonly found: readonly Candidate[];
  /** Where the last phase ends at the latest. */
  readonly end: number;
}

/**
 * The phases of the plan in `blocks`: of the first work section that has headings of phases, else bold lines, else
 * list items, else rows; else headings anywhere, else bold lines among the steps; else the plain items of a section
 * of that name. The title of the note is no phase.
 */
export function readPhases(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
  end: number,
  kept: KeptParts,
): readonly Phase[] {
  const note = { text, blocks, kept };
  const [opening] = blocks.from(0, 1);
  const [first, ...others] = blocks.headings;
  // A comment or a badge may stand above the title.
  const isTitled = first?.level === 1 && others.every(({ level }) => level > 1);
  const headings = headingCandidates(
    text,
    isTitled
      ? others
      : blocks.headings.filter((heading) => heading.span.from !== opening?.span.from),
  );
  const work = sections.filter(
    (section) => section.kind === 'work' && !isInside(section, headings),
  );
  const inSection = ({ body }: Section): readonly Candidate[] =>
    headingCandidates(text, blocksIn(blocks.headings, body));
  const inLines = inWork.map(
    (read) =>
      ({ body }: Section) =>
        read(text, blocks.within(body)),
  );
  for (const [order, read] of [inSection, ...inLines].entries()) {
    for (const section of work) {
      const { span } = section;
      const phases = kept.part(`phases in work ${order}`, span, () =>
        phasesOf(note, { found: read(section), end: span.to }),
      );
      if (phases.length > 0) return phases;
    }
  }
  const progress = sectionOf(sections, 'progress');
  const found = firstOfEach(outside(progress, headings));
  if (found.length > 0) return phasesOf(note, { found, end });
  const bold = progress ? boldCandidates(text, blocks.within(progress.body)) : [];
  if (progress && bold.length > 0) {
    return phasesOf(note, { found: bold, end: progress.span.to });
  }
  const plain = work.find(({ title }) => namesPhases(title));
  if (!plain) return [];
  const items = itemsOfPhases(text, blocks.within(plain.body));
  return phasesOf(note, { found: items, end: plain.span.to });
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
function firstOfEach(found: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return found.filter(({ number }) => {
    const key = number?.toLowerCase() ?? '';
    return !seen.has(key) && seen.add(key);
  });
}

function phasesOf(note: Note, { found, end }: Attempt): readonly Phase[] {
  const { headings } = note.blocks;
  return found.map((candidate, index) => {
    const { level, heading } = candidate;
    // A phase ends at the next heading of its level too, whatever that names.
    const closing = closingHeading(headings, { level, span: heading })?.span.from ?? end;
    const to = Math.min(found[index + 1]?.heading.from ?? end, closing, end);
    return phaseAt(note, candidate, to);
  });
}

function phaseAt({ text, blocks, kept }: Note, candidate: Candidate, to: number): Phase {
  const { heading, number, name } = candidate;
  const span = { from: heading.from, to };
  // A list may go on behind the phase that begins in it.
  const found = kept.part('briefs', blocks.reachOf(span), () => {
    const read = readBriefs(text, blocks.within(span));
    return { briefs: read.map(({ brief }) => brief), briefSpans: read.map((one) => one.span) };
  });
  return { number, name, heading, span, ...found };
}

/** `**5. Apply middleware to API routes**`, and the list of fields under it. */
const briefPattern =
  /^(?:\*\*|__)(?:step[ \t]+)?(\d+(?:\.\d+)*|[A-Z])[.)：:][ \t]*(.+?)(?:\*\*|__)[:：]?/i;

interface PlacedBrief {
  readonly brief: Brief;
  readonly span: Span;
}

function readBriefs(text: string, blocks: readonly Block[]): readonly PlacedBrief[] {
  return blocks.flatMap((block, index): PlacedBrief[] => {
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
    const brief = {
      number: match[1] ?? '',
      title: plainText(match[2] ?? ''),
      files: value('files affected', 'files', 'file'),
      effect: value('expected effect', 'effect', 'expected results', 'expected result'),
      verification: value('verification', 'verify', 'validation', 'how to verify'),
      estimate: estimate === null ? null : estimateOf(estimate),
    };
    const span = trimSpan(text, { from: block.span.from, to: list?.span.to ?? block.span.to });
    return [{ brief, span }];
  });
}
