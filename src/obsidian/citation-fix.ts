// What took the place of a decision that a plan cites, and the fix that points the citation there: that link alone.
import { placeOf } from '../index/plan-citations';
import type { PlanReading } from '../index/plan-index';
import type { Citation } from '../plan/citation';
import { citationsOf } from '../plan/citations-of';
import type { Superseding } from '../plan/plan-health';
import type { Problem } from '../plan/problem';
import { wordsReferenceTo } from '../plan/words-reference';
import { sliceOf } from '../text/span';
import { citedBlock, type Replacement, replacementOf } from './cited-blocks';
import { linkToBlock } from './entry-links';
import { inform } from './notices';
import { noteAt, type PlanNote } from './plan-note';
import { makeEdit, readPlan, type Workbench } from './workbench';

/**
 * What is known of the decision that `citation`, made `by` a part of the plan of `note`, leads to, when it does not hold any more; null
 * when `by` itself took its place.
 */
export function supersedingOf(
  workbench: Workbench,
  note: PlanNote,
  citation: Citation,
  by: { readonly block: string | null },
): Superseding | null {
  const found = replacementIn(workbench, note, citation);
  if (found === null) return null;
  const { newest } = found;
  if (newest?.path === note.path && newest.block === by.block?.toLowerCase()) return null;
  return { old: found.title, newer: newest && titleOf(workbench, newest) };
}

export interface Pointing {
  /** What the fix does, as an imperative. */
  readonly words: string;
  readonly make: () => Promise<void>;
}

/** The fix of a problem of `reading`; null for all but a citation of a decision whose newer one is known. */
export function pointingOf(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  { rule, span }: Problem,
): Pointing | null {
  if (rule !== 'superseded-citation') return null;
  const citation = citationsOf(reading.plan).find((one) => one.span.from === span.from);
  const newest = citation && replacementIn(workbench, note, citation)?.newest;
  if (!citation || !newest) return null;
  return {
    words: `Point the link to “${titleOf(workbench, newest)}”`,
    make: () => point(workbench, note, reading, citation, newest),
  };
}

async function point(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  citation: Citation,
  newest: NonNullable<Replacement['newest']>,
): Promise<void> {
  const other = noteAt(workbench.app, newest.path);
  if (other === null) return inform('The newer decision is no longer in the vault.');
  const { plan } = await readPlan(workbench, other);
  const newer = plan.decisions.find(({ block }) => block?.toLowerCase() === newest.block);
  if (newer === undefined) return inform('The newer decision has another id by now.');
  const id = newer.block ?? newest.block;
  const link =
    newest.path === note.path
      ? `[[#^${id}]]`
      : linkToBlock(workbench, other, id, citation.alias === null ? '' : newer.title, note.path);
  if (link === null) return inform('A decision of a hidden plan cannot be linked to.');
  const refusal = await makeEdit(workbench, note, {
    kind: 'point link',
    link: wordsReferenceTo(citationsOf(reading.plan), citation, ({ span }) =>
      sliceOf(reading.text, span),
    ),
    to: link,
  });
  if (refusal !== null) inform(refusal);
}

function replacementIn(
  workbench: Workbench,
  { path }: PlanNote,
  citation: Citation,
): Replacement | null {
  const place = placeOf(citation);
  const block = place && citedBlock(workbench, place, path);
  return block && replacementOf(workbench, block);
}

/** The title as the newer one's pointer has it, else that of its plan. */
function titleOf(
  { index }: Workbench,
  { alias, path }: NonNullable<Replacement['newest']>,
): string {
  return alias ?? index.summary(path)?.title ?? path;
}
