import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { MarkdownView, type TFolder } from 'obsidian';
import { PlanIndex } from '../../src/index/plan-index';
import { onAllRead } from '../../src/obsidian/on-all-read';
import { PlanReader } from '../../src/obsidian/plan-reader';
import { PlanWatcher } from '../../src/obsidian/plan-watcher';
import { FakeApp } from '../support/fakes/fake-app';
import { FakeRows } from '../support/fakes/fake-rows';
import { withWindow } from '../support/fakes/fake-window';
import { planNote } from '../support/plan-of';

const SECTIONS = {
  progress: ['- [x] (2025-01-09 08:00Z) Install', '- [ ] Copy'],
  decisions: ['- Decision: Use tar'],
  discoveries: ['- The disk is slow'],
};
const NOTE = planNote({ title: 'Archive', ...SECTIONS });

let fake: FakeApp;
let index: PlanIndex;
let watcher: PlanWatcher;
let rows: FakeRows;
let reads: string[];

beforeEach(() => {
  fake = new FakeApp({
    'Plans/archive.md': NOTE,
    'Plans/old/tides.md': planNote({ title: 'Tides', ...SECTIONS }),
    'Notes/call.md': '# A call\n\nWords.\n',
    'Notes/new.md': NOTE,
  });
  reads = [];
  const read = fake.vault.read.bind(fake.vault);
  fake.vault.read = (file) => {
    reads.push(file.path);
    return read(file);
  };
  for (const path of ['Plans/archive.md', 'Plans/old/tides.md', 'Notes/call.md']) {
    fake.indexMetadata(path, false);
  }
  index = new PlanIndex();
  rows = new FakeRows();
  watcher = newWatcher();
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Reads on the main thread, for there is no worker. */
function newWatcher(): PlanWatcher {
  return new PlanWatcher(fake.app, index, new PlanReader(() => null), rows);
}

const paths = (): readonly string[] =>
  index
    .all()
    .map((row) => row.path)
    .sort();

/** Long enough for every reading that waits. */
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(2_000).then(() => undefined);

/** Runs `use` after the vault was read for the first time. */
function watched(use: () => Promise<void>): Promise<void> {
  return withWindow(async () => {
    watcher.load();
    fake.workspace.showLayout();
    await settle();
    await use();
  });
}

describe('when the app starts', () => {
  test('nothing is read before the layout is ready', async () => {
    await withWindow(async () => {
      watcher.load();
      await settle();
      expect(reads).toEqual([]);
      expect(paths()).toEqual([]);
    });
  });

  test('every note that its metadata calls a plan is read, and no other', async () => {
    await watched(async () => {
      expect(paths()).toEqual(['Plans/archive.md', 'Plans/old/tides.md']);
      expect([...reads].sort()).toEqual(paths());
      expect(fake.vault.writes).toEqual([]);
    });
  });

  test('that there are no plans is not known before all notes were looked through', async () => {
    await withWindow(async () => {
      const told: unknown[] = [];
      onAllRead(watcher, () => told.push(paths().length));
      expect(watcher.progress()).toEqual({ done: 0, total: 0 });
      let found = (): void => undefined;
      rows.load = () => new Promise((resolve) => (found = resolve));
      watcher.load();
      fake.workspace.showLayout();
      await settle();
      expect([paths(), watcher.progress(), told]).toEqual([[], { done: 0, total: 0 }, []]);
      found();
      await settle();
      expect([watcher.progress(), told]).toEqual([null, [2]]);
    });
  });

  test('plans are looked for as long as anybody looks, also in vain', async () => {
    await watched(async () => {
      expect(watcher.progress()).toBeNull();
      watcher.lookUntil(new Promise((resolve) => window.setTimeout(resolve, 5_000)));
      await settle();
      expect(watcher.progress()).toEqual({ done: 0, total: 0 });
      await settle();
      await settle();
      expect(watcher.progress()).toBeNull();
    });
  });

  test('nothing is read after the plugin was switched off again', async () => {
    await withWindow(async () => {
      watcher.load();
      watcher.unload();
      fake.workspace.showLayout();
      await settle();
      expect(reads).toEqual([]);
    });
  });

  test('one note that cannot be read costs its own row only', async () => {
    const read = fake.vault.read.bind(fake.vault);
    fake.vault.read = (file) =>
      file.path === 'Plans/archive.md' ? Promise.reject(new Error('Gone.')) : read(file);
    await watched(async () => {
      expect(index.summary('Plans/archive.md')?.failure).toContain('Gone.');
      expect(index.summary('Plans/old/tides.md')?.failure).toBeNull();
    });
  });
});

describe('a large vault', () => {
  /** What looking at one note takes, ms. */
  const LOOK_MS = 3;
  const COUNT = 20;

  interface Turn {
    looks: number;
    told: number;
  }

  /** For each turn of the page's timers: how many notes were looked at in it, and of how many was told. */
  async function turnsOfStart(): Promise<readonly Turn[]> {
    const turns: Turn[] = [{ looks: 0, told: 0 }];
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    const wait = globalThis.setTimeout.bind(globalThis);
    jest.spyOn(globalThis, 'setTimeout').mockImplementation((then, ms) =>
      wait(() => {
        turns.push({ looks: 0, told: 0 });
        then();
      }, ms),
    );
    const known = fake.metadataCache.getFileCache.bind(fake.metadataCache);
    fake.metadataCache.getFileCache = (file) => {
      (turns.at(-1) as Turn).looks += 1;
      now += LOOK_MS;
      return known(file);
    };
    index.subscribe((changed) => ((turns.at(-1) as Turn).told += changed.size));
    watcher.load();
    fake.workspace.showLayout();
    await settle();
    return turns;
  }

  beforeEach(() => {
    const names = Array.from({ length: COUNT }, (_, number) => `Plans/${number}.md`);
    fake = new FakeApp(Object.fromEntries(names.map((name) => [name, NOTE])));
    for (const name of names) fake.indexMetadata(name, false);
    watcher = newWatcher();
  });

  test('is looked through in slices of less than ten milliseconds', async () => {
    await withWindow(async () => {
      const looks = (await turnsOfStart()).map((turn) => turn.looks);
      expect(looks.reduce((sum, count) => sum + count, 0)).toBe(COUNT);
      expect(Math.max(...looks) * LOOK_MS).toBeLessThan(10);
    });
  });

  test('is told of once, in a turn of its own, where every plan has a stored row', async () => {
    await watched(async () => {
      watcher.unload();
      index = new PlanIndex();
      watcher = newWatcher();
      const telling = (await turnsOfStart()).filter(({ told }) => told > 0);
      expect(telling).toEqual([{ looks: 0, told: COUNT }]);
    });
  });
});

test('notes that another program changes all at once are told of together', async () => {
  const names = Array.from({ length: 20 }, (_, number) => `Plans/${number}.md`);
  fake = new FakeApp(Object.fromEntries(names.map((name) => [name, NOTE])));
  watcher = newWatcher();
  await watched(async () => {
    const told: number[] = [];
    index.subscribe((changed) => told.push(changed.size));
    // Each reading takes so long that the app gets a turn after it.
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    for (const name of names) fake.indexMetadata(name);
    await settle();
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(names.length);
    // One for those that were waited for, and one each for those that were being read when none waited any more.
    expect(told.length).toBeLessThan(5);
  });
});

describe('a note', () => {
  test('becomes a plan when its metadata says so', async () => {
    await watched(async () => {
      fake.indexMetadata('Notes/new.md');
      await settle();
      expect(paths()).toContain('Notes/new.md');
    });
  });

  test('is no plan any more when its sections are gone', async () => {
    await watched(async () => {
      await fake.vault.modify(fake.file('Plans/archive.md'), '# Words\n');
      fake.indexMetadata('Plans/archive.md');
      await settle();
      expect(paths()).toEqual(['Plans/old/tides.md']);
    });
  });

  test('that is empty for a moment, as another program writes it, stays what it is', async () => {
    await watched(async () => {
      await fake.vault.modify(fake.file('Plans/archive.md'), '');
      fake.indexMetadata('Plans/archive.md');
      await jest.advanceTimersByTimeAsync(100);
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(1);
      const text = NOTE.replace('- [ ] Copy', '- [x] Copy');
      await fake.vault.modify(fake.file('Plans/archive.md'), text);
      fake.indexMetadata('Plans/archive.md');
      await settle();
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
    });
  });

  test('that stays empty is no plan any more', async () => {
    await watched(async () => {
      await fake.vault.modify(fake.file('Plans/archive.md'), '');
      fake.indexMetadata('Plans/archive.md');
      await settle();
      expect(paths()).toEqual(['Plans/old/tides.md']);
    });
  });

  test('is read again when it changes on disk', async () => {
    await watched(async () => {
      await fake.vault.modify(
        fake.file('Plans/archive.md'),
        NOTE.replace('- [ ] Copy', '- [x] Copy'),
      );
      fake.indexMetadata('Plans/archive.md');
      await settle();
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
    });
  });

  test('that is renamed keeps its row, and one in a renamed folder as well', async () => {
    await watched(async () => {
      await fake.vault.rename(fake.file('Plans/archive.md'), 'Plans/moved.md');
      const folder = fake.vault.getFolderByPath('Plans/old') as TFolder;
      await fake.vault.rename(folder, 'Plans/done');
      await settle();
      expect(paths()).toEqual(['Plans/done/tides.md', 'Plans/moved.md']);
    });
  });

  test('that loses its ending is no plan any more', async () => {
    await watched(async () => {
      await fake.vault.rename(fake.file('Plans/archive.md'), 'Plans/archive.txt');
      await settle();
      expect(paths()).toEqual(['Plans/old/tides.md']);
    });
  });

  test('that is deleted, or whose folder is, loses its row', async () => {
    await watched(async () => {
      await fake.vault.delete(fake.file('Plans/archive.md'));
      await fake.vault.delete(fake.vault.getFolderByPath('Plans/old') as TFolder);
      await settle();
      expect(paths()).toEqual([]);
    });
  });

  test('that is deleted while it is read does not come back', async () => {
    await watched(async () => {
      fake.indexMetadata('Notes/new.md');
      await fake.vault.delete(fake.file('Notes/new.md'));
      await settle();
      expect(paths()).not.toContain('Notes/new.md');
    });
  });
});

describe('typing', () => {
  const typed = NOTE.replace('- [ ] Copy', '- [x] Copy');

  test('is read when it pauses, before it is saved', async () => {
    await watched(async () => {
      const view = fake.open('Plans/archive.md', 'source');
      view.editor.setValue(typed);
      fake.workspace.trigger('editor-change', view.editor, view);
      await jest.advanceTimersByTimeAsync(200);
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(1);
      await settle();
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
      expect(fake.vault.writes).toEqual([]);
    });
  });

  test('is not overtaken by metadata of the text before it', async () => {
    await watched(async () => {
      const view = fake.open('Plans/archive.md', 'source');
      view.editor.setValue(typed);
      fake.workspace.trigger('editor-change', view.editor, view);
      await jest.advanceTimersByTimeAsync(200);
      fake.indexMetadata('Plans/archive.md');
      await settle();
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
    });
  });

  test('that was read already is not lost to metadata that comes late', async () => {
    await watched(async () => {
      const view = fake.open('Plans/archive.md', 'source');
      view.editor.setValue(typed);
      fake.workspace.trigger('editor-change', view.editor, view);
      await settle();
      fake.indexMetadata('Plans/archive.md');
      await settle();
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
    });
  });

  test('in a part of a note, such as the cell of a table, is not taken for the note', async () => {
    await watched(async () => {
      const view = fake.open('Plans/archive.md', 'source');
      const info = { file: view.file, editor: view.editor };
      expect(info).not.toBeInstanceOf(MarkdownView);
      reads.length = 0;
      fake.workspace.trigger('editor-change', view.editor, info);
      await settle();
      expect(reads).toEqual([]);
    });
  });
});

test('a text that was just written counts before its metadata come', async () => {
  await watched(async () => {
    watcher.take(fake.file('Plans/archive.md'), NOTE.replace('- [ ] Copy', '- [x] Copy'));
    await settle();
    expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
  });
});

test('a text that was just written into a note that is no plan makes none of it', async () => {
  await watched(async () => {
    fake.vault.addFile('Plans/other.md', 'See [[archive]].');
    await settle();
    watcher.take(fake.file('Plans/other.md'), 'See [[archive]] again.');
    await settle();
    expect(index.has('Plans/other.md')).toBe(false);
    watcher.take(fake.file('Plans/other.md'), NOTE);
    await settle();
    expect(index.has('Plans/other.md')).toBe(true);
  });
});

describe('rows that are stored', () => {
  /** Starts the app once more, with what was stored the first time. */
  async function startAgain(): Promise<void> {
    watcher.unload();
    index = new PlanIndex();
    watcher = newWatcher();
    reads.length = 0;
    watcher.load();
    fake.workspace.showLayout();
    await settle();
  }

  test('spare the reading of every note that is as it was', async () => {
    await watched(async () => {
      const before = index.all();
      await fake.vault.modify(fake.file('Plans/archive.md'), NOTE.replace('[ ]', '[x]'));
      await startAgain();
      expect(reads).toEqual(['Plans/archive.md']);
      expect(paths()).toEqual(['Plans/archive.md', 'Plans/old/tides.md']);
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
      expect(index.all()).toContainEqual(before.find(({ title }) => title === 'Tides'));
    });
  });

  test('are not those of a text that an editor holds', async () => {
    await watched(async () => {
      const view = fake.open('Plans/archive.md', 'source');
      view.editor.setValue(NOTE.replace('[ ]', '[x]'));
      fake.workspace.trigger('editor-change', view.editor, view);
      await settle();
      expect(index.summary('Plans/archive.md')?.progress.done).toBe(2);
      expect(rows.rows.get('Plans/archive.md')?.summary.progress.done).toBe(1);
    });
  });

  test('go when their note goes, or is renamed', async () => {
    await watched(async () => {
      await fake.vault.delete(fake.file('Plans/old/tides.md'));
      await fake.vault.rename(fake.file('Plans/archive.md'), 'Plans/moved.md');
      await settle();
      expect([...rows.rows.keys()]).toEqual(['Plans/moved.md']);
    });
  });

  test('go also when their note went while the app was closed', async () => {
    await watched(async () => {
      const row = rows.rows.get('Plans/archive.md');
      if (!row) throw new Error('The plan has no stored row.');
      rows.put({ ...row, summary: { ...row.summary, path: 'Plans/long gone.md' } });
      await startAgain();
      expect([...rows.rows.keys()]).toEqual(['Plans/archive.md', 'Plans/old/tides.md']);
    });
  });

  test('are made anew when they are to be', async () => {
    await watched(async () => {
      reads.length = 0;
      void watcher.readAllAgain();
      await settle();
      expect([...reads].sort()).toEqual(paths());
      expect([...rows.rows.keys()].sort()).toEqual(paths());
    });
  });
});

test('a first reading tells how far it is', async () => {
  await withWindow(async () => {
    const told: unknown[] = [];
    watcher.onProgress(() => told.push(watcher.progress()));
    watcher.load();
    fake.workspace.showLayout();
    await settle();
    expect(told.at(-1)).toBeNull();
    expect(told.length).toBeGreaterThan(0);
  });
});
