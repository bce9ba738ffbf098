import { beforeEach, describe, expect, test } from '@jest/globals';
import { FileSystemAdapter } from '../adapter';
import { Jitter } from '../jitter';
import { MemoryDisk } from '../memory-disk';
import { Vault } from '../vault';
import { PluginData } from './plugin-data';

const PATH = '.obsidian/plugins/sample/data.json';
const MANIFEST = {
  id: 'sample',
  name: 'Sample',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  author: 'Somebody',
  description: 'A sample.',
};

let disk: MemoryDisk;
let data: PluginData;

async function open(files: Record<string, string>): Promise<void> {
  const jitter = new Jitter();
  disk = new MemoryDisk(files);
  const adapter = new FileSystemAdapter(disk, 'Test', jitter);
  await adapter.start();
  data = new PluginData(new Vault(adapter, jitter), MANIFEST);
}

describe('the data of a plugin', () => {
  beforeEach(() => open({}));

  test('is null when there is none', async () => {
    expect(await data.load()).toBeNull();
  });

  test('is null when it is not JSON, and stays as it is on disk', async () => {
    await open({ [PATH]: '{ broken' });
    expect(await data.load()).toBeNull();
    expect(disk.text(PATH)).toBe('{ broken');
  });

  test('is kept in the folder of the plugin, which is made', async () => {
    await data.save({ folder: 'Plans' });
    expect(JSON.parse(disk.text(PATH) ?? '')).toEqual({ folder: 'Plans' });
    expect(await data.load()).toEqual({ folder: 'Plans' });
  });

  test('is a foreign change only when another program wrote it', async () => {
    let changes = 0;
    data.onForeignChange = () => void (changes += 1);
    await data.save({ a: 1 });
    await data.check();
    await Promise.all([data.save({ a: 1, b: 1 }), data.check(), data.save({ a: 2, b: 2 })]);
    expect(changes).toBe(0);
    await disk.writeText(PATH, '{"a":2}');
    await data.check();
    expect(changes).toBe(1);
  });
});
