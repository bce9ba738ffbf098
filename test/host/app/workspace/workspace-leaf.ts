// One tab of the layout: it holds a view and can change it for another. Views come from the registry; the leaf knows no kind of view.
import type * as O from 'obsidian';
import type { App } from '../app';
import type { HoverPopover } from '../ui/hover-popover';
import { DeferredView } from './deferred-view';
import { EmptyView } from './empty-view';
import { TabHeader } from './tab-header';
import { MissingView } from './missing-view';
import type { View } from './view';
import type { Workspace } from './workspace';
import { WorkspaceItem } from './workspace-item';
import type { WorkspaceTabs } from './workspace-tabs';

export class WorkspaceLeaf extends WorkspaceItem {
  readonly containerEl: HTMLElement;
  view: View;
  tabs: WorkspaceTabs | null = null;
  pinned = false;
  hoverPopover: HoverPopover | null = null;
  private loading: Promise<void> | null = null;
  private group: string | null = null;
  private openings = 0;
  private readonly header: TabHeader;

  constructor(
    readonly app: App,
    readonly workspace: Workspace,
  ) {
    super();
    this.containerEl = createDiv({ cls: 'workspace-leaf' });
    this.header = new TabHeader(this);
    const activate = (): void => {
      if (workspace.activeLeaf !== this) workspace.setActiveLeaf(this);
    };
    this.containerEl.addEventListener('mousedown', activate, true);
    this.containerEl.addEventListener('focusin', activate);
    this.view = new EmptyView(this);
    void this.view.open(this.containerEl);
    this.updateHeader();
  }

  get owner(): WorkspaceTabs | null {
    return this.tabs;
  }

  override get parent(): WorkspaceTabs {
    return this.tabs as WorkspaceTabs;
  }

  get tabHeaderEl(): HTMLElement {
    return this.header.el;
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Resolves when the view that belongs here stands here. */
  loadIfDeferred(): Promise<void> {
    if (!this.isDeferred) return Promise.resolve();
    this.loading ??= this.setViewState({ ...this.getViewState(), active: false }).finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  /** Called when a layout is restored: the view is made when somebody looks. */
  async defer(state: O.ViewState, title: string): Promise<void> {
    await this.open(new DeferredView(this, state, title));
  }

  updateHeader(): void {
    this.header.update();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getViewState(): O.ViewState {
    return {
      type: this.view.getViewType(),
      state: this.view.getState(),
      active: this.workspace.activeLeaf === this,
      pinned: this.pinned,
    };
  }

  async open<V extends View>(view: V): Promise<V> {
    const before = this.view;
    await before.close();
    this.view = view;
    await view.open(this.containerEl);
    // The view is made in the page and learns only here that it stands in a pop-out.
    if (this.containerEl.doc !== document) view.movedTo(this.containerEl.doc);
    this.updateHeader();
    if (this.workspace.activeLeaf === this) this.workspace.focus.viewChanged();
    return view;
  }

  setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
    return this.whileOpening(() => this.show(viewState, eState));
  }

  openFile(file: O.TFile, openState: O.OpenViewState = {}): Promise<void> {
    return this.whileOpening(async () => {
      const type = this.workspace.views.typeOf(file.extension);
      const state = { ...openState.state, file: file.path };
      await this.show({ type, state }, openState.eState);
      this.workspace.opened(file.path);
      if (openState.active !== false) this.workspace.setActiveLeaf(this, { focus: true });
    });
  }

  private async show(viewState: O.ViewState, eState?: unknown): Promise<void> {
    const { type } = viewState;
    if (this.isDeferred || this.view.getViewType() !== type) {
      const create = this.workspace.views.creatorOf(type);
      await this.open(create === null ? new MissingView(this, type) : create(this));
    }
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (eState !== undefined) this.setEphemeralState(eState);
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    this.updateHeader();
    if (viewState.active === true) this.workspace.setActiveLeaf(this, { focus: true });
    else if (this.workspace.activeLeaf === this) this.workspace.focus.viewChanged();
    this.workspace.layoutChanged();
  }

  /** Marks the tab until it shows what was asked for and has the focus, if it takes it: `data-opening` tells of it. */
  private async whileOpening(open: () => Promise<void>): Promise<void> {
    this.openings += 1;
    this.containerEl.dataset['opening'] = '';
    try {
      await open();
    } finally {
      this.openings -= 1;
      if (this.openings === 0) delete this.containerEl.dataset['opening'];
    }
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    if (this.pinned === pinned) return;
    this.pinned = pinned;
    this.updateHeader();
    this.trigger('pinned-change', pinned);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    other.group ??= `group-${other.id}`;
    this.setGroup(other.group);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  isInGroup(group: string): boolean {
    return this.group === group;
  }

  markActive(isActive: boolean): void {
    for (const el of [this.containerEl, this.tabHeaderEl, this.tabs?.containerEl])
      el?.toggleClass('mod-active', isActive);
  }

  onResize(): void {
    this.view.onResize();
  }

  /** Closes the tab; what is unsaved in it is written first. */
  detach(): void {
    if (this.tabs === null) return;
    this.tabs.remove(this);
    this.workspace.detached(this);
    void this.view.close().then(() => this.workspace.layoutChanged());
  }
}
