import { describe, expect, test } from '@jest/globals';
import { atOnce } from '../../../src/plan/in-parts';
import { groupPlans } from '../../../src/index/plan-groups';
import { tableRowsInParts } from '../../../src/view/dashboard/table-rows';
import { planRow } from '../../support/plan-rows';

const PLANS = [planRow('Lamps'), planRow('Pier', { status: 'draft' }), planRow('Ropes')];

const rows = (closed: readonly string[]): readonly string[] =>
  atOnce(tableRowsInParts(PLANS, groupPlans(PLANS, 'status'), closed)).map((row) =>
    row.kind === 'plan' ? row.plan.title : `${row.group.name}, ${row.isOpen ? 'open' : 'closed'}`,
  );

describe('the rows of a table', () => {
  test('are the plans as they come where these are not grouped', () => {
    expect(atOnce(tableRowsInParts(PLANS, [], [])).map(({ key }) => key)).toEqual([
      'Lamps',
      'Pier',
      'Ropes',
    ]);
  });

  test('are the heads of groups, each with its plans below it', () => {
    expect(rows([])).toEqual(['Draft, open', 'Pier', 'In progress, open', 'Lamps', 'Ropes']);
  });

  test('are without the plans of groups that are closed', () => {
    const [group] = groupPlans(PLANS, 'status');
    expect(rows([group?.key ?? ''])).toEqual([
      'Draft, closed',
      'In progress, open',
      'Lamps',
      'Ropes',
    ]);
  });
});
