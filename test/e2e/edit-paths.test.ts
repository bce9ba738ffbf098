// The ways by which an edit gets into a note, by how the note is open: in no editor, in one or two, with or without
// typing that is not saved, in reading mode or in a card of a canvas. Pop-outs and deferred tabs have tests of their own.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { expectOnDisk, whenEditorsSaved } from './support/editors-saved';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_CODEX,
  replaced,
  SKILL_PATH,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { writeEdits } from './support/write-edits';

const PENDING = '- [ ] Print the new table.';
const STARTED = `- [~] (${NOW_CODEX}) Print the new table.`;
const TYPED = 'Typed a moment ago. ';
const FIRST = 'This ExecPlan is a living document.';
const WITH_TYPING: readonly [string, string] = [FIRST, `${TYPED}${FIRST}`];

/** Opens the plan in an editor, with the pane beside it. */
async function openPlan(text = CODEX_PLAN): Promise<OpenVault> {
  const notes = { ...SMALL_VAULT, [CODEX_PATH]: text };
  const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
  await vault.command('Open plan pane');
  await vault.page.getByRole('button', { name: /Start: Print the new table/ }).waitFor();
  return vault;
}

const editors = ({ page }: OpenVault) => page.locator('.cm-content:visible');

/** Types at the start of a line that no edit is about, and does not wait until it is saved. */
async function typeInto(vault: OpenVault, editor: number): Promise<void> {
  await editors(vault).nth(editor).locator('.cm-line', { hasText: FIRST }).click();
  await vault.page.keyboard.press('Home');
  await vault.page.keyboard.insertText(TYPED);
}

/** Starts the last step by a click in the pane. */
async function startStep({ page }: OpenVault): Promise<void> {
  await page.getByRole('button', { name: /Start: Print the new table/ }).click();
}

async function splitRight(vault: OpenVault): Promise<void> {
  await vault.command('Split right');
  await vault.page.waitForFunction(
    () => document.querySelectorAll('.mod-root .cm-content').length === 2,
  );
}

describeWithBrowser('an edit of a plan', () => {
  test('that is open nowhere goes into its file', async () => {
    const vault = await openPlan();
    await vault.command('Open plan dashboard');
    await vault.page.locator('.workspace-tab-header', { hasText: 'Ferry timetable' }).hover();
    await vault.page
      .locator('.workspace-tab-header', { hasText: 'Ferry timetable' })
      .locator('.workspace-tab-header-inner-close-button')
      .click();
    expect(await vault.page.locator('.cm-content').count()).toBe(0);
    await startStep(vault);
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, [PENDING, STARTED]));
  });

  test('that is open in an editor leaves what was typed and not saved, and is one undo step', async () => {
    const vault = await openPlan();
    await typeInto(vault, 0);
    await startStep(vault);
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING, [PENDING, STARTED]));
    await editors(vault).focus();
    await vault.page.keyboard.press('Control+z');
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING));
  });

  test('that is open in two editors reaches both', async () => {
    const vault = await openPlan();
    await splitRight(vault);
    await startStep(vault);
    for (const editor of [0, 1]) {
      await editors(vault).nth(editor).getByText(`(${NOW_CODEX})`).waitFor();
    }
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, [PENDING, STARTED]));
  });

  test.each([0, 1])(
    'that is open in two editors keeps what was typed into one (%i)',
    async (editor) => {
      const vault = await openPlan();
      await splitRight(vault);
      await typeInto(vault, editor);
      await startStep(vault);
      await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING, [PENDING, STARTED]));
      for (const each of [0, 1]) await editors(vault).nth(each).getByText(TYPED.trim()).waitFor();
    },
  );

  test('that is in reading mode keeps what was typed just before the switch', async () => {
    const vault = await openPlan();
    await typeInto(vault, 0);
    await vault.command('Toggle reading view');
    await startStep(vault);
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING, [PENDING, STARTED]));
  });

  test('that is open in an editor and in reading mode reaches both', async () => {
    const vault = await openPlan();
    await splitRight(vault);
    await vault.command('Toggle reading view');
    await typeInto(vault, 0);
    await startStep(vault);
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING, [PENDING, STARTED]));
    await vault.page.locator('.markdown-reading-view:visible').getByText(TYPED.trim()).waitFor();
  });

  test('that is open in a card of a canvas waits until the card has saved what was typed', async () => {
    const canvas = JSON.stringify({ nodes: [{ id: 'a', type: 'file', file: CODEX_PATH }] });
    const notes = { ...SMALL_VAULT, 'Board.canvas': canvas };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    await vault.command('Open plan pane');
    await vault.page.locator('.nav-file', { hasText: 'Board' }).click();
    await vault.page.locator('.canvas-node .cm-line', { hasText: FIRST }).waitFor();
    await typeInto(vault, 0);
    const decision = { kind: 'record decision', title: 'Print it', fields: {} } as const;
    expect(await writeEdits(vault, CODEX_PATH, [decision], 0)).toEqual({ writes: 1, refusals: {} });
    const text = await vault.read(CODEX_PATH);
    expect(text).toContain(TYPED + FIRST);
    expect(text).toContain('Decision: Print it');
    await editors(vault).getByText('Decision: Print it').waitFor();
    await expectOnDisk(vault, CODEX_PATH, text);
  });

  test.each([
    ['in an editor', CODEX_PATH, CODEX_PATH],
    ['in no editor', CODEX_PATH, SKILL_PATH],
    ['in a hidden folder', '.agents/PLAN.md', SKILL_PATH],
  ])('that changes nothing leaves the file and its time alone, %s', async (_where, path, open) => {
    const notes = { ...SMALL_VAULT, [path]: CODEX_PLAN };
    const vault = await openVault({ notes, now: NOW, open });
    await vault.command('Open plan pane');
    await vault.page.locator('.execplans-pane').waitFor();
    const place = join(vault.folder, path);
    const decision = { kind: 'record decision', title: 'Print it', fields: {}, id: 'it' } as const;
    const before = Date.now();
    expect(await writeEdits(vault, path, [decision], 0)).toEqual({ writes: 1, refusals: {} });
    const written = await stat(place);
    const text = await vault.read(path);
    expect(Math.ceil(written.mtimeMs)).toBeGreaterThanOrEqual(before);
    expect(await writeEdits(vault, path, [decision], 0)).toEqual({ writes: 0, refusals: {} });
    await whenEditorsSaved(vault, path);
    const { mtimeMs, ino } = await stat(place);
    expect({ mtimeMs, ino }).toEqual({ mtimeMs: written.mtimeMs, ino: written.ino });
    expect(await vault.read(path)).toBe(text);
  });

  test('keeps Windows line endings in a note that is open and was not typed into', async () => {
    const windows = CODEX_PLAN.replace(/\n/g, '\r\n');
    const vault = await openPlan(windows);
    await startStep(vault);
    await expectOnDisk(vault, CODEX_PATH, replaced(windows, [PENDING, STARTED]));
  });
});
