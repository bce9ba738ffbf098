import { expect, test } from '@jest/globals';
import type { LedgerEntry, PlanDetails } from '../../src/index/ledger';
import { LedgerMonths } from '../../src/index/ledger-months';

const decision = (title: string, date: string | null, more: Partial<LedgerEntry> = {}) =>
  ({
    kind: 'decision',
    title,
    at: date === null ? null : { kind: 'date', date },
    superseded: false,
    from: 0,
    ...more,
  }) satisfies LedgerEntry;

const details = (entries: readonly LedgerEntry[], log?: string): PlanDetails => ({
  entries,
  words: '',
  finished: [],
  created: null,
  ...(log === undefined ? {} : { log }),
});

test('the decisions of all plans stand by months, newest first, undated ones last', () => {
  const ledger = new LedgerMonths();
  ledger.add('b.md', details([decision('B1', '2026-03-01'), decision('B2', null)]));
  ledger.add(
    'a.md',
    details([
      decision('A1', '2026-02-01'),
      decision('A2', '2026-03-09'),
      decision('A3', '2026-03-01'),
      { ...decision('Found', '2026-03-01'), kind: 'discovery' },
    ]),
  );
  expect(ledger.count).toBe(5);
  expect(
    [...ledger.months()].map(({ month, decisions }) => [
      month,
      decisions.map(({ title }) => title),
    ]),
  ).toEqual([
    ['2026-03', ['A2', 'A3', 'B1']],
    ['2026-02', ['A1']],
    [null, ['B2']],
  ]);
});

test('a decision is found by its block, else by the heading of its log', () => {
  const ledger = new LedgerMonths();
  ledger.add('a.md', details([decision('A', null, { block: 'd-1' }), decision('B', null)], 'Log'));
  ledger.add('b.md', details([decision('C', null)]));
  const places = [...ledger.months()].flatMap(({ decisions }) =>
    decisions.map(({ subpath }) => subpath),
  );
  expect(places).toEqual(['#^d-1', '#Log', null]);
});
