// Which block of which note a citation leads to, and what took the place of a decision there. Asks the index; reads no
// note.
import { resolutionOf } from '../index/link-resolution';
import type { CitedPlace, SupersededRow } from '../index/plan-citations';
import { pathIn } from '../index/plan-links';
import type { Workbench } from './workbench';

export interface CitedBlock {
  readonly path: string;
  /** In lower case. */
  readonly block: string;
}

/** The block that a link in the note at `from` leads to; null when there is no such note, and when it may be any of several. */
export function citedBlock(
  { names }: Workbench,
  { target, form, block }: CitedPlace,
  from: string,
): CitedBlock | null {
  if (target === '') return { path: from, block };
  const resolution = names.isWhole ? resolutionOf({ target, form }, from, names) : null;
  const path = resolution && pathIn(resolution);
  return path === null ? null : { path, block };
}

export interface Replacement {
  /** Of the decision that does not hold any more. */
  readonly title: string;
  /** What holds now, over however many decisions; null when the last one does not say. */
  readonly newest: (CitedBlock & { readonly alias: string | null }) | null;
}

/** What took the place of the decision at `place`; null when it holds, or is none. */
export function replacementOf(workbench: Workbench, place: CitedBlock): Replacement | null {
  const first = supersededAt(workbench, place);
  if (first === null) return null;
  const seen = new Set<string>();
  let at: CitedBlock = place;
  let newest: Replacement['newest'] = null;
  for (let row: SupersededRow | null = first; row !== null;) {
    // Decisions that took each other's place in a circle: none of them is the newest.
    const key = `${at.path}#${at.block}`;
    const next = row.by === null ? null : citedBlock(workbench, row.by, at.path);
    if (seen.has(key) || next === null) return { title: first.title, newest: null };
    seen.add(key);
    newest = { ...next, alias: row.by?.alias ?? null };
    at = next;
    row = supersededAt(workbench, next);
  }
  return { title: first.title, newest };
}

function supersededAt({ index }: Workbench, { path, block }: CitedBlock): SupersededRow | null {
  const rows = index.summary(path)?.citations?.superseded ?? [];
  return rows.find((row) => row.block === block) ?? null;
}
