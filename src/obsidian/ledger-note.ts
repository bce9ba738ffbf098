// The note that lists every decision of every plan: made and brought up to date by commands alone. Reads all plans in the
// background, a few at a time, and writes only between the marks of that note.
import { Notice, type Plugin, type TFile } from 'obsidian';
import { engine } from '../engine/engine';
import { type LedgerDecision, LedgerMonths } from '../index/ledger-months';
import { TURN_MS } from '../plan/in-parts';
import { dateText } from '../plan/timestamp';
import { ChoiceSuggester } from './choice-suggester';
import { shownTitle } from './entry-links';
import { isLedgerNote } from './ledger-property';
import { linkRefusal, linkToNote } from './note-link';
import { openNewNote } from './note-opening';
import { guard, inform, wordsOf } from './notices';
import { currentText } from './open-notes';
import { pause } from './pause';
import { PlacePrompt } from './place-prompt';
import { fileOf, noteAt } from './plan-note';
import { ensureFolder, placeOf } from './plan-place';
import type { PlanReader } from './plan-reader';
import { stillReading } from './still-reading';
import type { Workbench } from './workbench';

/** More plans at once would make one that changes wait. */
const LANES = 2;

type Reader = Pick<PlanReader, 'read'>;

export function addLedgerCommands(plugin: Plugin, workbench: Workbench, reader: Reader): void {
  plugin.addCommand({
    id: 'create-ledger',
    name: 'Create decision ledger note',
    icon: 'scroll-text',
    callback: () => askForPlace(workbench, reader),
  });
  plugin.addCommand({
    id: 'update-ledger',
    name: 'Update decision ledger note',
    icon: 'scroll-text',
    callback: () => guard('Updating the ledger', () => updateLedger(workbench, reader)),
  });
}

function askForPlace(workbench: Workbench, reader: Reader): void {
  const { app, store } = workbench;
  const nameOf = (typed: string): string =>
    engine().planFileName('{title}', { title: typed, owner: '', date: '' });
  new PlacePrompt(app, {
    title: 'Create decision ledger note',
    submit: 'Create',
    fields: [
      { name: 'Name', value: 'Decision ledger', isFolder: false },
      {
        name: 'Folder',
        value: store.settings.plansFolder,
        placeholder: 'The vault’s root',
        isFolder: true,
      },
    ],
    words: 'Lists every decision of every plan in',
    place: ([typed = '', folder = '']) => {
      const name = nameOf(typed);
      return name === ''
        ? { kind: 'problem', message: 'Give the note a name.' }
        : placeOf(app.vault, folder, name);
    },
    act: async ({ folder, path }) => {
      const reading = stillReading(workbench);
      if (reading !== null) return reading;
      try {
        const lines = await ledgerLines(workbench, reader, path);
        const text = engine().newLedger(lines);
        await ensureFolder(app.vault, folder);
        const file = await app.vault.create(path, text);
        guard('Opening the ledger', () => openNewNote(app, file, text, 0));
        return null;
      } catch (error) {
        return `The note could not be created: ${wordsOf(error)}`;
      }
    },
  }).open();
}

/** The active note when it is a ledger, else the only one; asked for when there are several. */
async function updateLedger(workbench: Workbench, reader: Reader): Promise<void> {
  const { app } = workbench;
  const active = app.workspace.getActiveFile();
  const ledgers =
    active !== null && isLedgerNote(app, active)
      ? [active]
      : app.vault.getMarkdownFiles().filter((file) => isLedgerNote(app, file));
  const [only, ...others] = ledgers;
  if (only === undefined) {
    inform('There is no ledger note yet. “Create decision ledger note” makes one.');
  } else if (others.length === 0) await updateNote(workbench, reader, only);
  else {
    const choices = ledgers.map((file) => ({ file, words: file.basename, note: file.path }));
    new ChoiceSuggester(app, 'Ledger to update', choices, ({ file }) =>
      guard('Updating the ledger', () => updateNote(workbench, reader, file)),
    ).open();
  }
}

async function updateNote(workbench: Workbench, reader: Reader, file: TFile): Promise<void> {
  const words = await writeLedger(workbench, reader, file);
  if (words !== null) inform(words);
}

/** Brings the ledger in `file` up to date; resolves with why it was not written, or null. */
export async function writeLedger(
  workbench: Workbench,
  reader: Reader,
  file: TFile,
): Promise<string | null> {
  // What is not read yet would be left out of the list.
  const reading = stillReading(workbench);
  if (reading !== null) return reading;
  const { path } = file;
  const lines = await ledgerLines(workbench, reader, path);
  // The links are those of a note at that path.
  if (fileOf(workbench.app, { path }) !== file) {
    return 'The ledger was moved or deleted meanwhile, and was not written.';
  }
  const result = await workbench.writer.write(file, { kind: 'update ledger', lines });
  if (result.kind === 'refusal') return result.refusal.message;
  return result.changes.length === 0 ? 'The ledger is up to date.' : null;
}

/** The lines of the ledger that stands at `path`. Says how far it is while many plans are read. */
async function ledgerLines(
  workbench: Workbench,
  reader: Reader,
  path: string,
): Promise<readonly string[]> {
  const found = new LedgerMonths();
  const unread = await readDecisions(workbench, reader, found);
  const lines: string[] = [];
  let turn = performance.now();
  for (const { month, decisions } of found.months()) {
    lines.push('', `## ${month ?? 'Without a date'}`, '');
    for (const decision of decisions) {
      lines.push(lineOf(workbench, decision, path));
      if (performance.now() - turn < TURN_MS) continue;
      await pause();
      turn = performance.now();
    }
  }
  if (unread > 0) lines.push('', `Plans that could not be read: ${unread}.`);
  if (found.count === 0 && unread === 0) lines.push('', 'No plan has a decision yet.');
  return [...lines, ''];
}

/** Adds the decisions of all plans; resolves with how many plans could not be read. */
async function readDecisions(
  { app, index }: Workbench,
  reader: Reader,
  found: LedgerMonths,
): Promise<number> {
  const queue = index.all().map(({ path }) => path);
  const total = queue.length;
  let unread = 0;
  const notice = total > 500 ? new Notice('', 0) : null;
  const lane = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      notice?.setMessage(`Reading decisions: ${total - queue.length} of ${total} plans`);
      const note = noteAt(app, path);
      // It was deleted meanwhile.
      if (note === null) continue;
      const text = await currentText(app, note).catch(() => null);
      if (text === null) {
        unread += 1;
        continue;
      }
      const request = { path, name: note.basename, text, whole: false, details: true };
      const answer = await reader.read(request);
      if (answer.kind === 'read' && answer.details) found.add(path, answer.details);
      else unread += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    notice?.hide();
  }
  return unread;
}

/** `- 2026-03-04: [[Plan#^d-3|Use SQLite]] · [[Plan|The lit board]]`, struck through where it does not hold any more. */
function lineOf(
  { app, index }: Workbench,
  { path, title, at, superseded, subpath }: LedgerDecision,
  ledger: string,
): string {
  const file = fileOf(app, { path });
  const plan = shownTitle(index.summary(path)?.title ?? path);
  const words = shownTitle(title);
  const link = (place: string, shown: string): string =>
    file === null || linkRefusal(app, file, ledger) !== null
      ? shown
      : linkToNote(app, file, ledger, place, shown);
  const decision = link(subpath ?? '', words);
  const when = at === null ? '' : `${dateText(at)}: `;
  return `- ${when}${superseded ? `~~${decision}~~ (superseded)` : decision} · ${link('', plan)}`;
}
