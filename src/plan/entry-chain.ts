// How the entries and steps of one plan hang together by the links between them: what came from what, what took whose
// place, what cites what. Of links to other notes it knows nothing.
import { blockIn, type Citation, type CitationKind } from './citation';
import { entriesOf, type LogEntry } from './entry-reference';
import type { Plan } from './plan';
import { allSteps, type Step } from './step';

/** What the other one is to an entry. */
export type ChainRelation =
  'came from' | 'superseded by' | 'led to' | 'supersedes' | 'cites' | 'cited by';

export interface ChainEnd {
  readonly relation: ChainRelation;
  readonly part: LogEntry | Step;
}

const inverse: Readonly<Record<CitationKind, ChainRelation>> = {
  'led to': 'came from',
  supersedes: 'superseded by',
  'superseded by': 'supersedes',
  cites: 'cited by',
};

/** What a place is to whom a citation of that kind leads to it from. */
export function inverseOf(kind: CitationKind): ChainRelation {
  return inverse[kind];
}

/** For each entry of `plan` that hangs together with others, what those are to it: each once, in the order of the note. */
export function chainsIn(plan: Plan): ReadonlyMap<LogEntry, readonly ChainEnd[]> {
  const entries = entriesOf(plan);
  const steps = allSteps(plan.steps);
  const chains = new Map<LogEntry, ChainEnd[]>();
  const add = (entry: LogEntry, relation: ChainRelation, part: LogEntry | Step): void => {
    const ends = chains.get(entry) ?? [];
    if (ends.some((end) => end.relation === relation && end.part === part)) return;
    chains.set(entry, [...ends, { relation, part }]);
  };
  const isOfLog = (part: LogEntry | Step): part is LogEntry => 'kind' in part;
  for (const part of [...entries, ...steps]) {
    for (const citation of part.citations) {
      const other = partAt(entries, steps, citation);
      if (other === null || other === part) continue;
      if (isOfLog(part)) add(part, citation.kind, other);
      if (isOfLog(other)) add(other, inverseOf(citation.kind), part);
    }
  }
  return chains;
}

/** The entry or step of the same note that a citation leads to; null when it leads elsewhere. */
function partAt(
  entries: readonly LogEntry[],
  steps: readonly Step[],
  { target, subpath }: Citation,
): LogEntry | Step | null {
  if (target !== '') return null;
  const id = blockIn(subpath);
  if (id !== null) {
    return [...entries, ...steps].find(({ block }) => block?.toLowerCase() === id) ?? null;
  }
  // A heading that is an entry may have a stamp in front of its title.
  const heading = headingWords(subpath);
  const named = entries.filter(
    ({ form, title }) => form === 'heading' && heading.endsWith(headingWords(title)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** A heading as links compare it: its letters and digits. */
function headingWords(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
