import { describe, expect, test } from '@jest/globals';
import { groupPlans, type PlanGrouping } from '../../src/index/plan-groups';
import { PlanIndex } from '../../src/index/plan-index';
import { planOf } from '../support/plan-of';

const index = new PlanIndex();
const add = (path: string, ...metadata: readonly string[]): void => {
  index.put({ path, name: path, text: '', plan: planOf({ metadata }) });
};
add('Plans/b.md', 'Status: Complete', 'Owner: Mara');
add('a.md', 'Status: Draft');
add('Plans/old/c.md', 'Status: Draft', 'Owner: Ødger');
add('Plans/d.md', 'Status: Draft', 'Owner: none');
index.putFailure('bad.md', 'Bad', 'The disk is gone.');

const groupsBy = (grouping: PlanGrouping): readonly (readonly string[])[] =>
  groupPlans(index.all(), grouping).map(({ name, plans }) => [
    name,
    ...plans.map(({ path }) => path),
  ]);

describe('plans in groups', () => {
  test('are in none when no groups are asked for', () => {
    expect(groupsBy('none')).toEqual([]);
  });

  test('by status follow the life of a plan, what could not be read comes last', () => {
    expect(groupsBy('status')).toEqual([
      ['Draft', 'a.md', 'Plans/old/c.md', 'Plans/d.md'],
      ['Complete', 'Plans/b.md'],
      ['Not readable', 'bad.md'],
    ]);
  });

  test('by folder name the top of the vault', () => {
    expect(groupsBy('folder').map(([name]) => name)).toEqual([
      'Plans',
      'Plans/old',
      'Top of the vault',
    ]);
  });

  test('by owner put plans without one last', () => {
    const groups = groupsBy('owner');
    expect(groups[0]).toEqual(['Mara', 'Plans/b.md']);
    expect(groups.at(-1)).toContain('a.md');
    expect(groups.at(-1)?.[0]).toBe('No owner');
  });
});
