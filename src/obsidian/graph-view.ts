// The tab of the dependency view, for all plans or around one. What is chosen is its state, which the app keeps.
import {
  type HoverParent,
  type HoverPopover,
  ItemView,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import { circlesOf } from '../index/found-circle';
import { graphEdges } from '../index/plan-graph';
import {
  DEFAULT_GRAPH_STATE,
  type GraphState,
  readGraphState,
  renamedIn,
} from '../view/graph/graph-state';
import { PlanGraphView, type PlanGraphViewProps } from '../view/graph/plan-graph-view';
import { lazyView } from '../view/mount';
import type { DashboardActions } from '../view/plan-actions';
import { dashboardActions } from './dashboard-actions';
import { GraphArranger } from './graph-arranger';
import { startLayoutWorker } from './reading-worker';
import { knownPlans } from './plan-waits';
import { redrawOnChange } from './redraw-on-change';
import { GRAPH_VIEW, retitle } from './views';
import type { Workbench } from './workbench';

interface Known extends Pick<PlanGraphViewProps, 'rows' | 'edges' | 'circles'> {
  readonly links: ReturnType<Workbench['links']['edges']>;
}

export class GraphView extends ItemView implements HoverParent {
  override icon = 'workflow';
  override navigation = true;
  hoverPopover: HoverPopover | null = null;
  private state: GraphState = DEFAULT_GRAPH_STATE;
  private readonly drawn = lazyView(PlanGraphView);
  private readonly arranger = new GraphArranger(startLayoutWorker);
  private readonly actions: DashboardActions;
  /** What plans and links come to, until they are others. */
  private known: Known | null = null;

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
    this.arranger.end();
    this.drawn.unmount();
    return Promise.resolve();
  }

  private take(state: GraphState): void {
    this.state = state;
    void this.app.workspace.requestSaveLayout();
    this.draw();
  }

  private draw(): void {
    const { store, watcher } = this.workbench;
    const { rows, edges, circles } = this.knownNow();
    retitle(this);
    const props: PlanGraphViewProps = {
      rows,
      edges,
      circles,
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

  private knownNow(): Known {
    const { index, links: planLinks } = this.workbench;
    const { known } = this;
    const rows = index.all();
    const links = planLinks.edges();
    if (known?.links === links && known.rows === rows) return known;
    const edges = known?.links === links ? known.edges : graphEdges(links);
    const paths = rows.map(({ path }) => path).sort();
    const circles = circlesOf(paths, edges, knownPlans(this.workbench));
    this.known = { rows, links, edges, circles };
    return this.known;
  }
}
