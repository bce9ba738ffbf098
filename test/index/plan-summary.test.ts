import { describe, expect, test } from '@jest/globals';
import { summaryOf } from '../../src/index/plan-summary';
import { planOf } from '../support/plan-of';

describe('the row of a plan', () => {
  test('says where it stands', () => {
    const plan = planOf({
      title: 'Move the archive',
      metadata: ['Status: In Progress', 'Owner: Mara', 'Last Updated: 2025-01-09'],
      work: ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Move', '', 'Words.'],
      progress: ['- [x] (2025-01-10 08:00Z) Phase 1: Wire', '- [~] Phase 2: Copy', '- [ ] Call'],
    });
    expect(summaryOf(plan, 'Plans/archive.md', 'archive')).toMatchObject({
      path: 'Plans/archive.md',
      title: 'Move the archive',
      status: { value: 'in progress', words: 'In Progress', derived: false },
      owner: 'Mara',
      progress: { done: 1, active: 1, pending: 1, total: 3 },
      phase: 'Move',
      next: plan.steps[1]?.title,
      lastActivity: { kind: 'instant', at: Date.parse('2025-01-10T08:00Z') },
      problems: plan.problems.length,
      failure: null,
    });
  });

  test('is a short one for a plan that says nothing', () => {
    expect(summaryOf(planOf({}), 'a.md', 'a')).toMatchObject({
      owner: null,
      progress: { total: 0, share: 0 },
      phase: null,
      next: null,
      lastActivity: null,
    });
  });

  test.each([
    ['.agents/quay/PLAN.md', true],
    ['work/.plans/quay.md', true],
    ['Plans/v1.2/quay.md', false],
  ])('says of the plan at %s whether the app knows it: hidden %s', (path, hidden) => {
    expect(summaryOf(planOf({}), path, 'quay')).toMatchObject({ path, hidden });
  });

  test('has no phase when the next step has none', () => {
    const plan = planOf({
      work: ['### Phase 1: Setup', '', 'Words.'],
      progress: ['- [x] Phase 1: Wire', '- [ ] Call the office'],
    });
    expect(summaryOf(plan, 'a.md', 'a')).toMatchObject({
      phase: null,
      next: 'Call the office',
    });
  });
});
