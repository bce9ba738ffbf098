// Conflict copies: seen beside their plan, merged after a look at what will come of it, and put away by a button.
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_SKILL,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';

const COPY_PATH = 'Plans/Quay lights (Conflicted copy phone 202611191030).md';
const DONE_ON_PHONE = [
  '  - Status: 🟡 In Progress\n  - Started: 2026-11-18 08:00 UTC\n  - Completed: —',
  '  - Status: ✅ Complete\n  - Started: 2026-11-18 08:00 UTC\n  - Completed: 2026-11-19 10:00 UTC',
] as const;
const LOGGED_ON_PHONE = [
  '- **Decided by**: Ada Holm\n',
  '- **Decided by**: Ada Holm\n\n**2026-11-19 10:10**: Lamps two metres apart\n- **Rationale**: Eleven were too few\n',
] as const;
const COPY = replaced(
  SKILL_PLAN,
  ['- [ ] **Step 2**', '- [x] **Step 2**'],
  DONE_ON_PHONE,
  LOGGED_ON_PHONE,
  ['33% (1/3 steps)', '67% (2/3 steps)'],
  ['The cable stuck after four metres', 'The cable stuck after five metres'],
);
const MERGED = replaced(
  SKILL_PLAN,
  ['- [ ] **Step 2**', '- [x] **Step 2**'],
  DONE_ON_PHONE,
  LOGGED_ON_PHONE,
  ['⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)', '⚫⚫⚫⚫⚫⚫⚫⚪⚪⚪ 67% (2/3 steps)'],
).replaceAll('2026-11-18 09:00 UTC', NOW_SKILL);
const VAULT = { ...SMALL_VAULT, [COPY_PATH]: COPY };

function problemIn(vault: OpenVault): Locator {
  return vault.page.locator('.execplans-problem-row', { hasText: 'A synchroniser left' });
}

describeWithBrowser('a conflict copy', () => {
  test('is a problem of its plan, is merged after it was shown, and goes by a button of its own', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    await vault.write(COPY_PATH, COPY);
    await problemIn(vault).getByRole('button', { name: 'Merge conflict copy…' }).click();
    const modal = page.locator('.modal.execplans-merge');
    await modal.getByText('Decision of 2026-11-19: “Lamps two metres apart”').waitFor();
    await modal.getByText('Step 2: “Mount the lamps”').waitFor();
    await modal.getByText('The cable stuck after five metres').waitFor();
    await vault.screenshot('conflict-copy');
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
    await page.keyboard.press('Enter');
    await modal.getByRole('button', { name: 'Move copy to trash' }).waitFor();
    await vault.screenshot('conflict-copy-merged');
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(MERGED);
    expect(await vault.read(COPY_PATH)).toBe(COPY);
    await modal.getByRole('button', { name: 'Move copy to trash' }).click();
    await problemIn(vault).waitFor({ state: 'detached' });
    expect(await vault.list('Plans')).not.toContain(COPY_PATH.slice('Plans/'.length));
    expect(await vault.read(SKILL_PATH)).toBe(MERGED);
  });

  test('is merged into what the plan says at that moment', async () => {
    const vault = await openVault({ notes: VAULT, now: NOW, open: COPY_PATH });
    const { page } = vault;
    await vault.command('Merge conflict copy…');
    const modal = page.locator('.modal.execplans-merge');
    await modal.getByText('“Lamps two metres apart”').waitFor();
    const [, bottom] = ['', '\n**Plan Status**'];
    await vault.write(SKILL_PATH, SKILL_PLAN.replace(bottom, `\nAn agent was here.\n${bottom}`));
    await modal.getByRole('button', { name: 'Merge', exact: true }).click();
    const after = await vault.readWhen(SKILL_PATH, (text) => text.includes('Lamps two metres'));
    expect(after).toBe(MERGED.replace(bottom, `\nAn agent was here.\n${bottom}`));
    await modal.getByRole('button', { name: 'Open both' }).waitFor();
    await page.keyboard.press('Enter');
    await modal.waitFor({ state: 'detached' });
    await page.locator('.mod-root .view-header-title', { hasText: 'Conflicted copy' }).waitFor();
    await vault.screenshot('conflict-copy-both');
    expect(await vault.read(COPY_PATH)).toBe(COPY);
  });

  test('that changed while it was looked at does not go to the trash', async () => {
    const vault = await openVault({ notes: VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Merge conflict copy…');
    const modal = page.locator('.modal.execplans-merge');
    await modal.getByRole('button', { name: 'Merge', exact: true }).click();
    const discard = modal.getByRole('button', { name: 'Move copy to trash' });
    await discard.waitFor();
    const changed = COPY.replace('## Decision Log', 'New words.\n\n## Decision Log');
    await vault.write(COPY_PATH, changed);
    await discard.click();
    await modal.getByText('The copy has changed meanwhile.').waitFor();
    expect(await vault.read(COPY_PATH)).toBe(changed);
  });

  test('fits on a phone, with both versions below each other', async () => {
    const vault = await openVault({
      notes: VAULT,
      now: NOW,
      open: SKILL_PATH,
      mobile: true,
      theme: 'dark',
    });
    await vault.command('Merge conflict copy…');
    const sides = vault.page.locator('.execplans-merge-side');
    await sides.nth(1).scrollIntoViewIfNeeded();
    const [first, second] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 1);
    await vault.screenshot('conflict-copy-phone');
    await vault.page.getByRole('button', { name: 'Merge', exact: true }).click();
    await vault.page.getByText('Merged.').waitFor();
    await vault.screenshot('conflict-copy-phone-merged');
  });

  test('of a hidden plan is merged and put away like any other', async () => {
    const hiddenPlan = '.agents/quay/PLAN.md';
    const hiddenCopy = '.agents/quay/PLAN.sync-conflict-20261119-103000-ABC1234.md';
    const vault = await openVault({
      notes: {
        ...SMALL_VAULT,
        [hiddenPlan]: SKILL_PLAN.replace('Quay lights', 'Hidden lights'),
        '.obsidian/plugins/execplans/data.json': JSON.stringify({ hiddenFolders: ['.agents'] }),
      },
      now: NOW,
    });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan', { hasText: 'Hidden lights' }).click();
    await vault.command('Open plan pane');
    await page.locator('.execplans-pane', { hasText: 'Hidden lights' }).waitFor();
    await vault.write(hiddenCopy, COPY.replace('Quay lights', 'Hidden lights'));
    await problemIn(vault).getByRole('button', { name: 'Merge conflict copy…' }).click();
    const modal = page.locator('.modal.execplans-merge');
    await modal.getByText('Decision of 2026-11-19: “Lamps two metres apart”').waitFor();
    await page.keyboard.press('Enter');
    const discard = modal.getByRole('button', { name: 'Move copy to trash' });
    await discard.waitFor();
    expect(await vault.read(hiddenPlan)).toBe(MERGED.replace('Quay lights', 'Hidden lights'));
    await discard.click();
    await problemIn(vault).waitFor({ state: 'detached' });
    expect(await vault.list('.agents/quay')).toEqual(['PLAN.md']);
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan').first().waitFor();
    expect(await page.locator('.execplans-plan', { hasText: 'Hidden lights' }).count()).toBe(1);
  });

  test('of which only prose is missing shows it, and offers the trash last', async () => {
    const copy = replaced(CODEX_PLAN, [
      'None yet.',
      'None yet. The harbour master promised a list.',
    ]);
    const path = CODEX_PATH.replace('.md', '.sync-conflict-20261119-103000-ABC1234.md');
    const notes = { ...SMALL_VAULT, [path]: `${copy}\n# Appendix\n\nTwo pages of measurements.\n` };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Merge conflict copy…');
    const modal = page.locator('.modal.execplans-merge');
    await modal.getByText('Left for you (2)').waitFor();
    await modal.getByText('The harbour master promised a list.').waitFor();
    await modal.getByText('Two pages of measurements.').waitFor();
    await vault.screenshot('conflict-copy-prose');
    const buttons = modal.getByRole('button');
    expect(await buttons.allTextContents()).toEqual([
      'Open both',
      'Keep copy',
      'Move copy to trash',
    ]);
    await page.keyboard.press('Enter');
    await page.locator('.mod-root .view-header-title', { hasText: 'sync-conflict' }).waitFor();
    expect(await vault.read(path)).toBe(notes[path]);
  });

  test('of a note that is no plan is nothing to merge', async () => {
    const vault = await openVault({
      notes: {
        ...SMALL_VAULT,
        'A.md': 'Words',
        'A (Conflicted copy phone 202611191030).md': 'Words',
      },
      now: NOW,
      open: 'A.md',
    });
    await vault.page.keyboard.press('Control+p');
    await vault.page.keyboard.type('Merge conflict copy');
    await vault.page.getByText('No results found.').waitFor();
  });
});
