// The browser host itself, without the plugin: what the other end-to-end tests take for granted.
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { HostPage } from '../host/app/main';
import { describeWithBrowser } from './support/describe-with-browser';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

declare global {
  interface Window {
    __host: HostPage;
  }
}

const NOTE = '# Tides\n\nThe first line.\nThe last line.\n';

function openTides(text = NOTE): Promise<OpenVault> {
  const notes = { 'Tides.md': text, 'Other.md': 'See [[Tides]].\n' };
  return openVault({ notes, open: 'Tides.md', plugin: false });
}

function editorOf(page: Page): Locator {
  return page.locator('.workspace-leaf.mod-active .cm-content');
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** The text of every open editor, whatever is scrolled into view. */
function textsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    window.__host.app?.workspace.iterateRootLeaves(({ view }) => {
      if ('getViewData' in view && typeof view.getViewData === 'function')
        texts.push(String(Reflect.apply(view.getViewData, view, [])));
    });
    return texts;
  });
}

function waitForTexts(page: Page, wanted: readonly string[]): Promise<void> {
  return expectSoon(() => textsIn(page), [...wanted]);
}

/** From now on time passes in the page only as it is told to. */
async function stopTime({ page }: OpenVault): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** As `waitForTexts` where time stands still: lets pass what has to, which is less than an editor takes to save. */
function passUntilTexts({ page }: OpenVault, wanted: readonly string[]): Promise<void> {
  const look = async (): Promise<string[]> => {
    await page.clock.runFor(5);
    return textsIn(page);
  };
  return expectSoon(look, [...wanted]);
}

/** The same until the note is saved: what the jitter delays takes its time as well. */
function passUntilSaved(vault: OpenVault, wanted: string): Promise<void> {
  const look = async (): Promise<string> => {
    await vault.page.clock.runFor(5);
    return vault.read('Tides.md');
  };
  return expectSoon(look, wanted);
}

/** Lets so much time pass, and what was begun meanwhile be written. */
async function pass({ page }: OpenVault, ms: number): Promise<void> {
  await page.clock.runFor(ms);
  await page.evaluate(() => window.__host.app?.vault.adapter.process('Tides.md', (text) => text));
}

/** A plugin that notes, in `window.seen`, what it sees while the app starts. */
const WATCHING_PLUGIN = `
const { Plugin } = require('obsidian');
const seen = (window.seen = []);
module.exports = class extends Plugin {
  onload() {
    const { vault, workspace, metadataCache } = this.app;
    this.registerEvent(vault.on('create', (file) => seen.push('create ' + file.path)));
    this.registerEvent(metadataCache.on('resolved', () => seen.push('resolved')));
    workspace.onLayoutReady(() => {
      seen.push('layout ready');
      this.registerEvent(metadataCache.on('changed', (file) => seen.push('changed ' + file.path)));
    });
  }
};
`;

describeWithBrowser('the browser host', () => {
  test('saves what is typed to disk, two seconds later', async () => {
    const vault = await openTides();
    await stopTime(vault);
    await typeAtEnd(vault.page, 'Typed.');
    await pass(vault, 1_900);
    expect(await vault.read('Tides.md')).toBe(NOTE);
    await pass(vault, 100);
    expect(await vault.readWhen('Tides.md', (text) => text !== NOTE)).toBe(`${NOTE}Typed.`);
  });

  test('shows a change that another program made', async () => {
    const vault = await openTides();
    await vault.write('Tides.md', NOTE.replace('first', 'second'));
    await waitForTexts(vault.page, [NOTE.replace('first', 'second')]);
  });

  test('merges a change that another program made with what is typed and not saved yet', async () => {
    const vault = await openTides();
    await stopTime(vault);
    await typeAtEnd(vault.page, 'Typed.');
    await vault.write('Tides.md', NOTE.replace('first', 'second'));
    const merged = `${NOTE.replace('first', 'second')}Typed.`;
    await passUntilTexts(vault, [merged]);
    await vault.page.locator('.notice', { hasText: 'merging changes' }).waitFor();
    await pass(vault, 2_000);
    await vault.readWhen('Tides.md', (text) => text === merged);
  });

  test('loses neither typing nor foreign changes when both go on for a while, in any order', async () => {
    const vault = await openVault({
      notes: { 'Tides.md': NOTE },
      open: 'Tides.md',
      plugin: false,
      jitter: 3,
    });
    await stopTime(vault);
    let wanted = NOTE;
    for (const n of [1, 2, 3]) {
      await typeAtEnd(vault.page, `typed ${n} `);
      wanted += `typed ${n} `;
      await vault.page.clock.runFor(2_000);
      await passUntilSaved(vault, wanted);
      // Not saved for the next two seconds, in which the other program writes.
      await typeAtEnd(vault.page, 'and ');
      await vault.write('Tides.md', wanted.replace('first', `first ${n}`));
      wanted = `${wanted.replace('first', `first ${n}`)}and `;
      await passUntilTexts(vault, [wanted]);
    }
    await vault.page.clock.runFor(2_000);
    await passUntilSaved(vault, wanted);
  });

  test('leaves a file with Windows line breaks alone until it is edited', async () => {
    const windows = NOTE.replaceAll('\n', '\r\n');
    const vault = await openTides(windows);
    await waitForTexts(vault.page, [NOTE]);
    await vault.openNote('Other.md');
    await waitForTexts(vault.page, ['See [[Tides]].\n']);
    expect(await vault.read('Tides.md')).toBe(windows);
  });

  test('saves at once when another note is opened in the same tab', async () => {
    const vault = await openTides();
    await typeAtEnd(vault.page, 'Typed.');
    await vault.openNote('Other.md');
    await waitForTexts(vault.page, ['See [[Tides]].\n']);
    expect(await vault.read('Tides.md')).toBe(`${NOTE}Typed.`);
    expect(await vault.read('Other.md')).toBe('See [[Tides]].\n');
  });

  test('lets a second tab on the same note follow the first one when that is saved', async () => {
    const vault = await openTides();
    await vault.command('Split right');
    await waitForTexts(vault.page, [NOTE, NOTE]);
    await stopTime(vault);
    await typeAtEnd(vault.page, 'Typed.');
    expect(await textsIn(vault.page)).toEqual([NOTE, `${NOTE}Typed.`]);
    await pass(vault, 2_000);
    await passUntilTexts(vault, [`${NOTE}Typed.`, `${NOTE}Typed.`]);
  });

  test('undoes and redoes what was typed', async () => {
    const vault = await openTides();
    await typeAtEnd(vault.page, 'Typed.');
    await vault.page.keyboard.press('Control+z');
    await waitForTexts(vault.page, [NOTE]);
    await vault.page.keyboard.press('Control+y');
    await waitForTexts(vault.page, [`${NOTE}Typed.`]);
  });

  test('undoes an editor transaction of several changes in one step', async () => {
    const vault = await openTides();
    await typeAtEnd(vault.page, 'x');
    await vault.page.evaluate(() => {
      window.__host.app?.workspace.activeEditor?.editor?.transaction({
        changes: [
          { from: { line: 2, ch: 0 }, text: '1. ' },
          { from: { line: 3, ch: 0 }, text: '2. ' },
        ],
      });
    });
    const numbered = '# Tides\n\n1. The first line.\n2. The last line.\nx';
    await waitForTexts(vault.page, [numbered]);
    await vault.page.keyboard.press('Control+z');
    await waitForTexts(vault.page, [`${NOTE}x`]);
  });

  test('shows a note in reading mode, where a link opens its note', async () => {
    const vault = await openTides();
    await vault.openNote('Other.md');
    await vault.page.keyboard.press('Control+e');
    await vault.page.locator('.markdown-preview-view a.internal-link').click();
    await waitForTexts(vault.page, [NOTE]);
    await vault.page.locator('.markdown-preview-view h1', { hasText: 'Tides' }).waitFor();
  });

  test('opens notes from the file tree, by click in the same tab and with Mod in a new one', async () => {
    const vault = await openTides();
    const other = vault.page.locator('.nav-file-title', { hasText: 'Other' });
    await other.click();
    await waitForTexts(vault.page, ['See [[Tides]].\n']);
    await vault.page
      .locator('.nav-file-title', { hasText: 'Tides' })
      .click({ modifiers: ['Control'] });
    await waitForTexts(vault.page, ['See [[Tides]].\n', NOTE]);
  });

  test('closes the tab of a note that another program deleted', async () => {
    const vault = await openTides();
    await vault.remove('Tides.md');
    await vault.page.locator('.empty-state').waitFor();
    await vault.page
      .locator('.nav-file-title', { hasText: 'Tides' })
      .waitFor({ state: 'detached' });
  });

  test('shows the docks of a phone as drawers that a touch beside them closes', async () => {
    const vault = await openVault({
      notes: { 'Tides.md': NOTE },
      open: 'Tides.md',
      plugin: false,
      mobile: true,
    });
    const drawer = vault.page.locator('.workspace-drawer.mod-left');
    await drawer.waitFor({ state: 'hidden' });
    await vault.page.getByLabel('Expand left sidebar').tap();
    await drawer.waitFor();
    await vault.page.touchscreen.tap(380, 400);
    await drawer.waitFor({ state: 'hidden' });
  });

  test('opens the settings', async () => {
    const vault = await openTides();
    await vault.page.keyboard.press('Control+,');
    await vault.page.locator('.modal.mod-settings').waitFor();
    await vault.page.keyboard.press('Escape');
    await vault.page.locator('.modal.mod-settings').waitFor({ state: 'detached' });
  });

  test('tells a plugin of every file before the layout is ready, and of links after that', async () => {
    const vault = await openVault({
      notes: { 'Plans/A.md': '[[B]]', 'B.md': '' },
      plugin: WATCHING_PLUGIN,
    });
    const seen = (): Promise<string[]> =>
      vault.page.evaluate(() => Reflect.get(window, 'seen') as string[]);
    await vault.page.waitForFunction(() =>
      (Reflect.get(window, 'seen') as string[]).includes('resolved'),
    );
    const before = (await seen()).slice(0, 3).sort();
    expect(before).toEqual(['create B.md', 'create Plans', 'create Plans/A.md']);
    expect((await seen()).slice(3)).toEqual(['layout ready', 'resolved']);
    await vault.write('B.md', 'new');
    await vault.page.waitForFunction(() =>
      (Reflect.get(window, 'seen') as string[]).includes('changed B.md'),
    );
  });

  test('refuses a member of the app that there is none of', async () => {
    const vault = await openTides();
    const message = await vault.page.evaluate(() => {
      try {
        return String(Reflect.get(window.__host.app ?? {}, 'internalPlugins'));
      } catch (error) {
        return String(error);
      }
    });
    expect(message).toContain('The app has no member "internalPlugins".');
  });

  test('refuses a plugin that requires a module of Node', async () => {
    const vault = await openTides();
    const message = await vault.page.evaluate(async () => {
      const manifest = {
        id: 'reader',
        name: 'Reader',
        version: '1.0.0',
        minAppVersion: '1.0.0',
        author: '',
        description: '',
      };
      window.__host.app?.plugins.install({ manifest, js: "require('fs');" });
      try {
        await window.__host.app?.plugins.enablePlugin('reader');
        return 'It was loaded.';
      } catch (error) {
        return String(error);
      }
    });
    expect(message).toContain('The plugin "reader" requires "fs", which the app does not have.');
  });
});
