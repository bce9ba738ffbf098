// Plans in hidden folders: found, shown, edited while an agent writes the same file, moved and exported.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { askedBy } from './support/asked-by';
import { choose } from './support/choose';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_CODEX,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { promptedBy } from './support/prompted-by';
import { seenSoon } from './support/soon';

const DATA = '.obsidian/plugins/execplans/data.json';
const HIDDEN_PATH = '.agents/ferry/PLAN.md';
const TITLE = 'A timetable that survives the winter';
const PENDING = '- [ ] Print the new table.';
const STARTED = `- [~] (${NOW_CODEX}) Print the new table.`;
const HIDDEN_VAULT: Readonly<Record<string, string>> = {
  [SKILL_PATH]: SMALL_VAULT[SKILL_PATH] ?? '',
  [HIDDEN_PATH]: CODEX_PLAN,
  '.agents/ferry/notes.md': '# Notes\n\nWords.\n',
  '.agents/tmp/PLAN.md': CODEX_PLAN.replace(TITLE, 'A passing thing'),
  [DATA]: JSON.stringify({ version: 1, hiddenFolders: ['.agents'] }),
};

function openHiddenVault(options: OpenVaultOptions = {}): Promise<OpenVault> {
  return openVault({ notes: HIDDEN_VAULT, now: NOW, open: SKILL_PATH, ...options });
}

const rowOf = ({ page }: OpenVault, title: string) =>
  page.locator('.execplans-plan', { hasText: title });
const pageOf = ({ page }: OpenVault) => page.locator('.execplans-hidden-page');
const noticeOf = ({ page }: OpenVault, words: string) =>
  page.locator('.notice', { hasText: words });

/** Opens the hidden plan from the dashboard, with the pane beside it. */
async function openPlan(vault: OpenVault): Promise<void> {
  await vault.command('Open plan dashboard');
  await rowOf(vault, TITLE).click();
  await pageOf(vault).getByText('Print the new table').waitFor();
  await vault.command('Open plan pane');
  await vault.page.locator('.execplans-pane', { hasText: TITLE }).waitFor();
}

interface Agent {
  /** Resolves when the agent has written its last. */
  stop(): Promise<void>;
}

/**
 * An agent: a process of its own that puts `count` surprises into the plan, one at a time and each by making the file anew. It
 * looks after its entries: one that is not in the file any more it writes again.
 */
function startAgent(vault: OpenVault, count: number): Agent {
  const script = `
    const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
    const [place, count] = process.argv.slice(1);
    const entries = Array.from({ length: Number(count) }, (_, n) => '- Observation: Seen at ' + n + '.\\n');
    const write = () => {
      const text = readFileSync(place, 'utf8');
      const missing = entries.find((entry) => !text.includes(entry));
      if (missing === undefined && existsSync(place + '.stop')) return;
      if (missing !== undefined) {
        writeFileSync(place + '.new', text.replace('## Decision Log', missing + '\\n## Decision Log'));
        renameSync(place + '.new', place);
      }
      setTimeout(write, 30);
    };
    write();`;
  const place = join(vault.folder, HIDDEN_PATH);
  const running = promisify(execFile)(process.execPath, ['-e', script, place, String(count)]);
  return {
    async stop() {
      await vault.write(`${HIDDEN_PATH}.stop`, '');
      await running;
    },
  };
}

describeWithBrowser('a plan in a hidden folder', () => {
  test('is not looked for unless its folder is named in the settings', async () => {
    const tooDeep = '.agents/a/b/c/d/e/f/PLAN.md';
    const notes = { ...HIDDEN_VAULT, [tooDeep]: CODEX_PLAN, [DATA]: '{}' };
    const vault = await openHiddenVault({ notes });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'Quay lights').waitFor();
    expect(await page.locator('.execplans-plan').count()).toBe(1);
    await page.keyboard.press('Control+,');
    await page.locator('.mod-settings').getByText('ExecPlans').first().click();
    const setting = page.locator('.mod-settings .setting-item', { hasText: 'Hidden folders' });
    await setting.locator('textarea').fill('../elsewhere');
    await setting.getByText('without “.”, “..”').waitFor();
    await setting.locator('textarea').fill('.agents/');
    await vault.readWhen(DATA, (text) => text.includes('.agents'));
    await vault.screenshot('hidden-settings');
    await noticeOf(vault, 'hold more than is looked through').waitFor();
    await page.keyboard.press('Escape');
    await rowOf(vault, TITLE).waitFor();
    expect(JSON.parse(await vault.read(DATA))).toMatchObject({ hiddenFolders: ['.agents'] });
  });

  test('is on the dashboard with a mark, and opens in a view of its own that lasts', async () => {
    const vault = await openHiddenVault();
    const { page } = vault;
    await openPlan(vault);
    await page.locator('.execplans-hidden-mark', { hasText: 'no links, search or sync' }).waitFor();
    expect(await pageOf(vault).locator('h1').innerText()).toBe(TITLE);
    await vault.screenshot('hidden-plan');
    // As the app does over a restart: it keeps the state of each tab, and gives it to a new view.
    const state = await page.evaluate(() => {
      const [leaf] = window.__host.app?.workspace.getLeavesOfType('execplans-hidden-plan') ?? [];
      return leaf?.getViewState().state;
    });
    expect(state).toMatchObject({ path: HIDDEN_PATH });
    await vault.restart();
    await page.evaluate(async (kept = {}) => {
      const leaf = window.__host.app?.workspace.getLeaf('tab');
      await leaf?.setViewState({ type: 'execplans-hidden-plan', state: kept, active: true });
    }, state);
    await pageOf(vault).getByText('Print the new table').waitFor();
    await vault.command('Open plan pane');
    await page.locator('.execplans-pane', { hasText: TITLE }).waitFor();
    await vault.command('Open plan dashboard');
    await rowOf(vault, TITLE).getByText('no links, search or sync').first().waitFor();
    await rowOf(vault, 'Quay lights').waitFor();
    expect(await page.locator('.execplans-plan').count()).toBe(2);
    expect(await rowOf(vault, 'Quay lights').innerText()).not.toContain('no links');
    await vault.screenshot('hidden-dashboard');
  });

  test.each([
    ['with Unix line endings', CODEX_PLAN],
    ['with Windows line endings and a BOM', `\uFEFF${CODEX_PLAN.replace(/\n/g, '\r\n')}`],
  ])('is edited from pane and palette, and undone, byte for byte, %s', async (_name, text) => {
    const vault = await openHiddenVault({ notes: { ...HIDDEN_VAULT, [HIDDEN_PATH]: text } });
    const { page } = vault;
    await openPlan(vault);
    await page.getByRole('button', { name: /Start: Print the new table/ }).click();
    const started = await vault.readWhen(HIDDEN_PATH, (found) => found !== text);
    expect(started).toBe(replaced(text, [PENDING, STARTED]));
    await noticeOf(vault, 'Started step').getByRole('button', { name: 'Undo' }).click();
    expect(await vault.readWhen(HIDDEN_PATH, (found) => found !== started)).toBe(text);
    await askedBy(vault, 'Log decision');
    await page.keyboard.type('Print it on both sides');
    await page.keyboard.press('Enter');
    const logged = await vault.readWhen(HIDDEN_PATH, (found) => found.includes('both sides'));
    expect(logged.replace(/.*both sides\r?\n.*\r?\n/, '')).toBe(text);
    await pageOf(vault).getByText('Print it on both sides').waitFor();
    await askedBy(vault, 'Complete step…');
    await page.keyboard.type('Print the new table');
    await page
      .locator('.prompt .suggestion-item.is-selected', { hasText: 'Print the new table' })
      .waitFor();
    await page.keyboard.press('Enter');
    await vault.readWhen(
      HIDDEN_PATH,
      (found) => found.includes('- [x]') && /\[x\].*Print/.test(found),
    );
  });

  test('shows the place of a step that is opened from the pane', async () => {
    const long = CODEX_PLAN.replace('## Progress', `${'Words.\n\n'.repeat(200)}## Progress`);
    const vault = await openHiddenVault({ notes: { ...HIDDEN_VAULT, [HIDDEN_PATH]: long } });
    const { page } = vault;
    await openPlan(vault);
    const place = pageOf(vault).getByText('Ask the harbour');
    expect(await isOnScreen(vault, 'Ask the harbour')).toBe(false);
    await page
      .locator('.execplans-step', { hasText: 'Ask the harbour' })
      .locator('.execplans-link, .execplans-step-title')
      .first()
      .click();
    await page.waitForFunction(
      (element) => element !== null && element.getBoundingClientRect().top < window.innerHeight,
      await place.elementHandle(),
    );
    expect(await seenSoon(() => isOnScreen(vault, 'Ask the harbour'), Boolean)).toBe(true);
  });

  test('that is too large to be read is not drawn either, and its page says why', async () => {
    const notes = { ...HIDDEN_VAULT, [HIDDEN_PATH]: CODEX_PLAN + 'x'.repeat(5 * 1024 * 1024) };
    const vault = await openHiddenVault({ notes });
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'The note is too large to be read').click();
    await pageOf(vault).getByText('The note is too large to be read: more than 5 MB.').waitFor();
    expect(await vault.page.getByRole('button', { name: 'Move into vault…' }).isHidden()).toBe(
      true,
    );
    await vault.page.getByRole('button', { name: 'Open plan pane' }).click();
    await vault.page.locator('.execplans-pane').getByText('The note is too large').waitFor();
  });

  test('points to others in one change, and what needs a link to it is refused', async () => {
    const vault = await openHiddenVault();
    const { page } = vault;
    await openPlan(vault);
    for (const [command, refusal] of [
      ['Follow-up plan…', 'A hidden plan cannot be linked to.'],
      ['Copy link to step…', 'A step of a hidden plan cannot be linked to.'],
      ['Supersede a decision of another plan…', 'A decision of a hidden plan cannot be linked to.'],
      ['Extract steps into a new plan…', 'Steps of a hidden plan cannot be moved.'],
    ] as const) {
      await vault.command(command);
      await noticeOf(vault, refusal).waitFor();
    }
    expect(await page.locator('.modal, .prompt').count()).toBe(0);
    expect(await vault.read(HIDDEN_PATH)).toBe(CODEX_PLAN);
    await promptedBy(vault, 'Depend on a step of another plan…');
    await choose(vault, 'Print', 'Print the new table');
    await choose(vault, 'Quay', 'Quay lights');
    await choose(vault, 'Set', 'Set the clock');
    expect(await vault.readWhen(HIDDEN_PATH, (text) => text !== CODEX_PLAN)).toBe(
      replaced(CODEX_PLAN, [
        `${PENDING}\n`,
        `${PENDING}\n  - Depends on: [[Quay lights#^step-3]]\n`,
      ]),
    );
    expect(await vault.read(SKILL_PATH)).toContain(' ^step-3\n');
    await noticeOf(vault, 'in 2 plans').getByRole('button', { name: 'Undo' }).click();
    await vault.readWhen(HIDDEN_PATH, (text) => text === CODEX_PLAN);
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
    await promptedBy(vault, 'Cite a decision…');
    await choose(vault, 'Quay', 'Quay lights');
    await choose(vault, 'Cable', 'Cable in a new pipe');
    await choose(vault, 'One', 'One table a season');
    await vault.readWhen(HIDDEN_PATH, (text) =>
      text.includes('  Related: [[Quay lights#^decision-1|Cable in a new pipe]]\n'),
    );
  });

  test('follows an agent that writes it, makes it and removes it', async () => {
    const vault = await openHiddenVault();
    const { page } = vault;
    await openPlan(vault);
    await vault.write(HIDDEN_PATH, CODEX_PLAN.replace(PENDING, '- [ ] Print and laminate it.'));
    await pageOf(vault).getByText('Print and laminate it').waitFor();
    await page.locator('.execplans-step', { hasText: 'Print and laminate it' }).waitFor();
    await vault.write('.agents/buoys/PLAN.md', CODEX_PLAN.replace(TITLE, 'Buoys that stay'));
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'Buoys that stay').waitFor();
    await vault.remove('.agents/buoys/PLAN.md');
    await rowOf(vault, 'Buoys that stay').waitFor({ state: 'detached' });
    await rowOf(vault, TITLE).waitFor();
  });

  test('keeps every entry of an agent that writes the same file, and every one that a person logs', async () => {
    const vault = await openHiddenVault({ jitter: 7 });
    const { page } = vault;
    await openPlan(vault);
    const agent = startAgent(vault, 20);
    const own = ['One', 'Two', 'Three', 'Four', 'Five'].map((word) => `${word} by hand`);
    for (const title of own) {
      await vault.command('Log decision');
      const form = page.locator('.modal');
      await form.getByLabel('Decision', { exact: true }).fill(title);
      await form.getByRole('button', { name: 'Save' }).click();
      // Refused when the agent wrote at the same moment: then again.
      await page.waitForTimeout(150);
      while ((await form.count()) > 0) {
        await form
          .getByRole('button', { name: 'Save' })
          .click({ timeout: 500 })
          .catch(() => null);
        await page.waitForTimeout(150);
      }
    }
    await agent.stop();
    const text = await vault.read(HIDDEN_PATH);
    const seen = Array.from({ length: 20 }, (_, n) => `- Observation: Seen at ${n}.\n`);
    for (const words of [...seen, ...own]) expect(text.split(words)).toHaveLength(2);
  });

  test('is moved into the vault with its text, and only once it is there', async () => {
    const vault = await openHiddenVault();
    const { page } = vault;
    await openPlan(vault);
    await vault.command('Move plan into vault…');
    const form = page.locator('.modal');
    await form.getByLabel('Name').fill('Quay lights');
    await form.getByText('There is a note called “Quay lights” in “Plans” already.').waitFor();
    await form.getByLabel('Name').fill('Ferry timetable');
    await form.getByText('Moves the plan to “Plans/Ferry timetable.md”.').waitFor();
    await vault.screenshot('hidden-move');
    await form.getByRole('button', { name: 'Move' }).click();
    expect(await vault.readWhen(CODEX_PATH, (text) => text === CODEX_PLAN)).toBe(CODEX_PLAN);
    await page
      .locator('.workspace-leaf.mod-active .cm-content', { hasText: 'Print the new' })
      .waitFor();
    await vault.screenshot('hidden-moved');
    await page.locator('.execplans-step', { hasText: 'Print the new table' }).waitFor();
    expect(await vault.list('.agents/ferry')).toEqual(['notes.md']);
    expect(await vault.list('.trash')).toEqual(['PLAN.md']);
    await vault.command('Open plan dashboard');
    await page.waitForFunction(() => document.querySelectorAll('.execplans-plan').length === 2);
    expect(await rowOf(vault, TITLE).innerText()).not.toContain('no links');
  });

  test('is made by an export, which replaces another only when told to', async () => {
    const notes = { ...HIDDEN_VAULT, [CODEX_PATH]: CODEX_PLAN.replace(PENDING, '- [ ] Paint it.') };
    const vault = await openHiddenVault({ notes, open: CODEX_PATH });
    const { page } = vault;
    const exportTo = async (folder: string): Promise<void> => {
      await vault.command('Export plan to .agents…');
      await page.locator('.modal').getByLabel('Folder').fill(folder);
      await page.keyboard.press('Enter');
    };
    await exportTo('.agents/winter');
    expect(await vault.readWhen('.agents/winter/PLAN.md', (text) => text.startsWith('#'))).toBe(
      notes[CODEX_PATH],
    );
    await noticeOf(vault, 'Exported to “.agents/winter/PLAN.md”.').waitFor();
    await exportTo('.agents/ferry');
    const question = page.locator('.modal', { hasText: 'Replace the exported plan?' });
    await question.getByText(`“${TITLE}” at “${HIDDEN_PATH}”`).waitFor();
    await vault.screenshot('hidden-export');
    await question.locator('button:focus', { hasText: 'Cancel' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await vault.read(HIDDEN_PATH)).toBe(CODEX_PLAN);
    await exportTo('.agents/ferry');
    await question.getByRole('button', { name: 'Replace' }).click();
    expect(await vault.readWhen(HIDDEN_PATH, (text) => text !== CODEX_PLAN)).toBe(
      notes[CODEX_PATH],
    );
    await vault.command('Export plan to .agents…');
    await page.locator('.modal').getByLabel('Folder').fill('.agents/../../out');
    await page.keyboard.press('Enter');
    await page.locator('.modal .is-shown', { hasText: 'without “.”, “..”' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await vault.read(CODEX_PATH)).toBe(notes[CODEX_PATH]);
  });

  test('can be the template of a new one', async () => {
    const template =
      '# ExecPlan: {{title}}\n\n## Purpose\n\n{{cursor}}\n\n## Progress\n\n## Decision Log\n';
    const vault = await openHiddenVault({
      notes: { ...HIDDEN_VAULT, '.agents/template/PLAN.md': template },
    });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await rowOf(vault, TITLE).waitFor();
    await vault.command('New ExecPlan');
    const form = page.locator('.modal');
    await form.getByLabel('Title').fill('Fog horn');
    await form.getByLabel('Start from').selectOption('.agents/template/PLAN.md');
    await vault.screenshot('hidden-template');
    await form.getByRole('button', { name: 'Create' }).click();
    expect(await vault.readWhen('Plans/Fog horn.md', (text) => text.startsWith('#'))).toBe(
      template.replace('{{title}}', 'Fog horn').replace('{{cursor}}', ''),
    );
  });
});

/** Whether the words in the hidden plan's page are to be seen without scrolling. */
async function isOnScreen(vault: OpenVault, words: string): Promise<boolean> {
  const box = await pageOf(vault).getByText(words).boundingBox();
  return box !== null && box.y > 0 && box.y < 900;
}
