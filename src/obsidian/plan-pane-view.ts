// The side bar's view of the active plan: finds its reading, draws it, and turns clicks into edits.
import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { PlanReading } from '../index/plan-index';
import type { Step } from '../plan/step';
import { mountView, type MountedView } from '../view/mount';
import type { PlanActions } from '../view/plan-actions';
import { PlanPane, type PlanPaneProps } from '../view/plan-pane';
import { setStepState, stepMenu } from './change-step';
import { copyPicture, copyText } from './clipboard';
import { onCopiesChanged } from './conflict-copies';
import { drawIcon } from './icon-drawing';
import { logEntry } from './log-entry';
import { showEntries, showMenu } from './menu-showing';
import { openNoteAt, paneOf } from './note-opening';
import { guard, inform } from './notices';
import { fixProblem as fixProblemOf, problemMenu, problemRows } from './plan-problems';
import { planMenu, type PlanMenuParts, statusMenu } from './plan-menu';
import { noteAt, type PlanNote } from './plan-note';
import { openDashboard, PANE_VIEW } from './views';
import { activePlan, refreshPlan, type Workbench } from './workbench';

/** Relative times and running bars are drawn anew this often, ms. */
const CLOCK_MS = 60_000;

const NO_PLAN = 'The active note is not a plan.';

export class PlanPaneView extends ItemView {
  override icon = 'list-checks';
  override navigation = false;
  private readonly workbench: Workbench;
  private mounted: MountedView<PlanPaneProps> | null = null;
  /** What is on screen; kept while a newer reading of the same plan is on its way. */
  private reading: PlanReading | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: PlanMenuParts,
  ) {
    super(leaf);
    this.workbench = parts.workbench;
  }

  override getViewType(): string {
    return PANE_VIEW;
  }

  override getDisplayText(): string {
    return 'Plan';
  }

  protected override onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.contentEl.addClass('execplans-host');
    const draw = (): void => this.draw();
    this.registerEvent(workspace.on('file-open', draw));
    this.registerEvent(workspace.on('active-leaf-change', draw));
    this.register(this.workbench.index.subscribe((changed) => this.onChanged(changed)));
    this.register(this.workbench.store.subscribe(draw));
    this.registerInterval(window.setInterval(draw, CLOCK_MS));
    onCopiesChanged(this.workbench, this, (path) => {
      if (path === this.reading?.path) this.draw();
    });
    workspace.onLayoutReady(draw);
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.mounted?.unmount();
    this.mounted = null;
    return Promise.resolve();
  }

  /** The active plan; while something without a note has the focus, such as the dashboard, the last one. */
  private note(): PlanNote | null {
    const active = activePlan(this.workbench);
    if (active !== null || this.app.workspace.getActiveFile() !== null) return active;
    const path = this.reading?.path;
    if (path === undefined || !this.workbench.index.has(path)) return null;
    return noteAt(this.app, path);
  }

  private onChanged(changed: ReadonlySet<string>): void {
    const path = this.note()?.path;
    const shown = this.reading?.path;
    if (path !== shown || (path !== undefined && changed.has(path))) this.draw();
  }

  private draw(): void {
    const before = this.reading?.path;
    const props = this.props();
    // Another plan is read from its beginning.
    if (this.reading?.path !== before)
      this.contentEl.querySelector('.execplans-pane')?.scrollTo(0, 0);
    if (this.mounted) this.mounted.update(props);
    else this.mounted = mountView(this.contentEl, PlanPane, props);
  }

  private props(): PlanPaneProps {
    const { index, store } = this.workbench;
    const note = this.note();
    const now = Date.now();
    if (note === null) return this.empty(NO_PLAN, now);
    const failure = index.summary(note.path)?.failure ?? null;
    if (failure !== null) return this.empty(failure, now);
    const found = index.use(note.path);
    if (found) this.reading = found;
    else refreshPlan(this.workbench, note);
    if (this.reading?.path !== note.path) return this.empty('Reading the plan…', now);
    const { plan, name } = this.reading;
    const problems = problemRows(this.workbench, note, this.reading, now);
    const actions = this.actions(note, this.reading);
    const { timestampStyle } = store.settings;
    return { plan, problems, name, now, timestampStyle, actions, emptyMessage: NO_PLAN };
  }

  private empty(emptyMessage: string, now: number): PlanPaneProps {
    this.reading = null;
    const actions = this.actions(null, null);
    const { timestampStyle } = this.workbench.store.settings;
    return { plan: null, problems: [], name: '', now, timestampStyle, actions, emptyMessage };
  }

  /** What clicks do, for the plan on screen; without one, only the dashboard can be opened. */
  private actions(note: PlanNote | null, reading: PlanReading | null): PlanActions {
    const { app, workbench } = this;
    const withPlan = (
      doing: string,
      act: (note: PlanNote, reading: PlanReading) => unknown,
    ): void => {
      if (note === null || reading === null) return;
      guard(doing, async () => {
        await act(note, reading);
      });
    };
    const openAt: PlanActions['openAt'] = (span, event) =>
      withPlan('Opening the note', (note, { text }) =>
        openNoteAt(app, note, text, span.from, paneOf(event)),
      );
    const fixProblem: PlanActions['fixProblem'] = (problem) =>
      withPlan('Fixing the problem', (note, reading) =>
        fixProblemOf(workbench, note, reading, problem),
      );
    return {
      drawIcon,
      openAt,
      setStepState: (step, transition) =>
        withPlan('Changing the step', async (note, { plan }) => {
          const problem = await setStepState(workbench, note, plan, step, transition);
          if (problem !== null) inform(problem);
        }),
      showStepMenu: (step: Step, event) =>
        withPlan('Showing the menu', (note, { plan }) => {
          const menu = stepMenu(workbench, note, plan, step, (opening) =>
            openAt(step.titleSpan, opening),
          );
          showMenu(menu, event);
        }),
      fixProblem,
      showProblemMenu: (row, event) =>
        withPlan('Showing the menu', () => {
          const menu = problemMenu(
            workbench,
            row,
            (opening) => openAt(row.problem.span, opening),
            () => fixProblem(row.problem),
          );
          showMenu(menu, event);
        }),
      logDecision: () =>
        withPlan('Logging the decision', (note) => logEntry(workbench, note, 'decision')),
      logDiscovery: () =>
        withPlan('Logging the surprise', (note) => logEntry(workbench, note, 'discovery')),
      openDashboard: () => guard('Opening the dashboard', () => openDashboard(app)),
      showPlanMenu: (event) =>
        withPlan('Showing the menu', (note, reading) =>
          showMenu(planMenu(this.parts, note, reading), event),
        ),
      showStatusMenu: (event) =>
        withPlan('Showing the menu', (note, reading) =>
          showMenu(statusMenu(this.parts, note, reading), event),
        ),
      showMenu: showEntries,
      copyText,
      copyPicture,
    };
  }
}
