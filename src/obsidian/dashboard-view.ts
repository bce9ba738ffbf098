// The tab that shows every plan of the vault. Search, filters and order are its state, which the app keeps.
import {
  type HoverParent,
  type HoverPopover,
  ItemView,
  Menu,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';
import {
  type DashboardState,
  DEFAULT_DASHBOARD_STATE,
  readDashboardState,
} from '../view/dashboard/dashboard-state';
import { PlanDashboard, type PlanDashboardProps } from '../view/dashboard/plan-dashboard';
import { mountView, type MountedView } from '../view/mount';
import type { DashboardActions } from '../view/plan-actions';
import { drawIcon } from './icon-drawing';
import { addHiddenItems } from './hidden-menu';
import { showMenu } from './menu-showing';
import { openNote } from './note-opening';
import { guard } from './notices';
import { noteAt, type PlanNote } from './plan-note';
import { DASHBOARD_VIEW } from './views';
import type { Workbench } from './workbench';

/** Relative times are drawn anew this often, ms. */
const CLOCK_MS = 60_000;

export class DashboardView extends ItemView implements HoverParent {
  override icon = 'layout-dashboard';
  override navigation = true;
  hoverPopover: HoverPopover | null = null;
  private state: DashboardState = DEFAULT_DASHBOARD_STATE;
  private mounted: MountedView<PlanDashboardProps> | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly workbench: Workbench,
    private readonly newPlan: () => void,
  ) {
    super(leaf);
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
    if (this.mounted) this.draw();
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass('execplans-host');
    const draw = (): void => this.draw();
    this.register(this.workbench.index.subscribe(draw));
    this.registerInterval(window.setInterval(draw, CLOCK_MS));
    // Before that no plan is looked for, and "no plans" would be said too early.
    this.app.workspace.onLayoutReady(draw);
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.mounted?.unmount();
    this.mounted = null;
    return Promise.resolve();
  }

  private draw(): void {
    const props: PlanDashboardProps = {
      rows: this.workbench.index.all(),
      progressOfIndexing: this.workbench.watcher.progress(),
      state: this.state,
      now: Date.now(),
      actions: this.actions,
      onState: (state) => {
        this.state = state;
        void this.app.workspace.requestSaveLayout();
        this.draw();
      },
    };
    if (this.mounted) this.mounted.update(props);
    else this.mounted = mountView(this.contentEl, PlanDashboard, props);
  }

  private readonly actions: DashboardActions = {
    drawIcon,
    openPlan: (path, event) =>
      this.withNote('Opening the note', path, (note) => openNote(this.app, note, event)),
    showPlanMenu: (path, event) =>
      this.withNote('Showing the menu', path, (note) => {
        const menu = new Menu();
        if (isHiddenPath(path)) addHiddenItems(menu, this.workbench, note);
        else this.app.workspace.handleLinkContextMenu(menu, path, '', this.leaf);
        showMenu(menu, event);
      }),
    hoverPlan: (path, event) => {
      // The app has no preview of what it does not know.
      if (isHiddenPath(path)) return;
      this.app.workspace.trigger('hover-link', {
        event,
        source: DASHBOARD_VIEW,
        hoverParent: this,
        targetEl: event.target,
        linktext: path,
        sourcePath: '',
      });
    },
    newPlan: () => this.newPlan(),
  };

  private withNote(
    doing: string,
    path: string,
    act: (note: PlanNote) => void | Promise<void>,
  ): void {
    guard(doing, async () => {
      const note = noteAt(this.app, path);
      if (note === null) throw new Error(`“${path}” is no longer in the vault.`);
      await act(note);
    });
  }
}
