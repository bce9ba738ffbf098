// The app's own surfaces around plans: the preview of a note under the pointer, notes embedded in notes, the menu of a file.
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { expectSoon } from './support/soon';
import { WRITTEN_PLAN } from './support/pane-plans';

const HARBOUR = 'Plans/Harbour lights.md';
const OVERVIEW = 'Notes/Overview.md';

const popover = ({ page }: OpenVault): Locator => page.locator('.hover-popover');

async function openDashboard(options: OpenVaultOptions = {}): Promise<OpenVault> {
  const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH, ...options });
  await vault.command('Open plan dashboard');
  await vault.page.locator('.execplans-plan', { hasText: 'Quay lights' }).waitFor();
  return vault;
}

/** Points at `place` with Ctrl held down, and away again when `look` is done. */
async function previewed(
  vault: OpenVault,
  place: Locator,
  look: (preview: Locator) => Promise<void>,
): Promise<void> {
  const { page } = vault;
  await page.mouse.move(0, 0);
  await page.keyboard.down('Control');
  await place.hover();
  await look(popover(vault));
  await page.keyboard.up('Control');
  await page.mouse.move(0, 0);
  await popover(vault).waitFor({ state: 'detached' });
}

describeWithBrowser('the preview of a note', () => {
  test('shows the plan that the pointer is on, in each layout of the dashboard', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    const places = {
      Table: '.execplans-plan',
      Board: '.execplans-board-card',
      Timeline: '.execplans-plans-name',
    };
    for (const [layout, part] of Object.entries(places)) {
      await page.getByRole('button', { name: layout, exact: true }).click();
      await previewed(vault, page.locator(part, { hasText: 'Quay lights' }), (preview) =>
        preview.getByText('Every lamp is lit five minutes after sunset').waitFor(),
      );
    }
    // On the axis, Ctrl is for zooming.
    await page.evaluate(() => {
      window.__host.app?.workspace.on('hover-link', () => document.body.classList.add('asked'));
    });
    await page.locator('.execplans-plans-span').first().hover();
    expect(await page.locator('body.asked').count()).toBe(0);
    await page.getByRole('button', { name: 'Ledger', exact: true }).click();
    const entry = page.locator('.execplans-ledger-entry', { hasText: 'full of sand' });
    await previewed(vault, entry, async (preview) => {
      await preview.getByText('Every lamp is lit').waitFor();
      await vault.screenshot('hover-preview');
    });
  });

  test('comes when Ctrl is pressed over the plan, and not before', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.mouse.move(0, 0);
    await page.locator('.execplans-plan', { hasText: 'Quay lights' }).hover();
    // Longer than a popover takes.
    await page.evaluate(() => new Promise((resolve) => window.setTimeout(resolve, 600)));
    expect(await popover(vault).count()).toBe(0);
    await page.keyboard.press('Control');
    await popover(vault).getByText('Every lamp is lit').waitFor();
  });

  test('shows what a plan is linked with, from the pane and from a block', async () => {
    const vault = await openVault({
      notes: {
        ...SMALL_VAULT,
        [HARBOUR]: WRITTEN_PLAN,
        [OVERVIEW]: '```execplan\nshow: dashboard\n```\n',
      },
      now: NOW,
      open: HARBOUR,
    });
    const { page } = vault;
    await vault.command('Open plan pane');
    const link = page.locator('.execplans-linked').getByRole('button', { name: 'Quay lights' });
    await previewed(vault, link, (preview) => preview.getByText('Every lamp is lit').waitFor());
    await vault.openNote(OVERVIEW);
    await vault.command('Toggle reading view');
    const listed = page.locator('.execplans-block-plan').getByRole('button', {
      name: 'Quay lights',
    });
    await previewed(vault, listed, (preview) => preview.getByText('Every lamp is lit').waitFor());
  });
});

describeWithBrowser('an embedded note', () => {
  test('draws the code block in it, about the plan that the block stands in', async () => {
    const vault = await openVault({
      notes: {
        ...SMALL_VAULT,
        [OVERVIEW]: '```execplan\nplan: [[Quay lights]]\nshow: steps\n```\n',
        'Notes/Own.md':
          '# ExecPlan: Own\n\n```execplan\n```\n\n## Progress\n\n- [x] One\n- [ ] Two\n',
        'Notes/Day.md': 'What goes on:\n\n![[Overview]]\n\n![[Own]]\n',
      },
      now: NOW,
      open: 'Notes/Day.md',
    });
    const { page } = vault;
    await vault.command('Toggle reading view');
    const embeds = page.locator('.markdown-preview-view .markdown-embed');
    const steps = embeds.first().locator('.execplans-block');
    await steps.getByRole('button', { name: 'Pending. Start: Set the clock' }).click();
    await steps.getByRole('button', { name: 'In progress. Complete: Set the clock' }).waitFor();
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes('**Step 3**: Set the clock\n  - Status: 🟡'),
    );
    const own = embeds.nth(1).locator('.execplans-block').getByRole('progressbar');
    await expectSoon(() => own.getAttribute('aria-valuetext'), '1 of 2 steps, 50 %');
    await vault.screenshot('embedded-blocks');
  });
});

describeWithBrowser('the menu of a plan in the dashboard', () => {
  test('is that of its file, with what other plugins add to files', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.evaluate(() => {
      window.__host.app?.workspace.on(
        'file-menu',
        (
          menu: { addItem: (make: (item: { setTitle: (words: string) => void }) => void) => void },
          file: { path: string },
          _source: string,
          leaf?: object,
        ) => {
          const words = `Publish ${file.path}${leaf === undefined ? '' : ' from here'}`;
          menu.addItem((item) => item.setTitle(words));
        },
      );
    });
    const row = page.locator('.execplans-plan', { hasText: 'Quay lights' });
    await row.click({ button: 'right' });
    const menu = page.locator('.menu');
    for (const words of ['Open in new tab', 'Log decision', `Publish ${SKILL_PATH} from here`]) {
      await menu.getByText(words, { exact: true }).waitFor();
    }
    await menu.getByText('Open in new tab').click();
    await page.locator('.cm-content:visible', { hasText: 'Quay lights' }).waitFor();
  });
});
