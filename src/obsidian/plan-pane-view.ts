// The view of one plan: in the side bar that of the active note, in a tab of its own always the same one. Finds its
// reading and draws it.
import { ItemView, type Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';
import type { PlanReading } from '../index/plan-index';
import { lazyView } from '../view/mount';
import type { PaneActions } from '../view/plan-actions';
import { PlanPane, type PlanPaneProps } from '../view/plan-pane';
import { type KeptSight, keptSight, sightOf, type TimelineSight } from '../view/timeline-sight';
import { absentPlan } from './absent-plan';
import { onCopiesChanged } from './conflict-copies';
import { guard } from './notices';
import { openNote } from './note-opening';
import { redrawOnChange } from './redraw-on-change';
import type { PlanMenuParts } from './plan-menu';
import { paneActions, planActions } from './pane-actions';
import { planLinks } from './pane-links';
import { problemRows } from './plan-problems';
import { noteAt, type PlanNote } from './plan-note';
import { openPlanTab, PANE_VIEW, pathIn, retitle, timelineIn } from './views';
import { stepWaits } from './plan-waits';
import { activePlan, refreshPlan, type Workbench } from './workbench';

export class PlanPaneView extends ItemView {
  override icon = 'list-checks';
  override navigation = false;
  private readonly workbench: Workbench;
  private readonly drawn = lazyView(PlanPane);
  /** What is on screen; kept while a newer reading of the same plan is on its way. */
  private reading: PlanReading | null = null;
  /** The note that a tab of its own shows; null in the side bar, which follows the active note. */
  private path: string | null = null;
  /** The note of the plan that was shown last. The app renames a file in its object, so that this one follows. */
  private shown: PlanNote | null = null;
  /** Of the plan that was shown last, as long as the view is there. */
  private key = 0;
  /** How the timeline of the plan at `path` is looked at, as far as that is kept. */
  private kept: { readonly path: string; readonly sight: KeptSight } | null = null;
  private content: PlanPaneProps['content'] = { kind: 'reading' };
  private readonly actions: PaneActions;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: PlanMenuParts,
    newPlan: () => void,
  ) {
    super(leaf);
    this.workbench = parts.workbench;
    this.actions = paneActions(parts.workbench, newPlan);
  }

  override getViewType(): string {
    return PANE_VIEW;
  }

  override getDisplayText(): string {
    const { path } = this;
    if (path === null) return 'Plan';
    const name = noteAt(this.app, path)?.basename ?? 'Plan';
    return this.workbench.index.summary(path)?.title ?? name;
  }

  override getState(): Record<string, unknown> {
    const { kept, path } = this;
    return {
      ...super.getState(),
      ...(path === null ? {} : { path }),
      ...(kept === null ? {} : { timeline: { ...kept.sight, path: kept.path } }),
    };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.path = pathIn(state);
    const timeline = timelineIn(state);
    if (timeline !== null) this.kept = timeline;
    if (this.path !== null && this.path !== this.shown?.path) this.shown = null;
    if (this.drawn.isMounted()) this.draw();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    const note = this.note();
    if (note === null || this.path !== null) return;
    menu.addItem((item) =>
      item
        .setTitle('Open plan in a tab')
        .setIcon('panel-top')
        .onClick(() => guard('Opening the plan', () => openPlanTab(this.app, note.path))),
    );
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    this.contentEl.addClass('execplans-host');
    const draw = (): void => this.draw();
    this.registerEvent(workspace.on('file-open', draw));
    this.registerEvent(workspace.on('active-leaf-change', draw));
    this.registerEvent(
      vault.on('rename', (file, from) => {
        if (from === this.kept?.path) this.kept = { ...this.kept, path: file.path };
        if (from === this.path) guard('Following the renamed note', () => this.follow(file.path));
        // Drafts have followed by now.
        else if (file.path === this.shown?.path) draw();
      }),
    );
    this.register(this.workbench.index.subscribe((changed) => this.onChanged(changed)));
    this.register(this.workbench.links.subscribe((changed) => this.onChanged(changed)));
    // Of other plans nothing is looked at: when a note is renamed, this is told before the index knows its new path.
    const drawOwn = (path: string): void => {
      if (path === this.reading?.path) this.draw();
    };
    this.register(this.workbench.backlinks.subscribe(drawOwn));
    redrawOnChange(this, this.workbench, draw);
    onCopiesChanged(this.workbench, this, drawOwn);
    workspace.onLayoutReady(draw);
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.drawn.unmount();
    return Promise.resolve();
  }

  /** The tab's own plan, or the active one; while something without a note has the focus, such as the dashboard, the last one. */
  private note(): PlanNote | null {
    if (this.path !== null) {
      const path = this.shown?.path ?? this.path;
      return this.workbench.index.has(path) ? noteAt(this.app, path) : null;
    }
    const active = activePlan(this.workbench);
    if (active !== null || this.app.workspace.getActiveFile() !== null) return active;
    const path = this.reading === null ? undefined : this.shown?.path;
    if (path === undefined || !this.workbench.index.has(path)) return null;
    return noteAt(this.app, path);
  }

  /** Shows the plan under its new path; the app is told by a state, so that it renames the tab and keeps the layout. */
  private async follow(path: string): Promise<void> {
    await this.leaf.setViewState({ type: PANE_VIEW, state: { path }, active: false });
    void this.app.workspace.requestSaveLayout();
  }

  private onChanged(changed: ReadonlySet<string>): void {
    const path = this.note()?.path;
    const shown = this.reading?.path;
    if (path !== shown || [...changed].some((one) => this.shows(one))) this.draw();
  }

  /** Whether the plan at `path` is on screen, or linked with the one that is. */
  private shows(path: string): boolean {
    const { content } = this;
    if (path === this.reading?.path) return true;
    return content.kind === 'plan' && content.links.some((link) => link.path === path);
  }

  private draw(): void {
    const before = this.content.kind === 'plan' ? this.key : null;
    this.content = this.contentNow();
    if (this.content.kind !== 'plan') this.reading = null;
    const { content, actions } = this;
    // Another plan is read from its beginning; to scroll costs a layout, whether or not there is a way to go.
    if ((content.kind === 'plan' ? content.key : null) !== before)
      this.contentEl.querySelector('.execplans-pane')?.scrollTo(0, 0);
    if (this.path !== null) retitle(this);
    this.drawn.draw(this.contentEl, { content, actions });
  }

  private contentNow(): PlanPaneProps['content'] {
    const { app, leaf, parts, workbench } = this;
    const note = this.note();
    if (note === null && this.path !== null && workbench.watcher.progress() !== null)
      return { kind: 'reading' };
    if (note === null) return absentPlan(workbench, this.path);
    const message = workbench.index.summary(note.path)?.failure ?? null;
    if (message !== null) {
      const open = (event: MouseEvent): void =>
        guard('Opening the note', () => openNote(app, note, event));
      return { kind: 'failure', message, open };
    }
    const reading = this.readingOf(note);
    if (reading === null) return { kind: 'reading' };
    const now = Date.now();
    return {
      kind: 'plan',
      plan: reading.plan,
      key: this.key,
      name: reading.name,
      hidden: isHiddenPath(note.path),
      problems: problemRows(workbench, note, reading, now),
      links: planLinks(workbench, note, reading),
      waits: stepWaits(workbench, reading, leaf),
      now,
      timestampStyle: workbench.store.settings.timestampStyle,
      sight: sightOf({ ...(this.kept?.path === note.path ? this.kept.sight : {}) }),
      onSight: (sight) => this.keep(note, sight),
      actions: planActions(this.actions, { parts, leaf, note, reading }),
    };
  }

  /** Keeps with the layout of the app how the timeline is looked at. */
  private keep({ path }: PlanNote, seen: TimelineSight): void {
    const sight = keptSight(seen);
    const before = this.kept?.path === path ? this.kept.sight : {};
    if (JSON.stringify(sight) === JSON.stringify(before)) return;
    this.kept = { path, sight };
    void this.app.workspace.requestSaveLayout();
  }

  /** The newest reading there is, while a newer one is on its way; null when there is none. */
  private readingOf(note: PlanNote): PlanReading | null {
    const { path, basename: name } = note;
    const isShown = this.shown?.path === path;
    const found = this.workbench.index.use(path);
    if (found === null) refreshPlan(this.workbench, note);
    const kept = isShown && this.reading !== null ? { ...this.reading, path, name } : null;
    this.reading = found ?? kept;
    if (!isShown) this.key += 1;
    this.shown = note;
    return this.reading;
  }
}
