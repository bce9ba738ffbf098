// A vault in memory, of as many notes and plans as are asked for: the same size gives the same vault. Stands for the
// folder on disk and for what the app knows of its notes without reading them.
import type { CachedMetadata } from 'obsidian';
import { MemoryDisk } from '../../host/app/memory-disk';
import { planText } from '../plan-text';

export interface VaultSize {
  /** All notes, plans among them. */
  readonly notes: number;
  readonly plans: number;
}

export interface GeneratedVault {
  readonly disk: MemoryDisk;
  /** What the app has in its own index, by path. */
  readonly metadata: Map<string, CachedMetadata>;
}

/** When all notes were saved, ms UTC: a start must find the files that the one before has left. */
const SAVED = Date.UTC(2026, 0, 1);
const FOLDERS = 97;
/** Sizes of plans in thousands of characters, in turns: 13 in the middle and on average, as real ones have. */
const SIZES = [4, 8, 12, 13, 14, 16, 24];
const OTHER_HEADINGS = ['Monday', 'Shopping', 'What we said', 'Later'];
const ATX = /^(#{1,6}) (.*)$/gm;

/** Plans are spread evenly among the notes. `others` are notes by path, which come on top. */
export function generatedVault(
  { notes, plans }: VaultSize,
  others: Readonly<Record<string, string>>,
): GeneratedVault {
  const texts: Record<string, string> = { ...others };
  const plansBefore = (number: number): number => Math.floor((number * plans) / notes);
  for (let number = 0; number < notes; number += 1) {
    const isPlan = plansBefore(number + 1) > plansBefore(number);
    const form = number % 2 === 0 ? 'codex' : 'skill';
    const text = isPlan
      ? planText(
          SIZES[plansBefore(number) % SIZES.length] ?? 13,
          form,
          number,
          [1, 2, 3, 4].map((at) => `Note ${(number * 7 + at * 131) % notes}`),
        )
      : otherText(number);
    const path = `${isPlan ? 'Plans' : 'Notes'}/${number % FOLDERS}/Note ${number}.md`;
    texts[path] = text;
  }
  const metadata = new Map(Object.entries(texts).map(([path, text]) => [path, metadataOf(text)]));
  return { disk: new MemoryDisk(texts, SAVED), metadata };
}

function otherText(number: number): string {
  return OTHER_HEADINGS.map((heading) => `## ${heading}\n\nNumber ${number}.\n`).join('\n');
}

/** The headings of a generated text, whose code has no line that begins with `#`. There are no properties and no tags. */
export function metadataOf(text: string): CachedMetadata {
  const headings = [...text.matchAll(ATX)].map(({ 1: marks = '', 2: heading = '', index }) => {
    const start = { line: 0, col: 0, offset: index };
    return { heading, level: marks.length, position: { start, end: start } };
  });
  return { headings };
}
