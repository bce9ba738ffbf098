// Views of a base: plans from our reading, other notes from their properties, in the groups and the order of the base.
import { expect, test } from '@jest/globals';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { seenAtRest } from './support/soon';

const BASE_PATH = 'Work.base';

const NOTES: Readonly<Record<string, string>> = {
  ...SMALL_VAULT,
  'Notes/Paint the shed.md':
    '---\nstate: done\nbegin: 2026-11-03\nfinish: 2026-11-09\nharbour: Inner\n---\nTwo coats.\n',
  'Notes/Order rope.md': '---\nharbour: Outer\n---\nForty metres.\n',
};

const baseOf = (views: string): string =>
  `filters:\n  and:\n    - file.ext == "md"\nviews:\n${views}`;

const TWO_VIEWS = baseOf(
  '  - type: execplans-board\n    name: By status\n  - type: execplans-timeline\n    name: In time\n',
);

const columnOf = (vault: OpenVault, name: string) =>
  vault.page.locator('.execplans-board-column', {
    has: vault.page.getByRole('heading', { name }),
  });

const cardOf = (vault: OpenVault, title: string) =>
  vault.page.locator('.execplans-board-card', { hasText: title });

const rowOf = (vault: OpenVault, title: string) =>
  vault.page.locator('.execplans-plans-row', { hasText: title });

async function openBase(
  base: string,
  options: Parameters<typeof openVault>[0] = {},
): Promise<OpenVault> {
  const notes = { ...NOTES, [BASE_PATH]: base, ...options.notes };
  return openVault({ now: NOW, open: BASE_PATH, ...options, notes });
}

/** Resolves when both plans are drawn from what they say: cards change their columns until then. */
async function whenRead(vault: OpenVault): Promise<void> {
  for (const title of ['Quay lights', 'A timetable']) {
    await cardOf(vault, title).locator('.execplans-bar').waitFor();
  }
}

async function chooseView(vault: OpenVault, name: string): Promise<void> {
  await vault.page.getByRole('button', { name: 'Views' }).click();
  await vault.page.locator('.menu .menu-item', { hasText: name }).first().click();
}

/** The control of the option called `name` in the open popover. */
const optionOf = (vault: OpenVault, name: string) =>
  vault.page
    .locator('.bases-options .setting-item', {
      has: vault.page.locator('.setting-item-name', { hasText: new RegExp(`^${name}$`) }),
    })
    .locator('select, .checkbox-container');

describeWithBrowser('a plan board over the rows of a base', () => {
  test('draws plans as the dashboard does, and a drop sets the status, with undo', async () => {
    const vault = await openBase(TWO_VIEWS);
    const lights = cardOf(vault, 'Quay lights');
    await whenRead(vault);
    await columnOf(vault, 'No status').getByText('Paint the shed').waitFor();
    await cardOf(vault, 'Order rope').getByText('Not a plan').waitFor();
    await vault.screenshot('base-board');
    await lights.dragTo(columnOf(vault, 'Blocked'));
    await vault.readWhen(SKILL_PATH, (text) => text.includes('**Status**: 🔴 Blocked'));
    await columnOf(vault, 'Blocked').getByText('Quay lights').waitFor();
    await vault.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
  });

  test('refuses to give a status to a note that is no plan', async () => {
    const vault = await openBase(TWO_VIEWS);
    await whenRead(vault);
    await cardOf(vault, 'Order rope').dragTo(columnOf(vault, 'Blocked'));
    await vault.page.locator('.notice', { hasText: 'This note is not a plan.' }).waitFor();
    expect(await vault.read('Notes/Order rope.md')).toBe(NOTES['Notes/Order rope.md']);
  });

  test('puts other notes where the chosen property says, and keeps the choice in the base', async () => {
    const vault = await openBase(TWO_VIEWS);
    await cardOf(vault, 'Paint the shed').waitFor();
    await vault.page.getByRole('button', { name: 'Configure view' }).click();
    await optionOf(vault, 'Status').selectOption('note.state');
    await columnOf(vault, 'Complete').getByText('Paint the shed').waitFor();
    await vault.readWhen(BASE_PATH, (text) => text.includes('statusProperty: note.state'));
    await optionOf(vault, 'Show').click();
    await cardOf(vault, 'Order rope').waitFor({ state: 'detached' });
    expect(await optionOf(vault, 'Status').count()).toBe(0);
    await vault.screenshot('base-options');
  });

  test('has a column for each group of the base, and opens what is clicked where the keys say', async () => {
    const grouped = '    groupBy:\n      property: note.harbour\n      direction: ASC\n';
    const view = `  - type: execplans-board\n    name: By harbour\n${grouped}`;
    const vault = await openBase(baseOf(view));
    await columnOf(vault, 'Outer').getByText('Order rope').waitFor();
    await whenRead(vault);
    await columnOf(vault, 'None').getByText('Quay lights').waitFor();
    const tabs = vault.page.locator('.mod-root .workspace-tab-header');
    const before = await tabs.count();
    await cardOf(vault, 'Quay lights').click({ modifiers: ['ControlOrMeta'] });
    await vault.page
      .locator('.mod-root .workspace-leaf.mod-active .view-header', { hasText: 'Quay lights' })
      .waitFor();
    expect(await tabs.count()).toBe(before + 1);
  });

  test('changes several plans that are selected, and shows their menus', async () => {
    const vault = await openBase(TWO_VIEWS);
    await whenRead(vault);
    await cardOf(vault, 'Quay lights').focus();
    await vault.page.keyboard.press('Control+a');
    await vault.page.getByText('2 selected').waitFor();
    await vault.page.keyboard.press('Escape');
    await vault.page.getByText('2 selected').waitFor({ state: 'detached' });
    await cardOf(vault, 'A timetable').click({ button: 'right' });
    const menu = vault.page.locator('.menu');
    await menu.getByText('Blocked', { exact: true }).waitFor();
    await menu.getByText('Open in new tab').waitFor();
  });
});

describeWithBrowser('a plan timeline over the rows of a base', () => {
  test('shows phases of plans, and other notes where their properties say', async () => {
    const vault = await openBase(TWO_VIEWS);
    await chooseView(vault, 'In time');
    await rowOf(vault, 'Quay lights').locator('.execplans-plans-span').first().waitFor();
    const shed = rowOf(vault, 'Paint the shed');
    await shed.waitFor();
    expect(await shed.locator('.execplans-plans-span').count()).toBe(0);
    await vault.page.getByRole('button', { name: 'Configure view' }).click();
    await optionOf(vault, 'Start').selectOption('note.begin');
    await optionOf(vault, 'End').selectOption('note.finish');
    await shed.locator('.execplans-plans-span.is-note').waitFor();
    await vault.page.keyboard.press('Escape');
    // The base hands its rows over a moment after an option was chosen.
    await shed.getByText('2026-11-03 to 2026-11-09').waitFor({ state: 'attached' });
    await vault.screenshot('base-timeline');
  });

  test('folds the groups of the base by key', async () => {
    const grouped = '    groupBy:\n      property: note.harbour\n      direction: ASC\n';
    const view = `  - type: execplans-timeline\n    name: By harbour\n${grouped}`;
    const vault = await openBase(baseOf(view));
    await rowOf(vault, 'Paint the shed').waitFor();
    await rowOf(vault, 'Quay lights').locator('.execplans-plans-span').first().waitFor();
    const inner = vault.page.getByRole('button', { name: /^Inner/ });
    await inner.focus();
    await vault.page.keyboard.press('Enter');
    await rowOf(vault, 'Paint the shed').waitFor({ state: 'detached' });
    await vault.page.getByRole('button', { name: /^Inner/, expanded: false }).waitFor();
    await vault.page.keyboard.press('ArrowDown');
    await vault.page.keyboard.press('Enter');
    await rowOf(vault, 'Order rope').waitFor({ state: 'detached' });
    await vault.screenshot('base-timeline-groups');
  });

  test('follows a plan that another program changes', async () => {
    const vault = await openBase(TWO_VIEWS);
    await cardOf(vault, 'Quay lights').waitFor();
    await vault.write(
      SKILL_PATH,
      SKILL_PLAN.replace('# ExecPlan: Quay lights', '# ExecPlan: Lamps'),
    );
    await cardOf(vault, 'Lamps').waitFor();
  });

  test('draws only what is on screen of hundreds of notes', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, number) => [`Many/Note ${number}.md`, 'Words.\n']),
    );
    const vault = await openBase(baseOf('  - type: execplans-timeline\n    name: In time\n'), {
      notes: many,
    });
    await vault.page.getByText('605 results').waitFor();
    await rowOf(vault, 'Note 0').first().waitFor();
    expect(await vault.page.locator('.execplans-plans-row').count()).toBeLessThan(100);
  });
});

describeWithBrowser('views of a base', () => {
  test.each(['light', 'dark'] as const)('are accessible in the %s theme', async (theme) => {
    const vault = await openBase(TWO_VIEWS, { theme });
    await cardOf(vault, 'Quay lights').waitFor();
    await vault.screenshot(`base-board-${theme}`);
    await whenRead(vault);
    const board = await axeFindings(vault.page, '.execplans-base');
    expect(board.violations).toEqual([]);
    await chooseView(vault, 'In time');
    await rowOf(vault, 'Quay lights').locator('.execplans-plans-span').first().waitFor();
    await vault.screenshot(`base-timeline-${theme}`);
    const timeline = await axeFindings(vault.page, '.execplans-base');
    expect(timeline.violations).toEqual([]);
    expect(board.passes + timeline.passes).toBeGreaterThan(10);
  });

  test('fit a phone, with rows that a finger hits', async () => {
    const vault = await openBase(TWO_VIEWS, { mobile: true });
    await cardOf(vault, 'Quay lights').waitFor();
    await vault.screenshot('base-board-phone');
    await chooseView(vault, 'In time');
    const row = rowOf(vault, 'Quay lights');
    await row.locator('.execplans-plans-span').first().waitFor();
    const box = await seenAtRest(vault.page, () => row.boundingBox());
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await vault.screenshot('base-timeline-phone');
  });

  test('stand in a code block as well', async () => {
    const note = `# Work\n\n\`\`\`base\n${TWO_VIEWS}\`\`\`\n`;
    const vault = await openVault({
      now: NOW,
      notes: { ...NOTES, 'Work.md': note },
      open: 'Work.md',
    });
    await vault.command('Toggle reading view');
    await cardOf(vault, 'Quay lights').waitFor();
    await vault.screenshot('base-block');
  });

  test('are offered when Bases are switched on later, and nothing breaks before', async () => {
    const vault = await openBase(TWO_VIEWS, {
      notes: { '.obsidian/core-plugins.json': '{ "bases": false }' },
      open: CODEX_PATH,
    });
    await vault.command('Open plan dashboard');
    await vault.page.locator('.execplans-plan').first().waitFor();
    await vault.page.evaluate(() => window.__host.app?.bases.setOn(true));
    await vault.page.locator(`.nav-file-title[data-path="${BASE_PATH}"]`).click();
    await cardOf(vault, 'Quay lights').waitFor();
  });
});
