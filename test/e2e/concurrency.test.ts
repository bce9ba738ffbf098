// An agent, which is a process of its own, and the plugin write the same note at once, each entry after entry. What either
// has written stands in the note in the end, once, and nothing else in it has changed.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, replaced, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { agentEntry, startAgent } from './support/start-agent';
import { writeEdits } from './support/write-edits';

/** Writes of each side, where the note is open and elsewhere; the environment may say how many in every case. */
const { CONCURRENT_WRITES } = process.env;
const MOST = Number(CONCURRENT_WRITES ?? 200);
const FEW = Number(CONCURRENT_WRITES ?? 25);
/** Longer than the app waits before it saves what was typed. */
const SAVED_MS = 3_000;
const TEST_MS = 300_000;

const HIDDEN_PATH = '.agents/ferry/PLAN.md';
const FIRST = 'This ExecPlan is a living document.';

interface Row {
  readonly note: string;
  readonly path: string;
  /** The note that is open; its pane is where the plugin's writer is found. */
  readonly open: string;
  readonly count: number;
  /** About how long the agent waits between two writes. What an editor shows follows the disk some 100 ms later. */
  readonly pauseMs: number;
  readonly isTypedInto: boolean;
  /**
   * Whether the agent writes into the file itself as well. The app may read such a file while it is empty, and then
   * merges it with what is typed: that note has everything twice, whatever a plugin does.
   */
  readonly isInPlace: boolean;
}

const CLOSED = { open: SKILL_PATH, count: FEW, pauseMs: 50, isTypedInto: false, isInPlace: true };
const OPEN = { path: CODEX_PATH, open: CODEX_PATH, pauseMs: 200 };
const ROWS: readonly Row[] = [
  { note: 'that is open', ...OPEN, count: MOST, isTypedInto: false, isInPlace: true },
  {
    note: 'that is open and typed into',
    ...OPEN,
    count: FEW,
    isTypedInto: true,
    isInPlace: false,
  },
  { note: 'that is not open', path: CODEX_PATH, ...CLOSED },
  { note: 'in a hidden folder', path: HIDDEN_PATH, ...CLOSED },
];

const ourTitle = (n: number): string => `Written by the plugin, ${n}.`;

/** Decisions and steps by turns, each with an id, so that one which is tried again is written once. */
function ourEdit(_: unknown, n: number): Edit {
  const entry = { title: ourTitle(n), id: `ours-${n}` };
  return n % 2 === 0
    ? { kind: 'record decision', fields: {}, ...entry }
    : { kind: 'add step', position: { kind: 'at end' }, ...entry };
}

/** A person who types on until told to stop; what is told back is all that was typed. */
function startTyping({ page }: OpenVault): { readonly stop: () => Promise<string> } {
  let isOver = false;
  const typing = (async () => {
    let typed = '';
    await page.locator('.cm-content:visible .cm-line', { hasText: FIRST }).click();
    for (let n = 0; !isOver; n += 1) {
      // As a person does who looks where the words go: what the app takes over from the disk can move the cursor.
      await page.keyboard.press('End');
      await page.keyboard.insertText(` Word ${n}.`);
      typed += ` Word ${n}.`;
      await page.waitForTimeout(200);
    }
    return typed;
  })();
  return {
    stop() {
      isOver = true;
      return typing;
    },
  };
}

/** How many of the entries the note has once, and those that it has not or more than once. */
function tallyOf(text: string, entries: readonly string[]) {
  const timesOf = (entry: string): number => text.split(entry).length - 1;
  return {
    once: entries.filter((entry) => timesOf(entry) === 1).length,
    lost: entries.filter((entry) => timesOf(entry) === 0),
    doubled: entries.filter((entry) => timesOf(entry) > 1),
  };
}

/** The note without what the two sides have written. */
function withoutWritten(text: string): string {
  return text
    .replace(/^- Observation: Seen by the agent, \d+\.\n/gm, '')
    .replace(/^- Decision: Written by the plugin, \d+\.\n {2}Date\/Author: .* \^ours-\d+\n/gm, '')
    .replace(/^- \[ \] Written by the plugin, \d+\. \^ours-\d+\n/gm, '');
}

describeWithBrowser('an agent and the plugin that write at once', () => {
  test.each(ROWS)(
    'keep every entry of both, and every other byte, in a note $note',
    async (row) => {
      const { path, count, isTypedInto } = row;
      const notes = { ...SMALL_VAULT, [path]: CODEX_PLAN };
      const vault = await openVault({ notes, open: row.open, jitter: 7 });
      await vault.command('Open plan pane');
      const edits = Array.from({ length: count }, ourEdit);
      const typing = isTypedInto ? startTyping(vault) : null;
      const agent = startAgent(join(vault.folder, path), row);
      const ours = await writeEdits(vault, path, edits, row.pauseMs / 4);
      const typed = (await typing?.stop()) ?? '';
      await vault.page.waitForTimeout(SAVED_MS);
      const theirs = await agent.end();
      const text = await vault.read(path);
      const expected = { once: count, lost: [], doubled: [] };
      process.stderr.write(`A note ${row.note}: ${JSON.stringify({ ours, theirs })}\n`);
      expect(
        tallyOf(
          text,
          edits.map((_, n) => ourTitle(n)),
        ),
      ).toEqual(expected);
      expect(
        tallyOf(
          text,
          edits.map((_, n) => agentEntry(n)),
        ),
      ).toEqual(expected);
      expect(withoutWritten(text)).toBe(replaced(CODEX_PLAN, [FIRST, FIRST + typed]));
      const plan = parsePlan(text);
      expect(plan.steps).toHaveLength(3 + Math.floor(count / 2));
      expect(plan.decisions).toHaveLength(1 + Math.ceil(count / 2));
    },
    TEST_MS,
  );
});
