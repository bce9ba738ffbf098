import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  pathOfEvent,
  serveVault,
  type EventLog,
  type ServedVault,
} from '../../support/served-vault';

// Several times what it takes for a change to be noticed.
const QUIET_MS = 400;

let vault: ServedVault;
let log: EventLog;

beforeEach(async () => {
  vault = await serveVault({ 'Note.md': 'one', 'Plans/One.md': '# One', 'Plans/Two.md': '# Two' });
  log = await vault.events();
});
afterEach(async () => {
  await vault.close();
  expect(vault.troubles).toEqual([]);
});

const at = (path: string): string => join(vault.folder, path);
const told = (): string[] => log.all.map((event) => `${event.kind} ${pathOfEvent(event)}`);
const change = (method: string, address: string, body = '') =>
  vault.ask(address, { method, body: Buffer.from(body) });

describe('a change by another program', () => {
  test('to a file reaches the page with its new size', async () => {
    await writeFile(at('Note.md'), 'one, two');
    const event = await log.wait((heard) => heard.kind === 'modify');
    expect(event).toMatchObject({ entry: { path: 'Note.md', kind: 'file', size: 8 } });
  });

  test('that replaces a file by rename is a modification, time after time', async () => {
    for (const text of ['first', 'second!', 'third!!!']) {
      await writeFile(at('.Note.md.tmp'), text);
      await rename(at('.Note.md.tmp'), at('Note.md'));
      await log.wait(
        (heard) =>
          heard.kind === 'modify' &&
          heard.entry.path === 'Note.md' &&
          heard.entry.size === text.length,
      );
    }
    expect(told()).not.toContain('delete Note.md');
  });

  test('that follows close upon another is told too, the last one with its size', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const text = 'x'.repeat(100 * round);
      // A change is waited for in between, so that the watch is in the midst of telling of one.
      for (let more = 0; more <= 60; more += 15) {
        await writeFile(at('Note.md'), `${text}${'.'.repeat(more)}`);
        await pause(more);
      }
      await log.wait((heard) => heard.kind === 'modify' && heard.entry.size === text.length + 60);
    }
  });

  test('that makes a folder tree is told once for each, parents first', async () => {
    await mkdir(at('New/Deep'), { recursive: true });
    await writeFile(at('New/Deep/Note.md'), 'x');
    await log.wait((heard) => pathOfEvent(heard) === 'New/Deep/Note.md');
    await pause(QUIET_MS);
    expect(told().filter((line) => line.startsWith('create'))).toEqual([
      'create New',
      'create New/Deep',
      'create New/Deep/Note.md',
    ]);
  });

  test('that removes a folder is told for each, deepest first', async () => {
    await rm(at('Plans'), { recursive: true });
    await log.wait((heard) => pathOfEvent(heard) === 'Plans');
    const lines = told();
    expect([...lines].sort()).toEqual([
      'delete Plans',
      'delete Plans/One.md',
      'delete Plans/Two.md',
    ]);
    expect(lines.at(-1)).toBe('delete Plans');
  });

  test('that moves a file is a deletion and a creation', async () => {
    await rename(at('Plans/One.md'), at('Moved.md'));
    await log.wait((heard) => pathOfEvent(heard) === 'Moved.md');
    await log.wait((heard) => pathOfEvent(heard) === 'Plans/One.md');
    await pause(QUIET_MS);
    expect([...told()].sort()).toEqual(['create Moved.md', 'delete Plans/One.md']);
  });
});

describe("a page's own change", () => {
  test('is told exactly once', async () => {
    await change('PUT', '/api/file?path=Note.md', 'mine');
    await change('PUT', '/api/file?path=New.md', 'new');
    await change('POST', '/api/rename?from=New.md&to=Newer.md');
    await change('PUT', '/api/folder?path=A/B');
    await change('DELETE', '/api/entry?path=A');
    await log.wait((heard) => heard.kind === 'delete' && heard.path === 'A');
    await pause(QUIET_MS);
    expect(told()).toEqual([
      'modify Note.md',
      'create New.md',
      'delete New.md',
      'create Newer.md',
      'create A',
      'create A/B',
      'delete A/B',
      'delete A',
    ]);
  });

  test("followed by another program's is told as two changes", async () => {
    await change('PUT', '/api/file?path=Note.md', 'mine');
    await writeFile(at('Note.md'), 'theirs');
    await log.wait((heard) => heard.kind === 'modify' && heard.entry.size === 'theirs'.length);
    expect(await readFile(at('Note.md'), 'utf8')).toBe('theirs');
  });

  test('many writes at once to one file leave the last one whole', async () => {
    const texts = Array.from({ length: 20 }, (_, count) => `${count} `.repeat(1_000));
    await Promise.all(texts.map((text) => change('PUT', '/api/file?path=Note.md', text)));
    expect(texts).toContain(await readFile(at('Note.md'), 'utf8'));
    expect((await vault.ask('/api/list')).bytes.toString()).not.toContain('unfinished');
  });
});

test('stopping ends every page, and no later change is heard', async () => {
  await vault.server.stop();
  await writeFile(at('Note.md'), 'after');
  await pause(QUIET_MS);
  expect(told()).toEqual([]);
  await expect(vault.ask('/api/list')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
