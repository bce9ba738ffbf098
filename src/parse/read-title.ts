// The title of a plan and its one-sentence summary.
import { sliceOf, type Span } from '../text/span';
import { saysNothing } from '../plan/field';
import { sectionOf, type Section, type SectionKind } from '../plan/section';
import type { Heading } from './block';
import { announcesExample } from './entry-draft';
import { plainText } from './inline-text';
import type { NoteBlocks } from './note-blocks';
import { sectionKindOf } from './section-kind';

export interface Title {
  readonly words: string;
  readonly span: Span;
}

/** `ExecPlan: `, `Execution plan — `: what a title may begin with. */
const lead = /^[^\p{L}\p{N}]*(?:execplan|exec(?:ution)?[ _-]plan)\s*[:：—–|-]\s*/iu;

/**
 * The first heading of level 1 that names no section, or `# Implementation plan` when that opens the note and is the
 * only one of its level; else a heading of level 2 that stands before all sections but the metadata; else null.
 */
export function readTitle(text: string, blocks: NoteBlocks): Title | null {
  const { headings } = blocks;
  const kindOf = (heading: Heading): SectionKind => sectionKindOf(sliceOf(text, heading.words));
  const isSection = (heading: Heading): boolean => kindOf(heading) !== 'other';
  const [opening, ...others] = headings;
  const first = headings.find((heading) => kindOf(heading) !== 'metadata');
  const stands =
    opening?.level === 1 &&
    kindOf(opening) === 'work' &&
    others.length > 0 &&
    others.every(({ level }) => level > 1);
  const title =
    headings.find((heading) => heading.level === 1 && !isSection(heading)) ??
    (stands ? opening : undefined) ??
    (first?.level === 2 && !isSection(first) ? first : undefined);
  if (!title) return null;
  const words = plainText(sliceOf(text, title.words));
  const bare = words.replace(lead, '').trim();
  return words === '' ? null : { words: bare === '' ? words : bare, span: title.words };
}

/** The first paragraph of the summary section in plain words; null when it only holds its place. */
export function readSummary(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): string | null {
  const section = sectionOf(sections, 'summary');
  const paragraph =
    section && blocks.within(section.body).find((block) => block.kind === 'paragraph');
  if (!paragraph) return null;
  const source = sliceOf(text, paragraph.span);
  const words = plainText(source);
  const isPlaceholder = saysNothing(words) || /^\[[^\]]*\]$/s.test(source.trim());
  return isPlaceholder || announcesExample(words.replace(/[:：].*$/s, ':')) ? null : words;
}
