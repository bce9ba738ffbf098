import { describe, expect, test } from '@jest/globals';
import { PlanIndex } from '../../src/index/plan-index';
import { arrangePlans, type ListContext, type PlanArrangement } from '../../src/index/plan-list';
import type { PlanColumn } from '../../src/index/plan-order';
import { parsePlan } from '../../src/parse/parse-plan';
import { PLAN_COLUMNS } from '../../src/view/dashboard/plan-columns';
import { planNote } from '../support/plan-of';

const index = new PlanIndex();
const add = (path: string, text: string): void => {
  index.put({ path, name: path, text, plan: parsePlan(text) });
};

add(
  'ten',
  planNote({
    title: 'Gauge 10',
    metadata: ['Status: Blocked', 'Owner: Mara', 'Created: 2025-01-10'],
    progress: ['- [x] a', '- [ ] Call the office'],
  }),
);
add(
  'two',
  planNote({
    title: 'gauge 2',
    metadata: ['Status: In Progress', 'Owner: Ødger'],
    progress: ['- [x] (2025-01-10 08:00Z) Wire', '- [x] Wire again', '- [ ] Archive'],
  }),
);
add('none', planNote({ title: 'Archive', metadata: ['Status: Complete'] }));
add(
  'old',
  planNote({
    title: 'Tides',
    metadata: ['Status: Draft', 'Created: 2024-12-01'],
    work: ['### Phase 1: Setup', '', 'Words.'],
    progress: ['- [ ] Phase 1: Wire'],
  }),
);
index.putFailure('bad', 'Broken', 'The disk is gone.');

const rows = index.all();

const EVERYTHING: PlanArrangement = {
  query: '',
  statuses: [],
  owners: [],
  folders: [],
  marks: [],
  sort: { column: 'title', descending: false },
};

const context: ListContext = {
  now: Date.parse('2025-01-20T00:00Z'),
  daysUntilStale: 14,
  saysElsewhere: (path, word) => path === 'old' && 'barnacle'.includes(word),
};

function arranged(change: Partial<PlanArrangement>): readonly string[] {
  return arrangePlans(rows, { ...EVERYTHING, ...change }, context).map((row) => row.path);
}

const sorted = (column: PlanColumn, descending = false): readonly string[] =>
  arranged({ sort: { column, descending } });

describe('a list of plans', () => {
  test('shows every plan when nothing is asked for', () => {
    expect(arranged({}).length).toBe(rows.length);
  });

  test('finds words in title, owner and next step, without regard to case and order', () => {
    expect(arranged({ query: 'GAUGE' })).toEqual(['two', 'ten']);
    expect(arranged({ query: 'ødger' })).toEqual(['two']);
    expect(arranged({ query: 'archive' })).toEqual(['none', 'two']);
    expect(arranged({ query: '  office   mara ' })).toEqual(['ten']);
    expect(arranged({ query: 'mara archive' })).toEqual([]);
  });

  test('does not find a word that only two values together make', () => {
    expect(arranged({ query: '10Mara' })).toEqual([]);
    expect(arranged({ query: 'null' })).toEqual([]);
  });

  test('shows the chosen statuses, which a note that could not be read has none of', () => {
    expect(arranged({ statuses: ['draft'] })).toEqual(['old']);
    expect(arranged({ statuses: ['complete', 'blocked'] })).toEqual(['none', 'ten']);
  });

  test('finds words that only the steps and entries of a plan hold', () => {
    expect(arranged({ query: 'Barnacle' })).toEqual(['old']);
    expect(arranged({ query: 'tides barnacle' })).toEqual(['old']);
    expect(arranged({ query: 'gauge barnacle' })).toEqual([]);
  });

  test('shows the plans of the chosen owners, those without one among them', () => {
    expect(arranged({ owners: ['Mara'] })).toEqual(['ten']);
    expect(arranged({ owners: ['Mara', ''] })).toEqual(['none', 'bad', 'ten', 'old']);
  });

  test('shows the plans of the chosen folders and of those inside them', () => {
    const [row] = rows;
    if (!row) throw new Error('There is no row.');
    const at = (path: string) => ({ ...row, path });
    const some = [at('a.md'), at('Plans/b.md'), at('Plans/old/c.md'), at('Plansmore/d.md')];
    const inFolders = (...folders: readonly string[]): readonly string[] =>
      arrangePlans(some, { ...EVERYTHING, folders }).map(({ path }) => path);
    expect(inFolders('Plans')).toEqual(['Plans/b.md', 'Plans/old/c.md']);
    expect(inFolders('', 'Plans/old')).toEqual(['Plans/old/c.md', 'a.md']);
  });

  test('shows what is stale, blocked or has problems, and all of them only where all are true', () => {
    expect(arranged({ marks: ['stale'] })).toEqual(['old']);
    expect(arranged({ marks: ['blocked'] })).toEqual(['ten']);
    expect(arranged({ marks: ['problems'] })).toContain('bad');
    expect(arranged({ marks: ['stale', 'blocked'] })).toEqual([]);
  });

  test('leaves the rows it was given in their order', () => {
    const before = [...rows];
    sorted('title', true);
    expect(rows).toEqual(before);
  });
});

describe('a list sorted', () => {
  test('by title counts numbers as numbers and capitals as small letters', () => {
    expect(sorted('title')).toEqual(['none', 'bad', 'two', 'ten', 'old']);
    expect(sorted('title', true)).toEqual(['old', 'ten', 'two', 'bad', 'none']);
  });

  test('by status follows the life of a plan, unreadable notes last both ways', () => {
    expect(sorted('status')).toEqual(['old', 'two', 'ten', 'none', 'bad']);
    expect(sorted('status', true)).toEqual(['none', 'ten', 'two', 'old', 'bad']);
  });

  test('by progress puts plans without steps last both ways', () => {
    expect(sorted('progress').slice(0, 3)).toEqual(['old', 'ten', 'two']);
    expect(sorted('progress', true).slice(0, 3)).toEqual(['two', 'ten', 'old']);
    expect(sorted('progress').slice(3)).toEqual(sorted('progress', true).slice(3));
  });

  test('by activity goes from the oldest to the latest, a day before its hours', () => {
    expect(sorted('activity')).toEqual(['old', 'ten', 'two', 'none', 'bad']);
    expect(sorted('activity', true)).toEqual(['two', 'ten', 'old', 'none', 'bad']);
  });

  test('by next step or phase puts plans without one last', () => {
    expect(sorted('next').slice(0, 2)).toEqual(['two', 'ten']);
    expect(sorted('phase')[0]).toBe('old');
    expect(sorted('phase', true)[0]).toBe('old');
  });

  test('by problems puts equals in the order of their titles, both ways', () => {
    const problemsOf = (path: string): number => index.summary(path)?.problems ?? 0;
    const readable = sorted('title').filter((path) => path !== 'bad');
    const expected = [...readable].sort((a, b) => problemsOf(a) - problemsOf(b));
    expect(sorted('problems')).toEqual([...expected, 'bad']);
    const turned = [...readable].sort((a, b) => problemsOf(b) - problemsOf(a));
    expect(sorted('problems', true)).toEqual([...turned, 'bad']);
  });

  test('is the same whatever it was sorted after', () => {
    const columns = PLAN_COLUMNS.map(({ column }) => column);
    const arrangementOf = (column: PlanColumn): PlanArrangement => ({
      ...EVERYTHING,
      sort: { column, descending: column === 'status' },
    });
    for (const first of columns) {
      const before = arrangePlans(rows.slice(1), arrangementOf(first));
      for (const column of columns) {
        const arrangement = arrangementOf(column);
        expect(arrangePlans(rows, arrangement, context, before)).toEqual(
          arrangePlans(rows, arrangement, context),
        );
        expect(arrangePlans(rows.slice(2), arrangement, context, before)).toEqual(
          arrangePlans(rows.slice(2), arrangement, context),
        );
      }
    }
  });
});
