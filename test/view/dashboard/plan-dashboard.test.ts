// The dashboard as a string of HTML: what is in it and what it says to those who hear it. Focus, keys and
// scrolling need a browser and are tested there.
import { describe, expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PlanIndex } from '../../../src/index/plan-index';
import type { PlanSummary } from '../../../src/index/plan-summary';
import { DEFAULT_DASHBOARD_STATE } from '../../../src/view/dashboard/dashboard-state';
import { PlanDashboard, type PlanDashboardProps } from '../../../src/view/dashboard/plan-dashboard';
import { PlanRow } from '../../../src/view/dashboard/plan-row';
import { silentActions } from '../../support/fakes/silent-dashboard';
import { planOf } from '../../support/plan-of';

const NOW = Date.parse('2025-01-10T18:00:00Z');

function rowsOf(count: number): readonly PlanSummary[] {
  const index = new PlanIndex();
  for (let number = 0; number < count; number += 1) {
    const plan = planOf({
      title: `Gauge ${number}`,
      metadata: ['Status: In progress', 'Owner: Mara'],
      progress: ['- [x] (2025-01-09 18:00Z) Wire', '- [ ] Solder'],
    });
    index.put({ path: `${number}.md`, name: `${number}`, text: '', plan });
  }
  return index.all();
}

function html(props: Partial<PlanDashboardProps>): string {
  return renderToString(
    h(PlanDashboard, {
      rows: rowsOf(1),
      state: DEFAULT_DASHBOARD_STATE,
      now: NOW,
      actions: silentActions,
      onState: () => undefined,
      ...props,
    }),
  );
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe('what is ready now', () => {
  const state = { ...DEFAULT_DASHBOARD_STATE, layout: 'ready' } as const;

  test('is said to be nothing only when all plans are read', () => {
    const progressOfIndexing = { done: 1, total: 2 };
    expect(html({ state, progressOfIndexing })).not.toContain('No step of these plans is ready');
    expect(html({ state })).toContain('No step of these plans is ready');
  });
});

describe('the dashboard without plans', () => {
  test('looks for them before it says that there are none', () => {
    const looking = html({ rows: [], progressOfIndexing: { done: 0, total: 0 } });
    expect(looking).toContain('Looking for plans');
    expect(looking).not.toContain('No plans yet');
    expect(html({ rows: [] })).toContain('No plans yet');
  });
});

describe('a row of the dashboard', () => {
  const rowHtml = (plan: PlanSummary | undefined): string => {
    if (!plan) throw new Error('There is no row.');
    return renderToString(
      h(PlanRow, {
        plan,
        index: 4,
        start: 0,
        columns: DEFAULT_DASHBOARD_STATE.columns,
        isTabStop: true,
        isSelected: false,
        moved: () => [],
        level: null,
        now: NOW,
        actions: silentActions,
        menu: () => [],
        onFocus: () => undefined,
        onSelect: () => undefined,
      }),
    );
  };
  const [row] = rowsOf(1);

  test('says title, owner, progress, next step and activity', () => {
    const text = rowHtml(row);
    expect(text).toContain('>Gauge 0<');
    expect(text).toContain('>Mara<');
    expect(text).toContain('aria-valuetext="1 of 2 steps, 50 %"');
    expect(text).toContain('>Solder<');
    expect(text).toContain('title="2025-01-09 18:00 UTC">yesterday<');
  });

  test('has its number below the head', () => {
    expect(rowHtml(row)).toContain('aria-rowindex="6"');
  });

  test('counts its problems, in the singular too', () => {
    const withProblems = (problems: number) => rowHtml(row && { ...row, problems });
    expect(withProblems(0)).not.toContain('problem<');
    expect(withProblems(1)).toContain('>1 problem<');
    expect(withProblems(2)).toContain('>2 problems<');
  });

  test('says why a note could not be read, and nothing that is not known', () => {
    const index = new PlanIndex();
    index.putFailure('bad.md', 'Bad', 'The disk is gone.');
    const text = rowHtml(index.all()[0]);
    expect(text).toContain('>Not readable<');
    expect(text).toContain('>The disk is gone.<');
    expect(text).not.toContain('role="progressbar"');
  });
});

describe('the table of the dashboard', () => {
  test('names its columns and how it is sorted', () => {
    const page = html({});
    expect(countOf(page, 'role="columnheader"')).toBe(9);
    expect(countOf(page, 'aria-sort="descending"')).toBe(1);
    expect(countOf(page, 'aria-sort="none"')).toBe(7);
  });

  test('says how long it is, and draws no row before it is known how many have room', () => {
    const page = html({ rows: rowsOf(200) });
    expect(page).toContain('aria-rowcount="201"');
    expect(page).not.toContain('execplans-plan ');
  });

  test('counts the heads of groups that are shown as rows', () => {
    const grouped = (closed: readonly string[]) =>
      html({ rows: rowsOf(3), state: { ...DEFAULT_DASHBOARD_STATE, group: 'owner', closed } });
    expect(grouped([])).toContain('role="treegrid"');
    expect(grouped([])).toContain('aria-rowcount="5"');
    expect(grouped(['of Mara'])).toContain('aria-rowcount="2"');
  });
});

describe('the filters of the dashboard', () => {
  test('are toggles for the statuses there are, with counts', () => {
    const page = html({ rows: rowsOf(3) });
    expect(countOf(page, 'execplans-mark is-active')).toBeGreaterThan(0);
    expect(page).not.toContain('>Blocked<');
    expect(page).toMatch(/In progress<\/span><span class="execplans-chip-count">3</);
  });

  test('keep a chosen status that no plan has any more', () => {
    const page = html({ state: { ...DEFAULT_DASHBOARD_STATE, statuses: ['blocked'] } });
    expect(page).toMatch(/is-blocked" aria-pressed="true"/);
  });

  test('are few at first, and those that are used are among them', () => {
    const page = html({ rows: rowsOf(3) });
    expect(page).toContain('aria-expanded="false"');
    expect(page).not.toContain('execplans-chip-words');
    const used = html({ state: { ...DEFAULT_DASHBOARD_STATE, owners: ['Mara'] } });
    expect(used).toContain('>Owner: Mara<');
  });

  test('say how many plans are shown', () => {
    const page = html({
      rows: rowsOf(3),
      state: { ...DEFAULT_DASHBOARD_STATE, query: 'Gauge 2' },
    });
    expect(page).toContain('role="status">1 shown<');
  });

  test('can be cleared when nothing matches', () => {
    const page = html({ state: { ...DEFAULT_DASHBOARD_STATE, query: 'tide' } });
    expect(page).toContain('>Clear filters<');
    expect(page).not.toContain('role="grid"');
  });
});

describe('a vault without plans', () => {
  test('is offered one new plan, and no table and no filters', () => {
    const page = html({ rows: [] });
    expect(countOf(page, 'New ExecPlan')).toBe(1);
    expect(page).not.toContain('type="search"');
  });

  test('is not told so while notes are still being read', () => {
    const page = html({ rows: [], progressOfIndexing: { done: 3, total: 40 } });
    expect(page).toContain('Reading plans: 3 of 40');
    expect(page).not.toContain('No plans yet');
  });
});
