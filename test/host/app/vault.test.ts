import { beforeEach, describe, expect, test } from '@jest/globals';
import type * as O from 'obsidian';
import { FileSystemAdapter } from './adapter';
import { Jitter } from './jitter';
import { MemoryDisk } from './memory-disk';
import type { TFile } from './files';
import { Vault } from './vault';

let disk: MemoryDisk;
let vault: Vault;
let seen: string[];

async function openVault(files: Record<string, string>, seed?: number): Promise<void> {
  const jitter = new Jitter(seed);
  disk = new MemoryDisk(files);
  const adapter = new FileSystemAdapter(disk, 'Test', jitter);
  await adapter.start();
  vault = new Vault(adapter, jitter);
  seen = [];
  for (const name of ['create', 'modify', 'delete'])
    vault.on(name, (file: O.TAbstractFile) => void seen.push(`${name} ${file.path}`));
  vault.on(
    'rename',
    (file: O.TAbstractFile, old: string) => void seen.push(`rename ${old} to ${file.path}`),
  );
  vault.load();
}

function file(path: string): TFile {
  const found = vault.getFileByPath(path);
  if (found === null) throw new Error(`There is no "${path}".`);
  return found;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => openVault({ 'Plans/A.md': 'a', 'B.md': 'b', '.obsidian/app.json': '{}' }));

describe('loading a vault', () => {
  test('tells of each file and folder, but of nothing hidden', () => {
    expect([...seen].sort()).toEqual(['create B.md', 'create Plans', 'create Plans/A.md']);
  });

  test('puts files into their folders', () => {
    expect(vault.getFolderByPath('Plans')?.children).toEqual([file('Plans/A.md')]);
    expect(file('Plans/A.md').parent?.path).toBe('Plans');
  });
});

describe('a change made through the vault', () => {
  beforeEach(() => void seen.splice(0));

  test('is on disk, and is told of once, though the disk reports it too', async () => {
    await vault.modify(file('B.md'), 'new');
    await settle();
    expect(disk.text('B.md')).toBe('new');
    expect(seen).toEqual(['modify B.md']);
  });

  test('is not written when processing leaves the text as it was', async () => {
    await vault.process(file('B.md'), (text) => text);
    await settle();
    expect(seen).toEqual([]);
  });

  test('is made anew upon what another program wrote in between, of which nothing is lost', async () => {
    const found: string[] = [];
    await vault.process(file('B.md'), (text) => {
      found.push(text);
      if (found.length === 1) void disk.write('B.md', new TextEncoder().encode('theirs'));
      return `${text} and ours`;
    });
    expect(found).toEqual(['b', 'theirs']);
    expect(disk.text('B.md')).toBe('theirs and ours');
    await settle();
  });

  test('is refused for a path that is taken', async () => {
    await expect(vault.create('B.md', '')).rejects.toThrow('File already exists.');
  });

  test('keeps the file when it is renamed, with all below a folder', async () => {
    const note = file('Plans/A.md');
    const folder = vault.getFolderByPath('Plans');
    if (folder === null) throw new Error('There is no folder.');
    await vault.rename(folder, 'Work');
    expect(note.path).toBe('Work/A.md');
    expect(vault.getFileByPath('Work/A.md')).toBe(note);
    expect(vault.getFileByPath('Plans/A.md')).toBeNull();
    await settle();
    expect(seen).toEqual(['rename Plans to Work', 'rename Plans/A.md to Work/A.md']);
  });

  test('moves a file to the hidden trash, which for the vault is its deletion', async () => {
    const note = file('B.md');
    await vault.trash(note, false);
    await settle();
    expect(note.deleted).toBe(true);
    expect(disk.text('.trash/B.md')).toBe('b');
    expect(seen).toEqual(['delete B.md']);
  });
});

describe('a change made by another program', () => {
  beforeEach(() => void seen.splice(0));

  test('shows up, whatever kind it is', async () => {
    await disk.writeText('B.md', 'longer');
    await disk.writeText('New/C.md', 'c');
    await disk.remove('Plans/A.md');
    await settle();
    expect(seen).toEqual(['modify B.md', 'create New', 'create New/C.md', 'delete Plans/A.md']);
    expect(file('B.md').stat.size).toBe(6);
  });

  test('is in the stat of the disk before the vault has noticed it', async () => {
    await disk.writeText('B.md', 'longer');
    expect(await vault.adapter.stat('B.md')).toMatchObject({ type: 'file', size: 6 });
    expect(file('B.md').stat.size).toBe(1);
    expect(await vault.adapter.stat('Nothing.md')).toBeNull();
    await settle();
  });

  test('of a hidden file is only told of as raw', async () => {
    const raw: string[] = [];
    vault.on('raw', (path: string) => void raw.push(path));
    await disk.writeText('.obsidian/app.json', '{"a":1}');
    await settle();
    expect(raw).toEqual(['.obsidian/app.json']);
    expect(seen).toEqual([]);
  });
});

describe('with jitter', () => {
  test('events keep their order and none is lost', async () => {
    await openVault({ 'B.md': 'b' }, 7);
    seen.splice(0);
    for (let n = 0; n < 5; n++) await vault.create(`N${n}.md`, '');
    while (seen.length < 5) await settle();
    await settle();
    expect(seen).toEqual([0, 1, 2, 3, 4].map((n) => `create N${n}.md`));
  });
});
