import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  DEEPEST,
  type HiddenScan,
  isScanned,
  MOST_FOLDERS,
  MOST_NOTES,
  scanHidden,
} from '../../src/obsidian/hidden-scan';
import { FakeApp } from '../support/fakes/fake-app';

let fake: FakeApp;

beforeEach(() => {
  fake = new FakeApp({ 'Plans/archive.md': '# Archive\n' });
});

function scan(...folders: readonly string[]): Promise<HiddenScan> {
  return scanHidden(fake.app.vault.adapter, folders, '.obsidian');
}

function put(...paths: readonly string[]): void {
  for (const path of paths) fake.vault.adapter.put(path, '# Note\n');
}

const pathsIn = ({ notes }: HiddenScan): readonly string[] => notes.map(({ path }) => path).sort();

describe('a scan of hidden folders', () => {
  test('finds the notes in them and below, and says when they were changed and how large they are', async () => {
    put('.agents/PLAN.md', '.agents/quay/PLAN.MD', '.agents/quay/lamp.png', '.other/PLAN.md');
    const found = await scan('.agents');
    expect(pathsIn(found)).toEqual(['.agents/PLAN.md', '.agents/quay/PLAN.MD']);
    expect(found.notes[0]).toEqual({ path: '.agents/PLAN.md', mtime: 2, size: 7 });
    expect(found.isWhole).toBe(true);
  });

  test('passes over what is for a moment, unless it was asked for', async () => {
    put(
      '.agents/tmp/PLAN.md',
      '.agents/x/tmp/a.md',
      '.agents/node_modules/b.md',
      '.agents/.git/c.md',
    );
    expect(pathsIn(await scan('.agents'))).toEqual([]);
    expect(pathsIn(await scan('.agents/tmp'))).toEqual(['.agents/tmp/PLAN.md']);
  });

  test('never looks into the app’s own folder', async () => {
    fake.vault.adapter.put('.config/app/note.md', '# Note\n');
    const { adapter } = fake.app.vault;
    const { notes } = await scanHidden(adapter, ['.config'], '.config/app');
    expect(notes).toEqual([]);
  });

  test('keeps templates apart', async () => {
    put('.agents/template/PLAN.md', '.agents/quay/PLAN.md');
    const found = await scan('.agents');
    expect(found.templates).toEqual(['.agents/template/PLAN.md']);
    expect(pathsIn(found)).toEqual(['.agents/quay/PLAN.md']);
  });

  test('finds a note once where folders lie in each other, and nothing where there is no folder', async () => {
    put('.agents/quay/PLAN.md');
    expect(pathsIn(await scan('.agents', '.agents/quay', '.gone'))).toEqual([
      '.agents/quay/PLAN.md',
    ]);
  });

  test('goes no deeper than its bound, and says that there is more', async () => {
    const deepest = `.agents${'/a'.repeat(DEEPEST)}`;
    put(`${deepest}/last.md`);
    expect(await scan('.agents')).toMatchObject({ isWhole: true });
    put(`${deepest}/b/beyond.md`);
    const found = await scan('.agents');
    expect(pathsIn(found)).toEqual([`${deepest}/last.md`]);
    expect(found.isWhole).toBe(false);
  });

  test('lists no more folders than its bound', async () => {
    put(...Array.from({ length: MOST_FOLDERS }, (_, n) => `.agents/${n}/PLAN.md`));
    const found = await scan('.agents');
    expect(found.notes).toHaveLength(MOST_FOLDERS - 1);
    expect(found.isWhole).toBe(false);
  });

  test('takes no more notes than its bound', async () => {
    put(...Array.from({ length: MOST_NOTES + 1 }, (_, n) => `.agents/${n}.md`));
    const found = await scan('.agents');
    expect(found.notes).toHaveLength(MOST_NOTES);
    expect(found.isWhole).toBe(false);
  });
});

describe('a path', () => {
  const deep = `.agents${'/a'.repeat(DEEPEST)}`;
  test.each(['.agents', '.agents/x', '.agents/x/PLAN.md', '.work', `${deep}/last.md`])(
    'is one that a scan gets to: %s',
    (path) => {
      expect(isScanned(path, ['.agents', '.work/plans'], '.obsidian')).toBe(true);
    },
  );

  test.each([
    '.agents/../PLAN.md',
    '.agentsmith/PLAN.md',
    'Plans/x.md',
    '.agents/tmp/PLAN.md',
    `${deep}/b/beyond.md`,
  ])('is none: %s', (path) => {
    expect(isScanned(path, ['.agents', '.work/plans'], '.obsidian')).toBe(false);
  });
});
