// The tab of the dependency view, for all plans or around one. What is chosen is its state, which the app keeps.
import {
  type HoverParent,
  type HoverPopover,
  ItemView,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import { circlesOf } from '../index/found-circle';
import {
  DEFAULT_GRAPH_STATE,
  type GraphState,
  readGraphState,
  renamedIn,
} from '../view/graph/graph-state';
import { PlanGraphView, type PlanGraphViewProps } from '../view/graph/plan-graph-view';
import { type WholeGraph, wholeGraph } from '../view/graph/shown-graph';
import { lazyView } from '../view/mount';
import type { DashboardActions } from '../view/plan-actions';
import { dashboardActions } from './dashboard-actions';
import { GraphArranger } from './graph-arranger';
import { inTurns } from './in-turns';
import { guard } from './notices';
import { startLayoutWorker } from './reading-worker';
import { knownPlans } from './known-plans';
import { redrawOnChange } from './redraw-on-change';
import { GRAPH_VIEW, retitle } from './views';
import type { Workbench } from './workbench';

export class GraphView extends ItemView implements HoverParent {
  override icon = 'workflow';
  override navigation = true;
  hoverPopover: HoverPopover | null = null;
  private state: GraphState = DEFAULT_GRAPH_STATE;
  private readonly drawn = lazyView(PlanGraphView);
  private readonly arranger = new GraphArranger(startLayoutWorker);
  private readonly actions: DashboardActions;
  /** What was made last of plans and links, which may be others by now; null until it is made first. */
  private whole: WholeGraph | null = null;
  /** What it was made of. */
  private known: readonly unknown[] = [];
  private isMaking = false;
  private isGone = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly workbench: Workbench,
    newPlan: () => void,
  ) {
    super(leaf);
    this.actions = dashboardActions(workbench, this, newPlan);
  }

  override getViewType(): string {
    return GRAPH_VIEW;
  }

  override getDisplayText(): string {
    const { plan } = this.state;
    const title = plan === null ? null : (this.workbench.index.summary(plan)?.title ?? null);
    return title === null ? 'Plan dependencies' : `Dependencies of ${title}`;
  }

  override getState(): Record<string, unknown> {
    return { ...this.state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.state = readGraphState(state);
    if (this.drawn.isMounted()) this.draw();
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    this.contentEl.addClass('execplans-host');
    const draw = (): void => this.draw();
    this.register(this.workbench.index.subscribe(draw));
    this.register(this.workbench.links.subscribe(draw));
    redrawOnChange(this, this.workbench, draw);
    this.registerEvent(
      vault.on('rename', (file, from) => {
        const renamed = renamedIn(this.state, from, file.path);
        if (renamed !== this.state) this.take(renamed);
      }),
    );
    // Before that no plan is looked for, and "no plans" would be said too early.
    workspace.onLayoutReady(draw);
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.isGone = true;
    this.arranger.end();
    this.drawn.unmount();
    return Promise.resolve();
  }

  private take(state: GraphState): void {
    this.state = state;
    void this.app.workspace.requestSaveLayout();
    this.draw();
  }

  /** Makes the graph in turns, again and again until it is that of the plans and links there are. */
  private async makeWhole(): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    try {
      const { index, links } = this.workbench;
      for (;;) {
        const of = [index.all(), links.revision];
        if (this.isGone || of.every((one, at) => one === this.known[at])) return;
        const made = wholeGraph(index.all(), links.edges(), (paths, edges) =>
          circlesOf(paths, edges, knownPlans(this.workbench)),
        );
        const whole = await inTurns(made, () => this.isGone);
        if (whole === null) return;
        this.known = of;
        this.whole = whole;
        this.draw();
      }
    } finally {
      this.isMaking = false;
    }
  }

  private draw(): void {
    const { index, store, watcher } = this.workbench;
    guard('Drawing the dependency view', () => this.makeWhole());
    retitle(this);
    const props: PlanGraphViewProps = {
      isEmpty: index.all().length === 0,
      whole: this.whole,
      progressOfIndexing: watcher.progress(),
      state: this.state,
      timestampStyle: store.settings.timestampStyle,
      now: Date.now(),
      actions: this.actions,
      arrange: this.arranger.arrange,
      onState: (state) => this.take(state),
    };
    this.drawn.draw(this.contentEl, props);
  }
}
