// What the entries of a plan hang together with, in their own note and across plans, for the log of the pane. Asks the
// index and the links; reads a note only to open it.
import type { PlanReading } from '../index/plan-index';
import { placeOf } from '../index/plan-citations';
import { blockIn } from '../plan/citation';
import { type ChainEnd, chainsIn, inverseOf } from '../plan/entry-chain';
import { entriesOf, type LogEntry } from '../plan/entry-reference';
import type { Plan } from '../plan/plan';
import { allSteps } from '../plan/step';
import type { Span } from '../text/span';
import type { EntryLink } from '../view/entry-links';
import { type CitedBlock, citedBlock } from './cited-blocks';
import { openNote, openNoteAt, paneOf } from './note-opening';
import { guard, inform } from './notices';
import { basenameOf, noteAt, type PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';

/** The links of each entry of `reading`, read from `note`; found when they are asked for first. */
export function entryLinks(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
): (entry: LogEntry) => readonly EntryLink[] {
  let own: ReadonlyMap<LogEntry, readonly ChainEnd[]> | null = null;
  let others: ReadonlyMap<string, readonly Across[]> | null = null;
  return (entry) => {
    own ??= chainsIn(reading.plan);
    others ??= linksFromOthers(workbench, note.path);
    const inNote = (own.get(entry) ?? []).map(({ relation, part }): EntryLink => ({
      relation,
      what: 'kind' in part ? part.kind : 'step',
      title: part.title,
      plan: null,
      path: note.path,
      block: part.block,
      open: (event) =>
        guard('Opening the note', () =>
          openNoteAt(workbench.app, note, reading.text, part.span.from, paneOf(event)),
        ),
    }));
    const toOthers = linksToOthers(workbench, note.path, entry);
    const fromOthers = others.get(entry.block?.toLowerCase() ?? '') ?? [];
    // Two that supersede each other say so in both notes.
    const isSaid = ({ path, link }: Across): boolean =>
      toOthers.some((one) => one.path === path && one.link.relation === link.relation);
    const across = [...toOthers, ...fromOthers.filter((one) => !isSaid(one))];
    return [...inNote, ...across.map(({ link }) => link)];
  };
}

/** A link to or from another note. */
interface Across {
  /** Of the other note. */
  readonly path: string;
  readonly link: EntryLink;
}

function linksToOthers(
  workbench: Workbench,
  from: string,
  { citations }: LogEntry,
): readonly Across[] {
  return citations.flatMap((citation): Across[] => {
    const place = citation.target === '' ? null : placeOf(citation);
    const block = place && citedBlock(workbench, place, from);
    if (block === null || block.path === from) return [];
    const plan = nameOf(workbench, block.path);
    const open: EntryLink['open'] = (event) =>
      openPart(workbench, block.path, (read) => partWith(read, block), event);
    const { kind, alias } = citation;
    // A supersession is between decisions; of what else is cited only its place is known.
    const what = kind === 'cites' || kind === 'led to' ? null : 'decision';
    // A link without words of its own is called by its plan.
    const words = alias === null ? { title: plan, plan: null } : { title: alias, plan };
    return [{ path: block.path, link: { relation: kind, what, ...words, ...block, open } }];
  });
}

/** What entries and steps of other plans say of the entries of the note at `path`, by the block ids of these. */
function linksFromOthers(
  workbench: Workbench,
  path: string,
): ReadonlyMap<string, readonly Across[]> {
  const { index, links } = workbench;
  const found = new Map<string, Across[]>();
  const plans = new Set(
    links.incoming(path).flatMap(({ from, toBlock }) => (toBlock === null ? [] : [from])),
  );
  for (const from of plans) {
    for (const row of index.summary(from)?.citations?.citing ?? []) {
      const block = row.target === '' ? null : citedBlock(workbench, row, from);
      if (block?.path !== path) continue;
      const { kind: what, title } = row.by;
      const open: EntryLink['open'] = (event) =>
        openPart(workbench, from, (plan) => partCiting(plan, what, title, block.block), event);
      const link = {
        relation: inverseOf(row.kind),
        what,
        title,
        plan: nameOf(workbench, from),
        path: from,
        block: null,
        open,
      };
      found.set(block.block, [...(found.get(block.block) ?? []), { path: from, link }]);
    }
  }
  return found;
}

function nameOf({ index }: Workbench, path: string): string {
  return index.summary(path)?.title ?? basenameOf(path);
}

/** Opens the note at `path` where `find` finds something in its plan, else at its beginning. */
function openPart(
  workbench: Workbench,
  path: string,
  find: (plan: Plan) => { readonly span: Span } | undefined,
  event: MouseEvent | KeyboardEvent,
): void {
  // Asked now: the event knows its keys only while it is handled.
  const pane = paneOf(event);
  guard('Opening the note', async () => {
    const { app } = workbench;
    const note = noteAt(app, path);
    if (note === null) return inform('This note is no longer in the vault.');
    const { plan, text } = await readPlan(workbench, note);
    const part = find(plan);
    if (part === undefined) await openNote(app, note, event);
    else await openNoteAt(app, note, text, part.span.from, pane);
  });
}

function partWith(plan: Plan, { block: id }: CitedBlock): { readonly span: Span } | undefined {
  return [...entriesOf(plan), ...allSteps(plan.steps)].find(
    ({ block }) => block?.toLowerCase() === id,
  );
}

/** What cites that block under that title, whose end the row may lack. */
function partCiting(
  plan: Plan,
  what: EntryLink['what'],
  title: string,
  id: string,
): { readonly span: Span } | undefined {
  const entries = entriesOf(plan).filter(({ kind }) => kind === what);
  const parts = what === 'step' ? allSteps(plan.steps) : entries;
  return parts.find(
    (part) =>
      part.title.startsWith(title) && part.citations.some(({ subpath }) => blockIn(subpath) === id),
  );
}
