// Asks what an entry led to, an entry or a step of the same plan, and writes it down.
import {
  entriesOf,
  type EntryReference,
  entryReferenceTo,
  namedEntry,
  type TraceEnd,
} from '../plan/entry-reference';
import { referenceTo } from '../plan/step-reference';
import { ENTRY_WORDS } from '../view/entry-mark';
import { newestFirst } from '../view/newest-first';
import { ChoiceSuggester, type Named } from './choice-suggester';
import { editAloud } from './edit-aloud';
import { guard, inform } from './notices';
import { chooseEntry } from './other-decisions';
import { stepsToLink } from './plan-choices';
import type { PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';

/** Asks for the entry first. */
export async function traceFromEntry(workbench: Workbench, note: PlanNote): Promise<void> {
  const { plan } = await readPlan(workbench, note);
  const entries = entriesOf(plan);
  if (entries.length === 0) return inform('Nothing is logged in this plan yet.');
  chooseEntry(workbench, entries, 'Entry that led to something', (entry) =>
    guard('Linking the entry', () => traceEntry(workbench, note, entryReferenceTo(plan, entry))),
  );
}

interface Offered extends Named {
  readonly end: TraceEnd;
}

/** Asks what the entry that `from` names in the plan of `note` led to. */
export async function traceEntry(
  workbench: Workbench,
  note: PlanNote,
  from: EntryReference,
): Promise<void> {
  const { plan } = await readPlan(workbench, note);
  const all = entriesOf(plan);
  const { kind, words: title } = from;
  const entry = namedEntry(plan, from);
  if (entry === null) return inform(`“${title}” is no longer in this plan as it was.`);
  const entries = newestFirst(all.filter((one) => one !== entry)).map((one): Offered => ({
    words: one.title,
    note: ENTRY_WORDS[one.kind],
    end: entryReferenceTo(plan, one),
  }));
  const steps = stepsToLink(plan).map(({ step, words, note: place }): Offered => ({
    words,
    note: `Step · ${place}`,
    end: { kind: 'step', step: referenceTo(plan, step) },
  }));
  // A surprise leads to decisions, a decision to what is done.
  const offered = kind === 'decision' ? [...steps, ...entries] : [...entries, ...steps];
  new ChoiceSuggester(workbench.app, `What “${title}” led to`, offered, ({ end }) =>
    guard('Linking the entry', () =>
      editAloud(workbench, note, { kind: 'trace entry', from, to: end }),
    ),
  ).open();
}
