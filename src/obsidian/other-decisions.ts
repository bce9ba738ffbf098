// Supersedes or cites a decision of another plan: chooses the plan, then the decision, and writes both notes or neither.
import type { Editor } from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import type { Decision } from '../plan/decision';
import {
  entriesOf,
  type EntryReference,
  entryReferenceTo,
  type LogEntry,
} from '../plan/entry-reference';
import { dateText } from '../plan/timestamp';
import { wordsReferenceTo } from '../plan/words-reference';
import { ENTRY_WORDS } from '../view/entry-mark';
import { newestFirst } from '../view/newest-first';
import { asOneChange } from './as-one-change';
import { ChoiceSuggester } from './choice-suggester';
import { dropSavedDraft, keepDraft, loadDraft } from './entry-draft';
import { newDecision } from './entry-fields';
import { blockIdFor, linkToBlock } from './entry-links';
import { linkRefusal } from './note-link';
import { guard, inform } from './notices';
import { isEditing, viewsOf } from './open-notes';
import { type PlanChoice, plansToLink } from './plan-choices';
import { PlanSuggester } from './plan-suggester';
import { stillReading } from './still-reading';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';
import { writePair } from './write-pair';
import { openWriting } from './writing-prompt';

const NO_LINK =
  'A decision of a hidden plan cannot be linked to. Move the plan into the vault first.';
const NO_PLACE =
  'This decision cannot be given an id to link to. Put a blank line behind it in its note.';

/** A decision of another plan, by the id that it has or is to get. */
interface OtherDecision {
  readonly note: PlanNote;
  readonly reading: PlanReading;
  readonly decision: Decision;
  readonly id: string;
}

/** Asks for the decision and the one that takes its place in the plan of `note`. */
export function supersedeOther(workbench: Workbench, note: PlanNote): void {
  const { app } = workbench;
  // The older one is to point here.
  const file = fileOf(app, note);
  const refusal = file === null ? NO_LINK : linkRefusal(app, file, '');
  if (refusal !== null) return inform(refusal);
  chooseOther(workbench, note, 'Decision to supersede', (old) =>
    guard('Superseding the decision', async () => {
      const reading = await readPlan(workbench, note);
      const { dialect } = reading.plan;
      const slot = `supersedes ${old.note.path} ${old.decision.title}`;
      const ask = {
        writing: { kind: 'decision' },
        draft: {},
        about: `Takes the place of “${old.decision.title}” in “${titleOf(old)}”, which is struck through there.`,
      } as const;
      openWriting(workbench, note, reading, ask, {
        title: 'Supersede decision',
        draftOf: () => loadDraft(app, note.path, slot),
        keep: (_, draft) => keepDraft(app, note.path, slot, draft),
        save: async (_, draft) => {
          const { title, fields } = newDecision(dialect, draft);
          if (title === '') return 'Say in one line what the decision is.';
          // Of this moment: the form may have been open for long.
          const { text } = await readPlan(workbench, note);
          const id = engine().freshId(text, 'decision', null);
          const there = old.decision.title;
          const supersedes = linkToBlock(workbench, old.note, old.id, there, note.path);
          const by = linkToBlock(workbench, note, id, title, old.note.path);
          if (supersedes === null || by === null) return NO_LINK;
          const decision = referenceOf(old);
          const reason = await writePair(workbench, [
            { note: old.note, edit: { kind: 'mark superseded', decision, id: old.id, by } },
            { note, edit: { kind: 'record decision', title, fields, id, supersedes } },
          ]);
          if (reason === null) dropSavedDraft(app, note.path, slot, draft);
          return reason;
        },
      });
    }),
  );
}

/**
 * Asks for the decision and puts a link to it at the cursor, or, where nobody edits the note, into the field of an entry
 * that is asked for, if it is not given.
 */
export function citeDecision(workbench: Workbench, note: PlanNote, entry?: EntryReference): void {
  chooseOther(workbench, note, 'Decision to cite', (other) =>
    guard('Citing the decision', async () => {
      const { decision, id } = other;
      const link = linkToBlock(workbench, other.note, id, decision.title, note.path);
      if (link === null) return inform(NO_LINK);
      const editing = entry === undefined && viewsOf(workbench.app, note).find(isEditing);
      if (editing) {
        const reason = await asOneChange(workbench.writer, async (write) => {
          const result = await write(other.note, markEdit(other));
          if (result.kind === 'refusal') return result.refusal.message;
          // Giving the decision its id took a moment, in which the tab may have gone on to another note.
          if (!viewsOf(workbench.app, note).includes(editing) || !isEditing(editing)) {
            return 'The note is not open any more where the link was to go.';
          }
          insertAtCursor(editing.editor, link);
          return null;
        });
        if (reason !== null) inform(reason);
      } else if (entry) await citeIn(workbench, note, entry, other, link);
      else {
        const { plan } = await readPlan(workbench, note);
        chooseEntry(workbench, entriesOf(plan), 'Entry that cites it', (one) =>
          guard('Citing the decision', () =>
            citeIn(workbench, note, entryReferenceTo(plan, one), other, link),
          ),
        );
      }
    }),
  );
}

/** Asks for one of `entries`, the newest of which come first. */
export function chooseEntry<E extends LogEntry>(
  { app }: Workbench,
  entries: readonly E[],
  placeholder: string,
  choose: (entry: E) => void,
): void {
  const choices = newestFirst(entries).map((entry) => ({
    entry,
    words: entry.title,
    note: [ENTRY_WORDS[entry.kind], ...(entry.at ? [dateText(entry.at)] : [])].join(' · '),
  }));
  new ChoiceSuggester(app, placeholder, choices, ({ entry }) => choose(entry)).open();
}

async function citeIn(
  workbench: Workbench,
  note: PlanNote,
  entry: EntryReference,
  other: OtherDecision,
  link: string,
): Promise<void> {
  const reason = await writePair(workbench, [
    { note: other.note, edit: markEdit(other) },
    { note, edit: { kind: 'cite', entry, link } },
  ]);
  if (reason !== null) inform(reason);
}

function insertAtCursor(editor: Editor, link: string): void {
  const { line, ch } = editor.getCursor('to');
  editor.replaceRange(link, { line, ch });
  editor.setCursor({ line, ch: ch + link.length });
  editor.focus();
}

function markEdit({ reading: { plan }, decision, id }: OtherDecision) {
  return { kind: 'mark entry', entry: entryReferenceTo(plan, decision), id } as const;
}

function referenceOf({ reading: { plan }, decision }: OtherDecision) {
  return wordsReferenceTo(plan.decisions, decision, ({ title }) => title);
}

function titleOf({ note, reading: { plan } }: OtherDecision): string {
  return plan.title ?? note.basename;
}

function chooseOther(
  workbench: Workbench,
  own: PlanNote,
  placeholder: string,
  choose: (other: OtherDecision) => void,
): void {
  const { app } = workbench;
  const choosePlan = (path: string): void =>
    guard('Reading the plan', async () => {
      const note = noteAt(app, path);
      if (note === null) return inform('This plan is no longer in the vault.');
      const file = fileOf(app, note);
      const refusal = file === null ? null : linkRefusal(app, file, own.path);
      if (refusal !== null) return inform(refusal);
      const reading = await readPlan(workbench, note);
      const standing = reading.plan.decisions.filter(({ superseded }) => !superseded);
      if (standing.length === 0) return inform('No decision of this plan holds.');
      chooseEntry(workbench, standing, placeholder, (decision) => {
        const id = blockIdFor(reading, decision);
        if (id === null) inform(NO_PLACE);
        else choose({ note, reading, decision, id });
      });
    });
  const others = (plans: readonly PlanChoice[]): readonly PlanChoice[] =>
    plans.filter(({ path }) => path !== own.path);
  if (others(plansToLink(workbench)).length === 0)
    return inform(stillReading(workbench) ?? 'There is no other plan.');
  new PlanSuggester(workbench, 'Plan of the decision', others, choosePlan).open();
}
