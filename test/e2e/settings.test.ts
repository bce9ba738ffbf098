// The settings, in the app's own dialog, and the file they are stored in.
import { expect, test } from '@jest/globals';
import { askedBy } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';

const DATA = '.obsidian/plugins/execplans/data.json';

async function openSettings(vault: OpenVault): Promise<void> {
  await vault.page.keyboard.press('Control+,');
  await vault.page.locator('.mod-settings').getByText('ExecPlans').first().click();
  await vault.page.locator('.mod-settings').getByText('Plans folder').waitFor();
}

function rowOf(vault: OpenVault, name: string) {
  return vault.page.locator('.mod-settings .setting-item', { hasText: name });
}

describeWithBrowser('the settings', () => {
  test('say where new plans go, who owns them and how their notes are called', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await openSettings(vault);
    await rowOf(vault, 'Plans folder').locator('input').fill('Work/Plans');
    await rowOf(vault, 'Owner').locator('input').first().fill('Ada Holm');
    await rowOf(vault, 'File name of a new plan').locator('input').fill('{date} {title}');
    await rowOf(vault, 'Form of a new plan').locator('select').selectOption('codex');
    await vault.screenshot('settings');
    const stored = await vault.readWhen(DATA, (text) => text.includes('codex'));
    expect(JSON.parse(stored)).toEqual({
      plansFolder: 'Work/Plans',
      owner: 'Ada Holm',
      fileNamePattern: '{date} {title}',
      dialect: 'codex',
      version: 1,
    });
    await page.keyboard.press('Escape');
    await askedBy(vault, 'New ExecPlan');
    await page.keyboard.type('Fog horn');
    await page.keyboard.press('Enter');
    await vault.readWhen('Work/Plans/2026-11-20 Fog horn.md', (text) =>
      text.includes('\n# Fog horn\n'),
    );
  });

  test('say in which time zone times are shown, and views follow at once', async () => {
    const zone = 'America/St_Johns';
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH, zone });
    await vault.command('Open plan pane');
    const moved = vault.page.locator('.execplans-header', { hasText: 'Active 2 days ago' });
    await moved.getByTitle('2026-11-18 09:00 UTC', { exact: true }).waitFor();
    await openSettings(vault);
    await rowOf(vault, 'Times').locator('select').selectOption('local');
    await vault.readWhen(DATA, (text) => text.includes('"timestampStyle": "local"'));
    await vault.page.keyboard.press('Escape');
    await moved.getByTitle('2026-11-18 05:30 UTC-3:30').waitFor();
  });

  test('that are broken are never overwritten: a copy is kept when one is changed', async () => {
    const broken = '{ "plansFolder": "Else';
    const vault = await openVault({ notes: { ...SMALL_VAULT, [DATA]: broken }, now: NOW });
    vault.expectError(/settings could not be read/);
    const { page } = vault;
    await page.locator('.notice', { hasText: 'The stored settings are not readable.' }).waitFor();
    expect(await vault.read(DATA)).toBe(broken);
    await openSettings(vault);
    await rowOf(vault, 'Owner').locator('input').first().fill('Ada');
    await vault.readWhen(DATA, (text) => text.includes('"Ada"'));
    const copies = (await vault.list('.obsidian/plugins/execplans')).filter((name) =>
      name.startsWith('data.json.bak-'),
    );
    expect(copies).toHaveLength(1);
    expect(await vault.read(`.obsidian/plugins/execplans/${copies[0] ?? ''}`)).toBe(broken);
  });

  test('that cannot be stored say so', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    vault.expectError(/Storing the settings failed|Failed to load resource/);
    const { page } = vault;
    await page.route('**/api/file?*data.json*', (route) => route.abort());
    await openSettings(vault);
    await rowOf(vault, 'Owner').locator('input').first().fill('Ada');
    await page.locator('.notice', { hasText: 'Storing the settings failed' }).first().waitFor();
  });

  test('of a newer version keep the keys this version does not know', async () => {
    const newer = JSON.stringify({ version: 7, owner: 'Ada', palette: ['one'] });
    const vault = await openVault({ notes: { ...SMALL_VAULT, [DATA]: newer }, now: NOW });
    await vault.page.locator('.notice', { hasText: 'newer version of ExecPlans' }).waitFor();
    await openSettings(vault);
    await rowOf(vault, 'Owner').locator('input').first().fill('Bo');
    const stored = await vault.readWhen(DATA, (text) => text.includes('"Bo"'));
    expect(JSON.parse(stored)).toEqual({ version: 7, owner: 'Bo', palette: ['one'] });
  });
});
