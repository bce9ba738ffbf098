import { describe, expect, test } from '@jest/globals';
import type { TFile } from 'obsidian';
import { NoteWriter } from '../../src/obsidian/note-writer';
import { archiveFolderOf, archiveMove } from '../../src/obsidian/plan-archive';
import type { Workbench } from '../../src/obsidian/workbench';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { FakeApp } from '../support/fakes/fake-app';

describe('the archive of a plan', () => {
  test('is a folder inside its own, when the setting is a name', () => {
    expect(archiveFolderOf('Plans', 'completed')).toBe('Plans/completed');
    expect(archiveFolderOf('', ' completed/ ')).toBe('completed');
  });

  test('stands beside a folder of active plans', () => {
    expect(archiveFolderOf('docs/exec-plans/active', 'completed')).toBe(
      'docs/exec-plans/completed',
    );
    expect(archiveFolderOf('active', 'done')).toBe('done');
  });

  test('is one for the whole vault, when the setting is a path', () => {
    expect(archiveFolderOf('Work/Plans', 'Archive/Plans')).toBe('Archive/Plans');
    expect(archiveFolderOf('Work/Plans', '/Archive')).toBe('Archive');
  });

  test('is none for a plan that lies in it', () => {
    expect(archiveFolderOf('Plans/completed', 'completed')).toBeNull();
    expect(archiveFolderOf('Plans/completed/2026', 'completed')).toBeNull();
    expect(archiveFolderOf('Archive/Plans/2026', 'Archive/Plans')).toBeNull();
    expect(archiveFolderOf('Archive', '/Archive')).toBeNull();
  });
});

describe('a plan that is archived twice at once', () => {
  test('is moved once, and the other way is told so in words', async () => {
    const fake = new FakeApp({ 'Plans/Quay.md': '# Quay\n' });
    const renameFile = (file: TFile, to: string): Promise<void> => fake.vault.rename(file, to);
    const app = Object.assign(fake.app, { fileManager: { renameFile } });
    const writer = new NoteWriter(
      app,
      () => ({ author: null }),
      () => undefined,
    );
    const workbench = {
      app,
      writer,
      store: { settings: DEFAULT_SETTINGS },
      hidden: { notes: () => [] },
    } as unknown as Workbench;
    const file = fake.file('Plans/Quay.md');
    const [first, second] = await Promise.all([
      archiveMove(workbench, file),
      archiveMove(workbench, file),
    ]);
    expect(first).toMatchObject({ from: 'Plans/Quay.md', to: 'Plans/completed/Quay.md' });
    expect(second).toBe('“Quay” is in the archive already.');
    expect(file.path).toBe('Plans/completed/Quay.md');
  });
});
