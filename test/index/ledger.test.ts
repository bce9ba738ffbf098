import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atOnce } from '../../src/plan/in-parts';
import { Ledger, type LedgerEntry, type PlanDetails } from '../../src/index/ledger';
import { entriesInParts } from '../../src/index/ledger-list';
import { runsOf } from '../support/law-runs';

function entry(title: string, date: string | null, kind: LedgerEntry['kind'] = 'decision') {
  const at = date === null ? null : { kind: 'date' as const, date };
  return { kind, title, at, superseded: false, from: 0 };
}

function details(entries: readonly LedgerEntry[], more: Partial<PlanDetails> = {}): PlanDetails {
  return { entries, words: '', finished: [], created: null, ...more };
}

function filled(): Ledger {
  const ledger = new Ledger();
  ledger.put('a.md', details([entry('Old', '2025-01-01'), entry('Undated', null, 'question')]));
  ledger.put(
    'b.md',
    details([entry('New sand', '2025-02-01', 'discovery')], { words: 'lay the cable' }),
  );
  return ledger;
}

const titles = (ledger: Ledger): readonly string[] => ledger.rows().map(({ entry: e }) => e.title);

describe('the ledger', () => {
  test('holds the entries of all plans, the newest first and undated ones last', () => {
    expect(titles(filled())).toEqual(['New sand', 'Old', 'Undated']);
  });

  test('has entries of one time in the order of their notes, whichever was read first', () => {
    const ledger = new Ledger();
    ledger.put('b.md', details([entry('Second', '2025-01-01'), entry('Third', '2025-01-01')]));
    ledger.put('a.md', details([entry('First', '2025-01-01')]));
    expect(titles(ledger)).toEqual(['First', 'Second', 'Third']);
  });

  test('is the same list until something changes', () => {
    const ledger = filled();
    const rows = ledger.rows();
    expect(ledger.rows()).toBe(rows);
    ledger.remove('b.md');
    expect(titles(ledger)).toEqual(['Old', 'Undated']);
    ledger.put('a.md', details([entry('Newer', '2025-01-02')]));
    expect(titles(ledger)).toEqual(['Newer']);
  });

  test('says whether a plan holds a word', () => {
    expect(filled().says('b.md', 'cable')).toBe(true);
    expect(filled().says('a.md', 'cable')).toBe(false);
    expect(filled().says('gone.md', 'cable')).toBe(false);
  });

  test('is bounded: what there is no room for is not kept, until there is', () => {
    const ledger = new Ledger();
    const large = details([], { words: 'x'.repeat(13_000_000) });
    expect(ledger.put('a.md', large)).toBe(true);
    expect(ledger.put('b.md', large)).toBe(false);
    expect(ledger.get('b.md')).toBeNull();
    ledger.remove('a.md');
    expect(ledger.put('b.md', large)).toBe(true);
  });
});

test('what comes and goes while two put it in order in turns is in the ledger afterwards', () => {
  const ledger = new Ledger();
  const last = new Map<string, PlanDetails>();
  const put = (number: number, date: string): void => {
    const own = details([entry(`Plan ${number}`, date), entry(`Then ${number}`, date)]);
    last.set(`${number}.md`, own);
    ledger.put(`${number}.md`, own);
  };
  for (let number = 0; number < 900; number += 1) put(number, `2025-01-0${1 + (number % 9)}`);
  const [one, other] = [ledger.rowsInParts(), ledger.rowsInParts()];
  other.next();
  put(3, '2025-02-01');
  one.next();
  put(901, '2025-02-02');
  ledger.remove('4.md');
  last.delete('4.md');
  atOnce(one);
  put(902, '2025-02-03');
  atOnce(other);
  const anew = new Ledger();
  for (const [path, own] of last) anew.put(path, own);
  expect(ledger.rows()).toEqual(anew.rows());
  const begun = ledger.rowsInParts();
  put(1, '2025-02-04');
  begun.next();
  ledger.clear();
  expect(atOnce(begun)).toEqual([]);
});

test('whatever comes and goes, and whenever it is asked for, the ledger is as if it were filled anew', () => {
  const date = fc.constantFrom(null, '2025-01-01', '2025-01-02', '2025-01-03');
  const change = fc.record({
    path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
    dates: fc.option(fc.array(date, { maxLength: 4 })),
    isAsked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const ledger = new Ledger();
      const last = new Map<string, PlanDetails>();
      for (const { path, dates, isAsked } of changes) {
        if (dates === null) {
          ledger.remove(path);
          last.delete(path);
        } else {
          const own = details(dates.map((day, at) => entry(`${path} ${at}`, day)));
          ledger.put(path, own);
          last.set(path, own);
        }
        if (isAsked) ledger.rows();
      }
      const anew = new Ledger();
      for (const [path, own] of last) anew.put(path, own);
      expect(ledger.rows()).toEqual(anew.rows());
      const times = ledger.rows().map(({ entry: { at } }) => (at?.kind === 'date' ? at.date : ''));
      expect(times).toEqual([...times].sort().reverse());
    }),
    { numRuns: runsOf('whole') },
  );
});

describe('the entries shown', () => {
  const rows = filled().rows();
  const shown = (kinds: readonly LedgerEntry['kind'][], ...words: readonly string[]) =>
    atOnce(
      entriesInParts(rows, kinds, words, (path) => (path === 'a.md' ? 'Quay lights' : 'Tides')),
    ).map(({ entry: e }) => e.title);

  test('are of the chosen kinds', () => {
    expect(shown(['question', 'discovery'])).toEqual(['New sand', 'Undated']);
  });

  test('hold every word, in themselves or in the title of their plan', () => {
    expect(shown([], 'sand', 'tides')).toEqual(['New sand']);
    expect(shown([], 'quay')).toEqual(['Old', 'Undated']);
    expect(shown([], 'quay', 'sand')).toEqual([]);
  });

  test('are of plans that are shown', () => {
    expect(atOnce(entriesInParts(rows, [], [], () => null))).toEqual([]);
  });
});
