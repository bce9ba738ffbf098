// The tab that shows every plan of the vault. Search, filters and order are its state, which the app keeps.
import {
  type HoverParent,
  type HoverPopover,
  ItemView,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import {
  type DashboardState,
  DEFAULT_DASHBOARD_STATE,
  readDashboardState,
} from '../view/dashboard/dashboard-state';
import type { StoredLayout } from '../settings';
import { needsDetails } from '../view/dashboard/details-known';
import type { SavedLayout } from '../view/dashboard/layout-menus';
import { PlanDashboard, type PlanDashboardProps } from '../view/dashboard/plan-dashboard';
import { lazyView } from '../view/mount';
import type { DashboardActions } from '../view/plan-actions';
import { dashboardActions } from './dashboard-actions';
import type { DetailsReader } from './details-reader';
import { drawSoon, redrawOnChange } from './redraw-on-change';
import { DASHBOARD_VIEW } from './views';
import type { Workbench } from './workbench';

export class DashboardView extends ItemView implements HoverParent {
  override icon = 'layout-dashboard';
  override navigation = true;
  hoverPopover: HoverPopover | null = null;
  private state: DashboardState = DEFAULT_DASHBOARD_STATE;
  private readonly drawn = lazyView(PlanDashboard);
  /** Lets go of the details; null while they are not wanted. */
  private release: (() => void) | null = null;
  private stored: readonly StoredLayout[] = [];
  private layouts: readonly SavedLayout[] = [];
  private readonly actions: DashboardActions;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly workbench: Workbench,
    private readonly details: DetailsReader,
    newPlan: () => void,
  ) {
    super(leaf);
    this.actions = dashboardActions(workbench, this, newPlan);
  }

  override getViewType(): string {
    return DASHBOARD_VIEW;
  }

  override getDisplayText(): string {
    return 'Plan dashboard';
  }

  override getState(): Record<string, unknown> {
    return { ...this.state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.state = readDashboardState(state);
    if (this.drawn.isMounted()) this.draw();
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass('execplans-host');
    const draw = drawSoon(this, () => this.draw());
    this.register(this.workbench.index.subscribe(draw));
    this.register(this.workbench.links.subscribe(draw));
    redrawOnChange(this, this.workbench, draw);
    this.register(
      this.details.subscribe(() => {
        if (this.release !== null) draw();
      }),
    );
    // Before that no plan is looked for, and "no plans" would be said too early.
    this.app.workspace.onLayoutReady(draw);
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.release?.();
    this.release = null;
    this.drawn.unmount();
    return Promise.resolve();
  }

  private draw(): void {
    const { daysUntilStale, layouts, timestampStyle } = this.workbench.store.settings;
    // The same array until a layout is stored, so that nothing is arranged anew.
    if (layouts !== this.stored) {
      this.stored = layouts;
      this.layouts = layouts.map(({ name, state }) => ({ name, state: readDashboardState(state) }));
    }
    // Kept until the view is closed: who searches once does so again.
    if (needsDetails(this.state)) this.release ??= this.details.want();
    const props: PlanDashboardProps = {
      rows: this.workbench.index.all(),
      opensInTurns: true,
      progressOfIndexing: this.workbench.watcher.progress(),
      state: this.state,
      details: this.details.state(),
      layouts: this.layouts,
      daysUntilStale,
      timestampStyle,
      now: Date.now(),
      actions: this.actions,
      onState: (state) => {
        this.state = state;
        void this.app.workspace.requestSaveLayout();
        this.draw();
      },
    };
    this.drawn.draw(this.contentEl, props);
  }
}
