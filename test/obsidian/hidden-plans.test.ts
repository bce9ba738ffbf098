import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { PlanIndex } from '../../src/index/plan-index';
import { AWAY_MS, HiddenPlans } from '../../src/obsidian/hidden-plans';
import { hiddenNote } from '../../src/obsidian/plan-note';
import { PlanReader } from '../../src/obsidian/plan-reader';
import { ReadingQueue } from '../../src/obsidian/reading-queue';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { FakeApp } from '../support/fakes/fake-app';
import { withWindow } from '../support/fakes/fake-window';
import { planNote } from '../support/plan-of';

const PLAN = '.agents/quay/PLAN.md';
const NOTE = planNote({
  title: 'Quay',
  progress: ['- [ ] Copy'],
  decisions: ['- Decision: Use tar'],
});

class FakeStore {
  settings: Settings = { ...DEFAULT_SETTINGS, hiddenFolders: ['.agents'] };
  private tell = (): void => undefined;

  subscribe(listener: () => void): () => void {
    this.tell = listener;
    return () => (this.tell = () => undefined);
  }

  watchFolders(...hiddenFolders: readonly string[]): void {
    this.settings = { ...this.settings, hiddenFolders };
    this.tell();
  }
}

let fake: FakeApp;
let index: PlanIndex;
let store: FakeStore;
let hidden: HiddenPlans;
let reads: number;

beforeEach(() => {
  fake = new FakeApp({ 'Plans/archive.md': NOTE });
  const { adapter } = fake.vault;
  adapter.put(PLAN, NOTE);
  adapter.put('.agents/quay/notes.md', '# Notes\n\nWords.\n');
  adapter.put('.agents/template/PLAN.md', NOTE);
  reads = 0;
  const read = adapter.read.bind(adapter);
  adapter.read = (path) => {
    reads += 1;
    return read(path);
  };
  index = new PlanIndex();
  store = new FakeStore();
  const queue = new ReadingQueue(index, new PlanReader(() => null), () => undefined);
  const reader = { read: queue.add.bind(queue), lookUntil: queue.lookUntil.bind(queue) };
  hidden = new HiddenPlans(fake.app, index, reader, store);
});

const paths = (): readonly string[] => index.all().map((row) => row.path);

/** Long enough for scans, readings and the time that a file may be away. */
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(3_000).then(() => undefined);

/** Runs `use` after the hidden folders were looked through for the first time. */
function started(use: () => Promise<void>): Promise<void> {
  return withWindow(async () => {
    hidden.load();
    fake.workspace.showLayout();
    await settle();
    await use();
    hidden.unload();
  });
}

describe('hidden plans', () => {
  test('are found where their text says so, and other notes and templates are not', () =>
    started(async () => {
      expect(paths()).toEqual([PLAN]);
      expect(index.summary(PLAN)).toMatchObject({ title: 'Quay', hidden: true });
      expect(hidden.templates()).toEqual(['.agents/template/PLAN.md']);
      await settle();
    }));

  test('are not looked for when no folder was named', () => {
    store.watchFolders();
    return started(async () => {
      expect(paths()).toEqual([]);
      fake.vault.adapter.put(PLAN, `${NOTE}\n`);
      await settle();
      expect(reads).toBe(0);
    });
  });

  test('are looked for when their folder is named, and forgotten when it is no longer', () =>
    started(async () => {
      fake.vault.adapter.put('.work/PLAN.md', NOTE);
      store.watchFolders('.work');
      await settle();
      expect(paths()).toEqual(['.work/PLAN.md']);
    }));

  test('are read again when another program wrote them, and only then', () =>
    started(async () => {
      const before = reads;
      await hidden.rescan();
      await settle();
      expect(reads).toBe(before);
      fake.vault.adapter.put(PLAN, NOTE.replace('Quay', 'Pier'));
      await settle();
      expect(index.summary(PLAN)?.title).toBe('Pier');
      expect(reads).toBe(before + 1);
    }));

  test('stay where a file cannot be looked at, and are followed again when it can', () =>
    started(async () => {
      jest.spyOn(console, 'warn').mockImplementation(() => undefined);
      const { adapter } = fake.vault;
      const stat = adapter.stat.bind(adapter);
      adapter.stat = () => Promise.reject(new Error('EBUSY'));
      expect(await hidden.rescan()).toBe(true);
      await hidden.lookAt(PLAN);
      await settle();
      expect(paths()).toEqual([PLAN]);
      adapter.stat = stat;
      adapter.put('.agents/new/PLAN.md', NOTE);
      await hidden.rescan();
      await settle();
      expect(paths()).toEqual([PLAN, '.agents/new/PLAN.md']);
    }));

  test('are all read again when somebody asks for it', () =>
    started(async () => {
      const before = reads;
      await hidden.readAllAgain();
      await settle();
      expect(reads).toBe(before + 2);
      expect(paths()).toEqual([PLAN]);
    }));

  test('that are moved into the vault are gone at once, and those who follow notes hear where to', () =>
    started(async () => {
      const moves: (readonly [string, string])[] = [];
      const stop = hidden.onMoved((from, to) => moves.push([from, to]));
      hidden.leave(PLAN, 'Plans/Quay.md');
      stop();
      hidden.leave(PLAN, 'Plans/Quay.md');
      expect(moves).toEqual([[PLAN, 'Plans/Quay.md']]);
      expect(paths()).toEqual([]);
      await settle();
    }));

  test('that come later are found without being asked for', () =>
    started(async () => {
      fake.vault.adapter.put('.agents/new/PLAN.md', NOTE);
      await settle();
      expect(paths()).toEqual([PLAN, '.agents/new/PLAN.md']);
    }));

  test('that the app tells nothing of are found when its window comes back', () =>
    started(async () => {
      const { adapter } = fake.vault;
      adapter.tellsRaw = false;
      adapter.put('.agents/new/PLAN.md', NOTE);
      await settle();
      expect(paths()).toEqual([PLAN]);
      window.dispatchEvent(new Event('focus'));
      await settle();
      expect(paths()).toEqual([PLAN, '.agents/new/PLAN.md']);
    }));

  test('that become no plan any more have no row', () =>
    started(async () => {
      fake.vault.adapter.put(PLAN, '# Words\n');
      await settle();
      expect(paths()).toEqual([]);
    }));

  test('that are away for a moment, as when they are written anew, keep their row', () =>
    started(async () => {
      const told: string[][] = [];
      fake.vault.adapter.drop(PLAN);
      index.subscribe((changed) => told.push([...changed]));
      await jest.advanceTimersByTimeAsync(AWAY_MS / 2);
      fake.vault.adapter.put(PLAN, NOTE);
      await settle();
      expect(paths()).toEqual([PLAN]);
      expect(told.length).toBeLessThanOrEqual(1);
    }));

  test('that stay away have none', () =>
    started(async () => {
      fake.vault.adapter.drop(PLAN);
      await settle();
      expect(paths()).toEqual([]);
    }));

  test('that were removed while nobody told of it are forgotten at the next look', () =>
    started(async () => {
      fake.vault.adapter.tellsRaw = false;
      fake.vault.adapter.drop(PLAN);
      await hidden.rescan();
      await settle();
      expect(paths()).toEqual([]);
    }));

  test('take the text of an edit at once', () =>
    started(async () => {
      hidden.take(hiddenNote(PLAN), NOTE.replace('Quay', 'Pier'));
      await settle();
      expect(index.summary(PLAN)?.title).toBe('Pier');
    }));

  test('are no longer followed after the plugin is gone', () =>
    started(async () => {
      hidden.unload();
      const before = reads;
      fake.vault.adapter.put(PLAN, NOTE.replace('Quay', 'Pier'));
      await settle();
      expect(reads).toBe(before);
    }));
});
