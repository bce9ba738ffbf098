import { describe, expect, test } from '@jest/globals';
import { FileSystemAdapter } from '../adapter';
import { Jitter } from '../jitter';
import { MemoryDisk } from '../memory-disk';
import { MetadataCache } from '../metadata/metadata-cache';
import { Vault } from '../vault';
import { readBase, writeBase } from './base-config';
import { BasesEntry } from './bases-entry';
import { runQuery } from './bases-query';
import { ErrorValue } from './values';

const NOTES = {
  'Plans/Quay.md': '---\nstatus: open\nstart: 2026-11-02\nshare: 40\ntags: [execplan]\n---\n# Quay',
  'Plans/done/Crane.md': '---\nstatus: done\nshare: 100\n---\n# Crane\n\n#harbour/crane',
  'Tide.md': '# Tide',
};

async function surroundings() {
  const jitter = new Jitter();
  const adapter = new FileSystemAdapter(new MemoryDisk(NOTES), 'Test', jitter);
  const vault = new Vault(adapter, jitter);
  await adapter.start();
  vault.load();
  const metadataCache = new MetadataCache(vault, jitter);
  await metadataCache.seed();
  const formulas = { left: '100 - share', loop: 'formula.loop' };
  return { app: { vault, metadataCache }, formulas, thisFile: null };
}

describe('a formula of a base', () => {
  test.each([
    ['file.inFolder("Plans")', 'true'],
    ['file.inFolder("Plan")', 'false'],
    ['file.hasTag(\'execplan\') && !(status == "done")', 'true'],
    ['file.ext == "md" || missing', 'true'],
    ['share * 2 - 10 / 5', '78'],
    ['formula.left', '60'],
    ['start + "2 weeks"', '2026-11-16'],
    ['start < date("2026-11-03")', 'true'],
    ['missing < 3', 'false'],
    ['if(share > 50, "far", "near")', 'near'],
    ['note["status"].contains("op")', 'true'],
    ['file.basename + " " + status', 'Quay open'],
    ['list(status).length', '1'],
    ['[1, 2][1]', '2'],
  ])('reads %s as %s', async (formula, words) => {
    const around = await surroundings();
    const quay = around.app.vault.getFileByPath('Plans/Quay.md');
    if (quay === null) throw new Error('The note is not there.');
    expect(new BasesEntry(around, quay).evaluate(formula).toString()).toBe(words);
  });

  test.each(['1 +', 'share §', 'nothing()', 'status.nothing()', 'date("soon")'])(
    'gives an error for %s',
    async (formula) => {
      const around = await surroundings();
      const [file] = around.app.vault.getFiles();
      if (file === undefined) throw new Error('The vault is empty.');
      expect(new BasesEntry(around, file).evaluate(formula)).toBeInstanceOf(ErrorValue);
    },
  );

  test('that asks for itself is an error', async () => {
    const around = await surroundings();
    const [file] = around.app.vault.getFiles();
    if (file === undefined) throw new Error('The vault is empty.');
    expect(new BasesEntry(around, file).getValue('formula.loop')).toBeInstanceOf(ErrorValue);
  });
});

describe('a base', () => {
  const BASE = [
    'filters:',
    '  and:',
    '    - file.inFolder("Plans")',
    'views:',
    '  - type: table',
    '    name: All',
    '    groupBy:',
    '      property: note.start',
    '      direction: ASC',
    '    sort:',
    '      - property: share',
    '        direction: DESC',
    '    mine: 7',
    '',
  ].join('\n');

  test('finds, sorts and groups, with what has no value last', async () => {
    const base = readBase(BASE);
    const [view] = base.views;
    if (view === undefined) throw new Error('The base has no view.');
    const { data, groupedData } = runQuery(await surroundings(), base, view);
    expect(data.map(({ file }) => file.basename)).toEqual(['Crane', 'Quay']);
    expect(groupedData.map((group) => [group.hasKey(), group.key.toString()])).toEqual([
      [true, '2026-11-02'],
      [false, ''],
    ]);
  });

  test('keeps keys that it does not know when it is written', () => {
    expect(writeBase(readBase(BASE))).toContain('mine: 7');
  });

  test('without views has a table, and without filters every file', async () => {
    const base = readBase('');
    const [view] = base.views;
    expect(view).toEqual({ type: 'table', name: 'Table' });
    if (view !== undefined) expect(runQuery(await surroundings(), base, view).data).toHaveLength(3);
  });

  test('that is no list of keys is refused', () => {
    expect(() => readBase('- a')).toThrow('A base is a list of keys.');
  });
});
