import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createStore, entries, set } from 'idb-keyval';
import { summaryOf } from '../../src/index/plan-summary';
import { type CachedRow, SummaryCache } from '../../src/obsidian/summary-cache';
import { FakeApp } from '../support/fakes/fake-app';
import { withWindow } from '../support/fakes/fake-window';
import { planOf } from '../support/plan-of';

let fake: FakeApp;
let cache: SummaryCache;

beforeEach(() => {
  Object.assign(globalThis, { window: globalThis });
  fake = new FakeApp({});
  cache = new SummaryCache(fake.app);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function rowOf(path: string, mtime = 1): CachedRow {
  return { mtime, size: 100, summary: summaryOf(planOf({ title: path }), path, path) };
}

/** Another start of the app in the same vault. */
async function restarted(): Promise<SummaryCache> {
  await cache.flush();
  const next = new SummaryCache(fake.app);
  await next.load();
  return next;
}

/** The database of the fake app's vault. */
function database() {
  const [key = ''] = fake.storedKeys();
  return createStore(String(fake.loadLocalStorage(key)), 'rows');
}

describe('rows of plans', () => {
  test('are there after a restart, for files that are as they were', async () => {
    await cache.load();
    for (let count = 0; count < 100; count += 1) cache.put(rowOf(`Plans/${count}.md`));
    const next = await restarted();
    for (let count = 0; count < 100; count += 1) {
      const path = `Plans/${count}.md`;
      expect(next.row(path, 1, 100)).toEqual(rowOf(path).summary);
    }
    expect(next.row('Plans/1.md', 2, 100)).toBeNull();
    expect(next.row('Plans/1.md', 1, 101)).toBeNull();
    expect(next.row('Plans/none.md', 1, 100)).toBeNull();
  });

  test('are replaced and removed', async () => {
    await cache.load();
    cache.put(rowOf('a.md'));
    cache.put(rowOf('b.md'));
    await cache.flush();
    cache.put(rowOf('a.md', 2));
    cache.remove('b.md');
    const next = await restarted();
    expect(next.row('a.md', 1, 100)).toBeNull();
    expect(next.row('a.md', 2, 100)).not.toBeNull();
    expect(next.row('b.md', 1, 100)).toBeNull();
  });

  test('of paths that nobody wants are gone after a restart too', async () => {
    await cache.load();
    for (const path of ['a.md', 'b.md', 'c.md']) cache.put(rowOf(path));
    await cache.flush();
    cache.keepOnly((path) => path === 'b.md');
    const next = await restarted();
    expect(['a.md', 'b.md', 'c.md'].filter((path) => next.row(path, 1, 100) !== null)).toEqual([
      'b.md',
    ]);
  });

  test('of one vault are not those of another', async () => {
    cache.put(rowOf('a.md'));
    await cache.flush();
    const other = new SummaryCache(new FakeApp({}).app);
    await other.load();
    expect(other.row('a.md', 1, 100)).toBeNull();
  });

  test('are gone, here and on the device, when they are cleared', async () => {
    cache.put(rowOf('a.md'));
    await cache.flush();
    await cache.clear();
    expect(cache.row('a.md', 1, 100)).toBeNull();
    expect((await restarted()).row('a.md', 1, 100)).toBeNull();
  });

  test.each([
    ['progress', null],
    ['status', null],
    ['status', {}],
    ['progress', { total: 'three' }],
    ['links', {}],
    ['steps', null],
    ['next', 7],
    ['failure', undefined],
  ])('with a wrong value for %s are left out, and no others', async (key, value) => {
    const { summary, ...file } = rowOf('a.md');
    cache.put({ ...file, summary: { ...summary, [key]: value } });
    cache.put(rowOf('b.md'));
    const next = await restarted();
    expect(next.row('a.md', 1, 100)).toBeNull();
    expect(next.row('b.md', 1, 100)).not.toBeNull();
  });

  test('that another version wrote, or that are no rows, are left out', async () => {
    cache.put(rowOf('a.md'));
    await cache.flush();
    for (const [key, shard] of await entries(database())) {
      await set(key, { ...(shard as object), version: 'older' }, database());
    }
    expect((await restarted()).row('a.md', 1, 100)).toBeNull();
    for (const nonsense of [
      null,
      7,
      'rows',
      [],
      { version: 'not built', rows: [null, { mtime: 1 }] },
    ]) {
      for (const [key] of await entries(database())) await set(key, nonsense, database());
      expect((await restarted()).row('a.md', 1, 100)).toBeNull();
    }
  });

  test('of a database that never opens are not waited for for ever, nor is their end', () =>
    withWindow(async () => {
      const opening = jest.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
      const waiting = cache.load().then(() => cache.clear());
      await jest.advanceTimersByTimeAsync(60_000);
      await waiting;
      expect(cache.row('a.md', 1, 100)).toBeNull();
      opening.mockRestore();
    }));

  test('that cannot be read are thrown away, and new ones can be stored', async () => {
    cache.put(rowOf('a.md'));
    await cache.flush();
    const [key = ''] = fake.storedKeys();
    // A database of that name in which there is no place for rows.
    const name = 'broken';
    await new Promise<void>((done) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('else');
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
    fake.saveLocalStorage(key, name);
    cache = new SummaryCache(fake.app);
    await cache.load();
    expect(cache.row('a.md', 1, 100)).toBeNull();
    cache.put(rowOf('a.md'));
    expect((await restarted()).row('a.md', 1, 100)).not.toBeNull();
  });
});
