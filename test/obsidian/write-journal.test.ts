import { beforeEach, describe, expect, test } from '@jest/globals';
import { textHash } from '../../src/obsidian/text-hash';
import { type JournalWrite, WriteJournal } from '../../src/obsidian/write-journal';
import { applyChanges } from '../../src/text/text-change';
import { FakeApp } from '../support/fakes/fake-app';

const KEY = 'execplans-journal';

let fake: FakeApp;
let journal: WriteJournal;
beforeEach(() => {
  fake = new FakeApp({});
  journal = new WriteJournal(fake.app);
});

/** A write that puts `words` in the place of the first letter of a note. */
function writeOf(words: string, path = 'Plans/a.md', before = 'xyz'): JournalWrite {
  const changes = [{ from: 0, to: 1, insert: words }];
  const after = applyChanges(before, changes);
  return { path, before, changes, after, words, at: Date.UTC(2026, 10, 20, 16, 20) };
}

/** What is said of the writes from the newest to the oldest. */
function wordsOf(from: WriteJournal): readonly string[] {
  const words: string[] = [];
  for (let next = from.newest(); next !== null; next = from.newest()) {
    words.push(next.words);
    from.remove(next.id);
  }
  return words;
}

describe('the journal', () => {
  test('knows what takes the newest write back, and the hash of what it left', async () => {
    await journal.add(writeOf('Older'));
    const entry = await journal.add(writeOf('Newer'));
    expect(journal.newest()).toBe(entry);
    expect(entry).toMatchObject({ words: 'Newer', hash: await textHash('Neweryz') });
    expect(applyChanges('Neweryz', entry.inverse ?? [])).toBe('xyz');
  });

  test('is empty at first, and stores nothing for it', () => {
    expect(journal.newest()).toBeNull();
    expect(fake.storedKeys()).toEqual([]);
  });

  test('knows which writes are taken back as one, the newest first', async () => {
    const alone = await journal.add(writeOf('Alone'));
    const first = await journal.add({ ...writeOf('First'), together: 7 });
    await journal.add({ ...writeOf('Other'), together: 8 });
    const last = await journal.add({ ...writeOf('Last'), together: 7 });
    expect(journal.together(first)).toEqual([last, first]);
    expect(journal.together(alone)).toEqual([alone]);
    expect(new WriteJournal(fake.app).together(first)).toEqual([last, first]);
  });

  test('knows the last write to one note that can be taken back', async () => {
    const mine = await journal.add(writeOf('Mine'));
    await journal.add(writeOf('Other', 'Plans/b.md'));
    expect(journal.newestOf('Plans/a.md')).toEqual(mine);
    expect(journal.newestOf('Plans/b.md')?.words).toBe('Other');
    expect(journal.newestOf('Plans/c.md')).toBeNull();
    // What came before one that cannot be taken back cannot be either.
    const before = 'x'.repeat(200_000);
    const changes = [{ from: 0, to: before.length, insert: '' }];
    await journal.add({ ...writeOf('Too large'), before, changes, after: '' });
    expect(journal.newestOf('Plans/a.md')).toBeNull();
  });

  test('is there again after a restart', async () => {
    await journal.add(writeOf('Older'));
    const newer = await journal.add(writeOf('Newer'));
    const again = new WriteJournal(fake.app);
    expect(again.newest()).toEqual(newer);
    expect((await again.add(writeOf('Newest'))).id).toBeGreaterThan(newer.id);
    expect(wordsOf(again)).toEqual(['Newest', 'Newer', 'Older']);
    expect(fake.storedKeys()).toEqual([]);
  });

  test('keeps the last 200 writes', async () => {
    for (let count = 1; count <= 201; count += 1) await journal.add(writeOf(`Write ${count}`));
    const words = wordsOf(new WriteJournal(fake.app));
    expect(words).toHaveLength(200);
    expect([words[0], words[199]]).toEqual(['Write 201', 'Write 2']);
  });

  test('keeps writes in their order, also when they come all at once', async () => {
    const texts = ['x'.repeat(2_000_000), 'x', 'xy'];
    await Promise.all(texts.map((text, index) => journal.add(writeOf(`${index}`, 'a.md', text))));
    expect(wordsOf(journal)).toEqual(['2', '1', '0']);
  });

  test('keeps of a very large write only that it was made', async () => {
    const before = 'x'.repeat(100_001);
    const changes = [{ from: 0, to: before.length, insert: '' }];
    await journal.add({ ...writeOf('Emptied'), before, changes, after: '' });
    expect(new WriteJournal(fake.app).newest()).toMatchObject({ words: 'Emptied', inverse: null });
  });

  test('lets go of old writes when all together are too large', async () => {
    const before = 'x'.repeat(90_000);
    const changes = [{ from: 0, to: before.length, insert: '' }];
    for (const words of ['1', '2', '3', '4', '5', '6']) {
      await journal.add({ ...writeOf(words), before, changes, after: '' });
    }
    expect(wordsOf(journal)).toEqual(['6', '5', '4', '3', '2']);
  });
});

describe('a storage that is full', () => {
  test('takes the newest writes, and those before them are kept until the restart', async () => {
    const store = fake.saveLocalStorage.bind(fake);
    fake.saveLocalStorage = (key, value) => {
      if (Array.isArray(value) && value.length > 2) throw new Error('The quota is exceeded.');
      store(key, value);
    };
    for (const words of ['1', '2', '3', '4', '5']) await journal.add(writeOf(words));
    expect(wordsOf(new WriteJournal(fake.app))).toEqual(['5', '4']);
    expect(journal.newest()?.words).toBe('5');
    expect(wordsOf(journal)).toEqual(['5', '4', '3', '2', '1']);
  });

  test('that takes nothing at all fails aloud', async () => {
    fake.saveLocalStorage = () => {
      throw new Error('The quota is exceeded.');
    };
    await expect(journal.add(writeOf('1'))).rejects.toThrow('quota');
    expect(journal.newest()?.words).toBe('1');
  });
});

describe('a renamed note', () => {
  test('takes its writes along, alone or with its folder', async () => {
    await journal.add(writeOf('File', 'Plans/a.md'));
    await journal.add(writeOf('Other', 'Plans/a.md.md'));
    await journal.rename('Plans/a.md', 'Plans/b.md');
    await journal.rename('Plans', 'Archive/2026');
    expect(journal.newest()?.path).toBe('Archive/2026/a.md.md');
    journal.remove(journal.newest()?.id ?? 0);
    expect(new WriteJournal(fake.app).newest()?.path).toBe('Archive/2026/b.md');
  });

  test('takes along a write that is just being added', async () => {
    const adding = journal.add(writeOf('Write', 'Plans/a.md'));
    await journal.rename('Plans/a.md', 'Plans/b.md');
    const { id } = await adding;
    expect(journal.entry(id)?.path).toBe('Plans/b.md');
  });
});

describe('a stored journal that is damaged', () => {
  const good = {
    id: 4,
    path: 'a.md',
    words: 'Good',
    at: 0,
    hash: '',
    inverse: [{ from: 0, to: 1, insert: '' }],
  };

  test.each([null, 7, 'text', {}, [null, 7, []]])('as %j is an empty one', (stored) => {
    fake.saveLocalStorage(KEY, stored);
    expect(new WriteJournal(fake.app).newest()).toBeNull();
  });

  test.each([
    { ...good, id: '5' },
    { ...good, path: null },
    { ...good, words: undefined },
    { ...good, at: 1e20 },
    { ...good, at: '2026' },
    { ...good, hash: 0 },
    { ...good, inverse: {} },
    { ...good, inverse: [null] },
    { ...good, inverse: [{ from: 0, to: 1 }] },
    { ...good, inverse: [{ from: -1, to: 1, insert: '' }] },
    { ...good, inverse: [{ from: 0.5, to: 1, insert: '' }] },
    { ...good, inverse: [{ from: 2, to: 1, insert: '' }] },
    { ...good, inverse: [...good.inverse, ...good.inverse] },
  ])('in one entry loses that one alone: %j', (bad) => {
    fake.saveLocalStorage(KEY, [good, bad]);
    expect(wordsOf(new WriteJournal(fake.app))).toEqual(['Good']);
  });
});
