// A view of a base, as a board or a timeline of its rows. It follows the base and the index, and writes nothing but what a person
// changes in plans through it.
import { BasesView, type HoverParent, type HoverPopover, type QueryController } from 'obsidian';
import { BasePlans, type BaseLayout, type BasePlansProps } from '../view/dashboard/base-plans';
import type { ListedGroup } from '../view/dashboard/listed-plan';
import { lazyView } from '../view/mount';
import type { DashboardActions } from '../view/plan-actions';
import { readChoices } from './base-options';
import { baseRows, type KnownPlans } from './base-rows';
import { dashboardActions } from './dashboard-actions';
import { everyMinute } from './redraw-on-change';
import type { Workbench } from './workbench';

export class PlanBasesView extends BasesView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private readonly element: HTMLElement;
  private readonly actions: DashboardActions;
  private readonly known: KnownPlans;
  private readonly drawn = lazyView(BasePlans);
  private groups: readonly ListedGroup[] = [];
  /** Whether the base has handed over its rows. */
  private hasRows = false;

  constructor(
    controller: QueryController,
    container: HTMLElement,
    override readonly type: string,
    private readonly layout: BaseLayout,
    private readonly workbench: Workbench,
    newPlan: () => void,
  ) {
    super(controller);
    const { index, watcher } = workbench;
    // The container is the app's and serves other views as well.
    this.element = container.createDiv({ cls: 'execplans-base-host' });
    this.actions = dashboardActions(workbench, this, newPlan);
    this.known = {
      summary: (path) => index.summary(path),
      isAwaited: (file) => watcher.progress() !== null && watcher.isPlan(file),
    };
  }

  override onload(): void {
    const { index, links, store, watcher } = this.workbench;
    this.register(index.subscribe(() => this.takeRows()));
    this.register(links.subscribe(() => this.draw()));
    this.register(watcher.onProgress(() => this.takeRows()));
    this.register(store.subscribe(() => this.draw()));
    everyMinute(this, () => this.draw());
  }

  override onunload(): void {
    this.drawn.unmount();
    this.element.remove();
  }

  override onDataUpdated(): void {
    this.hasRows = true;
    this.takeRows();
  }

  private takeRows(): void {
    if (!this.hasRows) return;
    this.groups = baseRows(this.data.groupedData, this.known, readChoices(this.config));
    this.draw();
  }

  private draw(): void {
    if (!this.hasRows) return;
    const { showsArrows } = readChoices(this.config);
    const props: BasePlansProps = {
      layout: this.layout,
      groups: this.groups,
      isGrouped: this.data.groupedData.some((group) => group.hasKey()),
      asked: `${this.layout} ${this.config.name}`,
      timestampStyle: this.workbench.store.settings.timestampStyle,
      now: Date.now(),
      actions: showsArrows ? this.actions : { ...this.actions, waitsFor: () => [] },
    };
    this.drawn.draw(this.element, props);
  }
}
