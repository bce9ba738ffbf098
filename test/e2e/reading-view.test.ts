// The host's reading view: what a note looks like rendered, and what a click in it does.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

const NOTE = `---
tags: [sea]
---
# Syntax

See [[Other]], [[Nowhere|gone]] and %%nothing%%.

- [x] done
- open
    - [ ] nested
- [/] half

| a | b |
|---|--:|
| 1 | 2 |

> [!warning]- Low tide
> Mind the rocks.

<img src="data:," onerror="document.title = 'broken'">

- [ ] last
`;

async function read(): Promise<OpenVault> {
  const notes = { 'Syntax.md': NOTE, 'Other.md': 'The other note.\n' };
  const vault = await openVault({ notes, open: 'Syntax.md' });
  await vault.command('Toggle reading view');
  await vault.page.locator('.markdown-preview-view .callout').waitFor();
  return vault;
}

describeWithBrowser('the reading view', () => {
  test('hides front matter and comments, and says which links lead nowhere', async () => {
    const vault = await read();
    const view = vault.page.locator('.markdown-preview-view');
    const text = await view.innerText();
    expect(text).toContain('Syntax');
    expect(text).not.toMatch(/tags|nothing|%%/);
    const links = view.locator('a.internal-link');
    await expectSoon(
      () => links.evaluateAll((all) => all.map((link) => link.getAttribute('class'))),
      ['internal-link', 'internal-link is-unresolved'],
    );
    expect(await vault.page.title()).not.toBe('broken');
    await vault.screenshot('reading-view');
  });

  test('toggles the task whose checkbox is clicked, and redraws nothing else', async () => {
    const vault = await read();
    const view = vault.page.locator('.markdown-preview-view');
    const table = await view.locator('.el-table').elementHandle();
    const boxes = view.locator('.task-list-item-checkbox');
    await boxes.nth(1).click();
    await boxes.nth(3).click();
    await boxes.nth(2).click();
    const wanted = NOTE.replace('- [ ] nested', '- [x] nested')
      .replace('- [ ] last', '- [x] last')
      .replace('- [/] half', '- [ ] half');
    await vault.readWhen('Syntax.md', (text) => text === wanted);
    await expectSoon(
      () => boxes.evaluateAll((all) => all.map((box) => box.matches(':checked'))),
      [true, true, false, true],
    );
    expect(await table?.evaluate((el) => el.isConnected)).toBe(true);
  });

  test('opens a link, in a new tab with Ctrl, and unfolds a callout', async () => {
    const vault = await read();
    const { page } = vault;
    const body = page.locator('.callout-content');
    expect(await body.isVisible()).toBe(false);
    await page.locator('.callout-title').click();
    await body.waitFor();
    await page.locator('a.internal-link', { hasText: 'Other' }).click({ modifiers: ['Control'] });
    await page.locator('.cm-content:visible', { hasText: 'The other note.' }).waitFor();
    const tabs = page.locator('.mod-root .workspace-tab-header');
    await expectSoon(() => tabs.allInnerTexts(), ['Syntax', 'Other']);
  });
});
