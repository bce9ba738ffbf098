import { describe, expect, test } from '@jest/globals';
import type { BasesEntryGroup, BasesPropertyId, TFile } from 'obsidian';
import { PlanIndex } from '../../src/index/plan-index';
import { baseOptions, readChoices } from '../../src/obsidian/base-options';
import { baseRows } from '../../src/obsidian/base-rows';
import { planOf } from '../support/plan-of';

type Values = Readonly<Partial<Record<BasesPropertyId, string>>>;

const index = new PlanIndex();
index.put({ path: 'Quay.md', name: 'Quay', text: '', plan: planOf({ metadata: [] }) });

const known = {
  summary: (path: string) => index.summary(path),
  isAwaited: ({ path }: TFile) => path === 'Late.md',
};

const entryOf = (path: string, values: Values = {}) => ({
  file: { path, basename: path.replace('.md', '') },
  getValue: (id: BasesPropertyId) => values[id] ?? null,
});

const groupOf = (key: string | null, ...entries: ReturnType<typeof entryOf>[]) =>
  ({ key: key ?? '', entries, hasKey: () => key !== null }) as unknown as BasesEntryGroup;

const choicesOf = (stored: Readonly<Record<string, unknown>>) =>
  readChoices({
    get: (key) => stored[key],
    getAsPropertyId: (key) => (stored[key] as BasesPropertyId | undefined) ?? null,
  });

const NAMED = choicesOf({
  statusProperty: 'note.state',
  startProperty: 'note.from',
  endProperty: 'note.to',
});

function noteOf(values: Values) {
  const [group] = baseRows([groupOf(null, entryOf('Shed.md', values))], known, NAMED);
  return group?.plans[0]?.note;
}

describe('the rows of a base', () => {
  test('are plans as they were read, and other notes that say nothing', () => {
    const groups = [groupOf('Inner', entryOf('Quay.md')), groupOf(null, entryOf('Shed.md'))];
    const rows = baseRows(groups, known, choicesOf({}));
    expect(rows.map(({ name }) => name)).toEqual(['Inner', 'None']);
    expect(rows[0]?.plans).toEqual([index.summary('Quay.md')]);
    expect(rows[1]?.plans[0]?.note).toEqual({
      isAwaited: false,
      status: null,
      words: null,
      start: null,
      end: null,
    });
  });

  test('stand in groups that stay the same when another one comes before them', () => {
    const keysOf = (...groups: BasesEntryGroup[]) =>
      new Map(baseRows(groups, known, choicesOf({})).map(({ name, key }) => [name, key]));
    const [outer, none] = [groupOf('Outer', entryOf('A.md')), groupOf(null, entryOf('B.md'))];
    const before = keysOf(outer, none);
    const after = keysOf(groupOf('Inner', entryOf('C.md')), outer, none);
    expect([after.get('Outer'), after.get('None')]).toEqual([
      before.get('Outer'),
      before.get('None'),
    ]);
    expect(new Set(after.values()).size).toBe(3);
  });

  test('take status and times of other notes from the chosen properties; a day ends with it', () => {
    expect(
      noteOf({ 'note.state': 'Done', 'note.from': '2026-11-03', 'note.to': '2026-11-09' }),
    ).toMatchObject({
      status: 'complete',
      words: 'Done',
      start: Date.UTC(2026, 10, 3),
      end: Date.UTC(2026, 10, 10),
    });
  });

  test('read a time of the device, and nothing in words that are no time', () => {
    expect(noteOf({ 'note.from': '2026-11-03 10:30' })?.start).toBe(
      new Date(2026, 10, 3, 10, 30).getTime(),
    );
    expect(noteOf({ 'note.from': 'soon', 'note.to': '2026-13-45' })).toMatchObject({
      start: null,
      end: null,
    });
  });

  test.each(['2026-02-31', '2026-04-31T10:00', '2026-13-01', '2026-11-03T25:00'])(
    'have no time that is none: %s',
    (words) => {
      expect(noteOf({ 'note.from': words })?.start).toBeNull();
    },
  );

  test('have no end before their start', () => {
    expect(noteOf({ 'note.from': '2026-11-09', 'note.to': '2026-11-03' })?.end).toBeNull();
  });

  test('leave out other notes where they are not wanted, but not plans still to be read', () => {
    const groups = [groupOf(null, entryOf('Shed.md'), entryOf('Late.md'), entryOf('Quay.md'))];
    const [group] = baseRows(groups, known, choicesOf({ showNotes: false }));
    expect(group?.plans.map(({ path }) => path)).toEqual(['Late.md', 'Quay.md']);
    expect(group?.plans[0]?.note?.isAwaited).toBe(true);
  });

  test('show a file once, and no group that is left empty', () => {
    const groups = [groupOf('a', entryOf('Quay.md')), groupOf('b', entryOf('Quay.md'))];
    expect(baseRows(groups, known, NAMED)).toHaveLength(1);
  });
});

describe('the options of a view', () => {
  test('hide the properties of other notes while those are not shown', () => {
    const config = { get: () => false, getAsPropertyId: () => null };
    const group = baseOptions('timeline', config).find(({ type }) => type === 'group');
    const items = group && 'items' in group ? group.items : [];
    expect(items.map((item) => [item.displayName, item.shouldHide?.() ?? false])).toEqual([
      ['Show', false],
      ['Status', true],
      ['Start', true],
      ['End', true],
    ]);
  });
});
