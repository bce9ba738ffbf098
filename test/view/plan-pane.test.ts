// The plan pane as a string of HTML: what is in it and what it says to those who hear it. The timeline is
// drawn only where there is a width, so it is tested in a browser.
import { describe, expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { summaryOf } from '../../src/index/plan-summary';
import type { Wait } from '../../src/index/readiness';
import type { Plan } from '../../src/plan/plan';
import type { TimestampStyle } from '../../src/plan/timestamp-style';
import type { Absence } from '../../src/view/pane-absence';
import type { PlanActions, PlanLink, ProblemRow } from '../../src/view/plan-actions';
import { PlanPane } from '../../src/view/plan-pane';
import { FIRST_SIGHT } from '../../src/view/timeline-sight';
import { instantText } from '../../src/view/time-text';
import type { WritingActions } from '../../src/view/writing';
import { type PlanNote, planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-10T18:00:00Z');

const nothing = (): void => undefined;

const writing: WritingActions = {
  fieldsOf: () => [{ key: 'title', label: 'Title', form: 'line' }],
  draftOf: ({ kind }) => (kind === 'risk' ? { title: 'Half a risk' } : {}),
  keep: nothing,
  save: () => Promise.resolve(null),
};

const actions: PlanActions = {
  drawIcon: nothing,
  setStepState: nothing,
  moveStep: () => Promise.resolve(true),
  splitStep: nothing,
  showStepMenu: nothing,
  openAt: nothing,
  fixProblem: nothing,
  showProblemMenu: nothing,
  tickCriterion: nothing,
  openLink: nothing,
  hoverLink: nothing,
  repairLink: nothing,
  showLinkMenu: nothing,
  writing,
  entryLinks: {
    linksOf: () => [],
    hover: nothing,
    showMenu: nothing,
    trace: nothing,
    cite: nothing,
  },
  showPlanMenu: nothing,
  showStatusMenu: nothing,
  showMenu: nothing,
  copyText: nothing,
  copyPicture: nothing,
  openDashboard: nothing,
  openGraph: nothing,
  newPlan: nothing,
};

const NO_LINK: PlanLink = {
  group: 'related',
  title: '',
  path: null,
  summary: null,
  link: null,
  step: null,
  trouble: null,
  candidates: [],
  opened: null,
  fix: null,
};

function linked(parts: Partial<PlanLink>): PlanLink {
  return { ...NO_LINK, ...parts };
}

/** A plan or step that is waited for. */
const WAIT: Wait = {
  path: 'A.md',
  plan: 'The first',
  step: null,
  block: null,
  state: 'in progress',
  isOver: false,
  isUnsure: false,
};

interface Around {
  readonly waits?: readonly Wait[];
  readonly problems?: readonly ProblemRow[];
  readonly links?: readonly PlanLink[];
  readonly timestampStyle?: TimestampStyle;
  readonly hidden?: boolean;
}

function html(
  plan: Plan,
  { problems = [], links = [], waits = [], timestampStyle = 'utc', hidden = false }: Around = {},
): string {
  const source = { of: () => waits, open: nothing, hover: nothing, showMenu: nothing };
  const about = { plan, key: 0, name: 'Note', hidden, problems, links, waits: source };
  const sight = { sight: FIRST_SIGHT, onSight: nothing };
  const shown = { ...about, ...sight, now: NOW, timestampStyle, actions };
  return renderToString(h(PlanPane, { content: { kind: 'plan', ...shown }, actions }));
}

const without = (content: Absence): string => renderToString(h(PlanPane, { content, actions }));

const pane = (note: PlanNote): string => html(planOf(note));

describe('the plan pane', () => {
  test('says what to do when there is no plan', () => {
    const page = without({ kind: 'no plan', message: 'This note is not a plan.' });
    expect(page).toContain('This note is not a plan.');
    expect(page).toMatch(/>Open plan dashboard<.*>New ExecPlan</);
  });

  test('offers first what can be done about a note that is no plan', () => {
    const remedy = { button: 'Merge conflict copy…', run: nothing };
    const page = without({ kind: 'no plan', message: 'This note is a copy.', remedy });
    expect(page).toMatch(/>Merge conflict copy…<.*>Open plan dashboard</);
  });

  test('marks a plan in a hidden folder, and no other', () => {
    const plan = planOf({ progress: ['- [ ] Copy'] });
    expect(html(plan, { hidden: true })).toContain('no links, search or sync');
    expect(html(plan)).not.toContain('no links, search or sync');
  });

  test('says why a note could not be read, and leads to it', () => {
    const page = without({ kind: 'failure', message: 'The note is too long.', open: nothing });
    expect(page).toMatch(/role="alert".*The note is too long\..*>Open the note</);
  });

  test('says that a plan is being read', () => {
    expect(without({ kind: 'reading' })).toContain('aria-label="Reading the plan…"');
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

  test('has decisions and surprises in one log, the newest first, and forms to add to it', () => {
    const decisions = ['- 2025-01-08: Use wire', '- 2025-01-10: Use tin'];
    const page = pane({ decisions, discoveries: ['- 2025-01-09: Rust'] });
    expect(page).toMatch(/Log<\/h3><span class="execplans-count">3</);
    expect(page).toMatch(/entry-title is-cut" dir="auto">Use tin<.*>Rust<.*>Use wire</);
    expect(page).toMatch(/>All 3<.*>Decisions 2<.*>Surprises 1</);
    expect(page).toContain('aria-label="Log decision"');
    expect(page).toContain('aria-label="Log surprise"');
  });

  test('says which form holds a draft', () => {
    expect(pane({})).toContain('aria-label="Record risk, with a draft"');
  });

  test('has boxes for the criteria that have one in the note', () => {
    const page = pane({ purpose: ['Success criteria:', '- [x] It holds', '- [ ] It is dry'] });
    expect(page).toContain('1 of 2 met');
    expect(page).toMatch(/aria-checked="true" aria-label="Met: It holds"/);
    expect(page).toMatch(/aria-checked="false" aria-label="Met: It is dry"/);
  });

  test('puts open questions before risks, and offers to answer them', () => {
    const page = pane({
      risks: ['- Risk: Rain', '  - Mitigation: A roof', '', 'Open questions:', '- [ ] Who pays?'],
    });
    expect(page).toContain('aria-label="Answer: Who pays?"');
  });

  test('has the linked plans by what they are, with their bars', () => {
    const summary = summaryOf(planOf({ progress: ['- [x] Wire', '- [ ] Tin'] }), 'A.md', 'A');
    const page = html(planOf({}), {
      links: [
        linked({ group: 'depends on', title: 'The first', path: 'A.md', summary }),
        linked({
          group: 'related',
          title: 'Lost',
          trouble: 'No such note',
          candidates: ['x/Last.md'],
        }),
        linked({ group: 'mentioned by', title: 'Diary', path: 'Diary.md', step: 'Wire' }),
      ],
    });
    expect(page).toMatch(/>Depends on<.*>The first<.*aria-label="Progress of The first"/);
    expect(page).toMatch(/>Related<.*>Lost<.*>No such note<.*>Perhaps x\/Last.md</);
    expect(page).toMatch(/>Mentioned by<.*>Diary<.*>Step: Wire</);
    expect(html(planOf({}))).not.toContain('>Links<');
  });

  test('says of a name that several notes have which one the app opens', () => {
    const candidates = ['x/Boat.md', 'y/Boat.md', 'z/Boat.md'];
    const link = {
      group: 'related',
      title: 'Boat',
      trouble: 'One of 3 notes',
      candidates,
    } as const;
    const opened = html(planOf({}), { links: [linked({ ...link, opened: 'x/Boat.md' })] });
    expect(opened).toMatch(/>The app opens x\/Boat.md<.*>Perhaps y\/Boat.md, z\/Boat.md</);
    const unknown = html(planOf({}), { links: [linked(link)] });
    expect(unknown).toContain('>Perhaps x/Boat.md, y/Boat.md, z/Boat.md<');
    expect(unknown).not.toContain('The app opens');
  });

  test('says what an open step waits for, and that it is ready once that is done', () => {
    const plan = planOf({ progress: ['- [x] Wire', '- [ ] Tin'] });
    const of = (...waits: readonly Wait[]) => html(plan, { waits }).replace(/<[^>]*>/g, '');
    const step = { ...WAIT, step: 'Cast', state: 'active' } as const;
    expect(of(WAIT, step)).toMatch(
      /Tin.*Waits for The first \(in progress\), Cast \(in progress, in The first\)/,
    );
    expect(of({ ...step, isUnsure: true })).toContain(
      '(in progress, in The first, if that is meant)',
    );
    expect(of({ ...WAIT, isOver: true })).toMatch(/Ready: all that it waited for is done(?! or)/);
    const given = of({ ...step, state: 'dropped', isOver: true });
    expect(given).toContain('Ready: all that it waited for is done or dropped');
    expect(html(planOf({ progress: ['- [x] Wire'] }), { waits: [WAIT] })).not.toContain('Waits');
  });

  test('draws of hundreds of steps those around the next one, and says how many there are', () => {
    const progress = Array.from(
      { length: 400 },
      (_, at) => `- [${at < 200 ? 'x' : ' '}] Part ${at}`,
    );
    const page = pane({ progress });
    expect(page.match(/class="execplans-step-place/g)).toHaveLength(45);
    expect(page).toContain('Show 100 earlier of 195 steps');
    expect(page).toContain('Show 100 more of 160 steps');
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
    expect(html(plan, { timestampStyle: 'local' })).toContain(
      `title="${instantText(at, 'local')}"`,
    );
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
    const page = html(plan, { problems: [{ problem, fix: null }] });
    expect(page).toMatch(/Warning: <\/span>.*>Twice\.</);
    expect(page).not.toContain('>Fix<');
    expect(html(plan, { problems: [{ problem, fix: 'Mend it' }] })).toContain(
      'aria-label="Fix: Mend it">Fix<',
    );
  });
});
