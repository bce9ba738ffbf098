// What the row of a plan keeps of what its entries and steps cite, and of its decisions that do not hold any more: enough
// to follow both from another plan. Most plans have none of it, and none is kept of them.
import { blockIn, type Citation, type CitationKind } from '../plan/citation';
import { entriesOf, type LogEntry } from '../plan/entry-reference';
import type { LinkTarget } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';

/** A place in a note, by a link to it. The target is empty for the note that the link stands in. */
export interface CitedPlace extends LinkTarget {
  /** The id of the block, in lower case. */
  readonly block: string;
  /** The words of the link; null when it has none of its own. */
  readonly alias: string | null;
}

/** What cites, by its words. */
export interface Citing {
  readonly kind: LogEntry['kind'] | 'step';
  readonly title: string;
}

export interface CitationRow extends CitedPlace {
  readonly kind: CitationKind;
  readonly by: Citing;
}

/** A decision that is struck through and can be cited. */
export interface SupersededRow {
  /** In lower case. */
  readonly block: string;
  readonly title: string;
  /** What took its place; null when it does not say. */
  readonly by: CitedPlace | null;
}

export interface PlanCitations {
  readonly citing: readonly CitationRow[];
  readonly superseded: readonly SupersededRow[];
}

/** How much is kept of a title, in characters. */
const MOST_TITLE = 120;

/** The citations of blocks in `plan`, and its superseded decisions that have a block id; null when there are none of either. */
export function citationRowsOf(plan: Plan): PlanCitations | null {
  const citing = [
    ...entriesOf(plan)
      .filter(cites)
      .flatMap((entry) => rowsOf(entry.kind, entry)),
    ...allSteps(plan.steps)
      .filter(cites)
      .flatMap((step) => rowsOf('step', step)),
  ];
  const superseded = plan.decisions.flatMap((decision): SupersededRow[] => {
    if (!decision.superseded || decision.block === null) return [];
    const by = decision.citations.find(({ kind }) => kind === 'superseded by');
    const title = decision.title.slice(0, MOST_TITLE);
    return [{ block: decision.block.toLowerCase(), title, by: by ? placeOf(by) : null }];
  });
  return citing.length + superseded.length === 0 ? null : { citing, superseded };
}

/** The place that a citation leads to; null when it is a heading. */
export function placeOf({ target, form, subpath, alias }: Citation): CitedPlace | null {
  const block = blockIn(subpath);
  return block === null ? null : { target, form, block, alias };
}

function cites({ citations }: LogEntry | Step): boolean {
  return citations.length > 0;
}

function rowsOf(
  kind: Citing['kind'],
  { title, citations }: LogEntry | Step,
): readonly CitationRow[] {
  return citations.flatMap((citation) => {
    const place = placeOf(citation);
    if (place === null) return [];
    return [{ ...place, kind: citation.kind, by: { kind, title: title.slice(0, MOST_TITLE) } }];
  });
}
