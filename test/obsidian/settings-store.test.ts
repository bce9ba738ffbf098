import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Plugin } from 'obsidian';
import { isRuleOn, switchRule } from '../../src/obsidian/rule-settings';
import { SettingsStore } from '../../src/obsidian/settings-store';
import { DEFAULT_SETTINGS } from '../../src/settings';

const DATA = '.obsidian/plugins/execplans/data.json';

/** A plugin's own folder: what the app reads of it, and how. */
class FakePlugin {
  readonly files = new Map<string, string>();
  readonly manifest = { id: 'execplans' };
  /** Whether the app gives null for a file that is no JSON, instead of failing. */
  isLenient = false;

  readonly app = {
    vault: {
      configDir: '.obsidian',
      adapter: {
        exists: async (path: string) => this.files.has(path),
        read: async (path: string) => this.textOf(path),
        copy: async (from: string, to: string) => void this.files.set(to, this.textOf(from)),
      },
    },
  };

  async loadData(): Promise<unknown> {
    const text = this.files.get(DATA);
    if (text === undefined) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      if (this.isLenient) return null;
      throw error;
    }
  }

  async saveData(data: unknown): Promise<void> {
    this.files.set(DATA, JSON.stringify(data));
  }

  stored(): unknown {
    return JSON.parse(this.textOf(DATA));
  }

  backups(): readonly string[] {
    return [...this.files].filter(([path]) => path.includes('.bak')).map(([, text]) => text);
  }

  private textOf(path: string): string {
    const text = this.files.get(path);
    if (text === undefined) throw new Error(`There is no file ${path}.`);
    return text;
  }
}

let plugin: FakePlugin;
let store: SettingsStore;
beforeEach(() => {
  plugin = new FakePlugin();
  store = new SettingsStore(plugin as unknown as Plugin);
});

describe('settings that were never stored', () => {
  test('are the defaults, and loading them stores nothing', async () => {
    expect(await store.load()).toBeNull();
    expect(store.settings).toEqual(DEFAULT_SETTINGS);
    expect(plugin.files.size).toBe(0);
  });

  test('are stored when one is changed', async () => {
    await store.load();
    await store.change('owner', 'Mara');
    expect(store.settings.owner).toBe('Mara');
    expect(plugin.stored()).toEqual({ owner: 'Mara', version: 1 });
    expect(plugin.backups()).toEqual([]);
  });
});

test('a change keeps stored keys that this version does not know', async () => {
  plugin.files.set(DATA, '{"version":7,"colour":"blue"}');
  expect(await store.load()).toContain('newer version');
  await store.change('owner', 'Mara');
  expect(plugin.stored()).toEqual({ version: 7, colour: 'blue', owner: 'Mara' });
  expect(plugin.backups()).toEqual([]);
});

describe.each([
  ['no JSON', '{"owner": ', false],
  ['no JSON, to an app that gives null for it', '{"owner": ', true],
  ['JSON of another kind', '["Mara"]', false],
])('a settings file that is %s', (_name, text, isLenient) => {
  beforeEach(async () => {
    plugin.files.set(DATA, text);
    plugin.isLenient = isLenient;
    // The error itself goes to the console.
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      expect(await store.load()).toContain('not readable');
    } finally {
      quiet.mockRestore();
    }
  });

  test('is left alone until a setting is changed', () => {
    expect(store.settings).toEqual(DEFAULT_SETTINGS);
    expect([...plugin.files]).toEqual([[DATA, text]]);
  });

  test('is copied aside, once, before it is written over', async () => {
    await store.change('owner', 'Mara');
    await store.change('owner', 'Ines');
    expect(plugin.backups()).toEqual([text]);
    expect(plugin.stored()).toMatchObject({ owner: 'Ines' });
  });
});

test('a broken file that cannot be copied aside is not written over', async () => {
  plugin.files.set(DATA, '["Mara"]');
  await store.load();
  plugin.app.vault.adapter.copy = () => Promise.reject(new Error('The disk is full.'));
  await expect(store.change('owner', 'Mara')).rejects.toThrow('The disk is full.');
  expect(plugin.files.get(DATA)).toBe('["Mara"]');
});

test('listeners hear of settings that are read and changed, until they stop listening', async () => {
  const heard: string[] = [];
  const stop = store.subscribe(() => heard.push(store.settings.owner));
  await store.load();
  await store.change('owner', 'Mara');
  stop();
  await store.change('owner', 'Ines');
  expect(heard).toEqual(['', 'Mara']);
});

test('a rule is switched off once, and on again', async () => {
  await store.load();
  expect(isRuleOn(store, 'silent-plan')).toBe(true);
  await switchRule(store, 'silent-plan', false);
  await switchRule(store, 'silent-plan', false);
  expect(plugin.stored()).toMatchObject({ rulesOff: ['silent-plan'] });
  expect(isRuleOn(store, 'silent-plan')).toBe(false);
  await switchRule(store, 'silent-plan', true);
  expect(plugin.stored()).toMatchObject({ rulesOff: [] });
});
