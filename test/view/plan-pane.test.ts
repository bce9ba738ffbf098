// The plan pane as a string of HTML: what is in it and what it says to those who hear it. The timeline is
// drawn only where there is a width, so it is tested in a browser.
import { describe, expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Plan } from '../../src/plan/plan';
import type { TimestampStyle } from '../../src/plan/timestamp-style';
import type { PlanActions, ProblemRow } from '../../src/view/plan-actions';
import { PlanPane } from '../../src/view/plan-pane';
import { instantText } from '../../src/view/time-text';
import { type PlanNote, planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-10T18:00:00Z');

const actions: PlanActions = {
  drawIcon: () => undefined,
  setStepState: () => undefined,
  showStepMenu: () => undefined,
  openAt: () => undefined,
  fixProblem: () => undefined,
  showProblemMenu: () => undefined,
  logDecision: () => undefined,
  logDiscovery: () => undefined,
  openDashboard: () => undefined,
  showPlanMenu: () => undefined,
  showStatusMenu: () => undefined,
  showMenu: () => undefined,
  copyText: () => undefined,
  copyPicture: () => undefined,
};

function html(
  plan: Plan | null,
  problems: readonly ProblemRow[] = [],
  timestampStyle: TimestampStyle = 'utc',
): string {
  const emptyMessage = 'This note is not a plan.';
  return renderToString(
    h(PlanPane, {
      plan,
      problems,
      name: 'Note',
      now: NOW,
      timestampStyle,
      actions,
      emptyMessage,
    }),
  );
}

const pane = (note: PlanNote): string => html(planOf(note));

describe('the plan pane', () => {
  test('says what to do when there is no plan', () => {
    const page = html(null);
    expect(page).toContain('This note is not a plan.');
    expect(page).toContain('>Open plan dashboard<');
  });

  test('shows the name of the note for a plan without a title', () => {
    expect(html({ ...planOf({}), title: null, titleSpan: null })).toContain('>Note<');
  });

  test('says the progress of the plan with its bar', () => {
    const page = pane({ progress: ['- [x] Wire', '- [ ] Solder', '  - Status: Blocked'] });
    expect(page).toContain('role="progressbar"');
    expect(page).toContain('aria-valuenow="50"');
    expect(page).toContain('aria-valuetext="1 of 2 steps, 50 %, 1 blocked"');
  });

  test('says of each state what it is and what a click does', () => {
    const page = pane({ progress: ['- [x] Wire', '- [/] Solder', '- [ ] Pack'] });
    expect(page).toContain('aria-label="Done. Change: Wire"');
    expect(page).toContain('aria-label="In progress. Complete: Solder"');
    expect(page).toContain('aria-label="Pending. Start: Pack"');
  });

  test('says how steps are written while there are none', () => {
    expect(pane({})).toContain('No steps yet.');
  });

  test('offers the buttons that fit the state of the next step', () => {
    expect(pane({ progress: ['- [ ] Wire'] })).toMatch(/>Start<.*>Done<.*>Block</);
    expect(pane({ progress: ['- [/] Wire'] })).not.toContain('>Start<');
    expect(pane({ progress: ['- [ ] Wire', '  - Status: Blocked'] })).not.toContain('>Block<');
    expect(pane({ progress: ['- [x] Wire'] })).not.toContain('>Done</button>');
  });

  test('counts decisions and surprises, and offers to log them', () => {
    const page = pane({ decisions: ['- 2025-01-09: Use wire', '- 2025-01-10: Use tin'] });
    expect(page).toMatch(/Decisions<\/h3><span class="execplans-count">2</);
    expect(page).toMatch(/entry-title" dir="auto">Use tin<.*entry-title" dir="auto">Use wire</);
    expect(page).toContain('aria-label="Log decision"');
    expect(page).toContain('aria-label="Log surprise"');
  });

  test('says what the note claims of itself only when that differs', () => {
    const overall = ['**Overall**: ⚫⚪ 40% (2/5 steps)', ''];
    expect(pane({ progress: [...overall, '- [x] Wire', '- [ ] Tin'] })).toContain(
      '>The note says 2 of 5 · 40 %<',
    );
    expect(
      pane({ progress: ['**Overall**: ⚫⚪ 50% (1/2 steps)', '', '- [x] a', '- [ ] b'] }),
    ).not.toContain('The note says');
  });

  test('has a forecast or says why there is none, and neither when nothing is left', () => {
    expect(pane({ progress: ['- [ ] Wire'] })).toContain('not enough finished steps yet');
    const measured = [1, 2, 3].flatMap((step) => [
      `- [x] Part ${step}`,
      '  - Started: 2025-01-09 08:00 UTC',
      '  - Completed: 2025-01-09 10:00 UTC',
    ]);
    expect(pane({ progress: [...measured, '- [ ] Wire'] })).toContain('>Forecast 20:00 UTC<');
    expect(pane({ progress: ['- [x] Wire'] })).not.toMatch(/orecast/);
  });

  test('shows its times in the chosen time zone', () => {
    const plan = planOf({ progress: ['- [x] (2025-01-09 08:00Z) Wire'] });
    const at = Date.parse('2025-01-09T08:00Z');
    expect(html(plan)).toContain('title="2025-01-09 08:00 UTC"');
    expect(html(plan, [], 'local')).toContain(`title="${instantText(at, 'local')}"`);
  });

  test('has no section of problems when there are none', () => {
    const plan = planOf({ progress: ['- [ ] Wire'] });
    const [span] = plan.steps.map((step) => step.span);
    if (!span) throw new Error('There is no step.');
    const problem = {
      rule: 'section-twice',
      severity: 'warning',
      span,
      message: 'Twice.',
    } as const;
    expect(html(plan)).not.toContain('>Problems<');
    const page = html(plan, [{ problem, fix: null }]);
    expect(page).toMatch(/Warning: <\/span>.*>Twice\.</);
    expect(page).not.toContain('>Fix<');
    expect(html(plan, [{ problem, fix: 'Mend it' }])).toContain('aria-label="Mend it">Fix<');
  });
});
