// The plans that a block lists.
import { describe, expect, test } from '@jest/globals';
import type { ListContext } from '../../../src/index/plan-list';
import { type PlanSummary, summaryOf } from '../../../src/index/plan-summary';
import { readBlock } from '../../../src/view/note/block-options';
import { type BlockPlans, blockPlans } from '../../../src/view/note/block-plans';
import { planOf } from '../../support/plan-of';

const NOW = Date.parse('2026-11-20T12:00:00Z');

function row(path: string, owner: string, step: string): PlanSummary {
  const title = path.replace(/^.*\/|\.md$/g, '');
  const plan = planOf({ title, metadata: [`**Owner**: ${owner}`], progress: [step] });
  return summaryOf(plan, path, path);
}

const ROWS: readonly PlanSummary[] = [
  row('Plans/Cable.md', 'Ada Holm', '- [ ] (2026-11-19 08:00Z) Lay it'),
  row(
    'Plans/Lamps.md',
    'Tomasz Wilk',
    '- [ ] (2026-11-18 08:00Z) Mount them\n  - Status: 🔴 Blocked',
  ),
  row('Plans/done/Pipe.md', 'Ada Holm', '- [x] (2026-10-01 08:00Z) Bury it'),
  row('Old plans/Gate.md', 'Ada Holm', '- [ ] (2026-09-01 08:00Z) Paint it'),
];

/** Only the cable's note has a word about mud, which no row tells. */
const CONTEXT: ListContext = {
  now: NOW,
  daysUntilStale: 14,
  saysElsewhere: (path, word) => path === 'Plans/Cable.md' && word === 'mud',
};

function listed(...lines: readonly string[]): BlockPlans {
  const reading = readBlock(['show: dashboard', ...lines].join('\n'));
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  return blockPlans(ROWS, reading.options, CONTEXT);
}

function names(...lines: readonly string[]): readonly string[] {
  return listed(...lines).rows.map(({ title }) => title);
}

describe('the plans of a block', () => {
  test('are all, those that moved last first', () => {
    expect(names()).toEqual(['Cable', 'Lamps', 'Pipe', 'Gate']);
  });

  test('are those of owners and folders, whatever the case of their letters', () => {
    expect(names('owner: tomasz wilk')).toEqual(['Lamps']);
    expect(names('folder: plans')).toEqual(['Cable', 'Lamps', 'Pipe']);
    expect(names('folder: Plans/done, old plans', 'owner: ADA HOLM')).toEqual(['Pipe', 'Gate']);
    expect(names('folder: /')).toHaveLength(4);
  });

  test('are those of which something is true, or is not', () => {
    expect(names('stale: yes')).toEqual(['Gate']);
    expect(names('stale: no', 'status: draft, blocked')).toEqual(['Cable', 'Lamps']);
    expect(names('blocked: yes')).toEqual(['Lamps']);
    expect(names('blocked: no', 'sort: title')).toEqual(['Cable', 'Gate', 'Pipe']);
  });

  test('are no more than the limit, which says how many are left out', () => {
    const { rows, more } = listed('limit: 3');
    expect([rows.length, more]).toEqual([3, 1]);
    expect(listed('limit: 4').more).toBe(0);
  });

  test('are those that hold every word that is searched, in their rows or elsewhere in them', () => {
    expect(names('search: ADA lay')).toEqual(['Cable']);
    expect(names('search: mud')).toEqual(['Cable']);
    expect(names('search: mud lamps')).toEqual([]);
    expect(names('search: it', 'folder: Old plans')).toEqual(['Gate']);
  });

  test('stand in groups, in the order of the list in each, and no more of them than the limit', () => {
    const groupsOf = (...lines: readonly string[]) =>
      listed(...lines).groups.map(({ name, plans }) => [name, ...plans.map(({ title }) => title)]);
    expect(groupsOf('group: owner', 'sort: title')).toEqual([
      ['Ada Holm', 'Cable', 'Gate', 'Pipe'],
      ['Tomasz Wilk', 'Lamps'],
    ]);
    expect(groupsOf('group: folder', 'limit: 2')).toEqual([['Plans', 'Cable', 'Lamps']]);
    expect(groupsOf('group: none')).toEqual([]);
  });

  test('count as a problem when they could not be read', () => {
    const failed = { ...row('Plans/Broken.md', '', '- [ ] It'), failure: 'Too large.' };
    const reading = readBlock('show: dashboard\nproblems: yes\nstale: no');
    if (reading.kind === 'faults') throw new Error('The block has faults.');
    const { rows } = blockPlans([failed], reading.options, CONTEXT);
    expect(rows).toEqual([failed]);
  });
});
