// What is active, what opens where, and the events of the layout. It knows no plugin.
import type * as O from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { App } from '../app';
import { debounce } from '../debounce';
import type { EditorInfo } from '../editor/editor-info';
import type { TFile } from '../files';
import type { Jitter } from '../jitter';
import type { Menu } from '../ui/menu';
import { ActiveLeaf } from './active-leaf';
import { EditorSuggests } from './editor-suggests';
import { addLinkMenu, openLink } from './open-link';
import { leavesBelow } from './leaves-below';
import { MarkdownView } from './markdown-view';
import { listenTo, openPopoutWindow } from './popout-window';
import type { View } from './view';
import type { WorkspaceParent } from './workspace-item';
import { WorkspaceLayout } from './workspace-layout';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceSidedock, type WorkspaceWindow } from './workspace-split';
import type { WorkspaceTabs } from './workspace-tabs';

const REMEMBERED_FILES = 10;

interface SideLeafOptions {
  readonly active?: boolean;
  readonly split?: boolean;
  readonly reveal?: boolean;
  readonly state?: Record<string, unknown>;
}

export class Workspace extends WorkspaceLayout {
  readonly suggests = new EditorSuggests();
  readonly focus: ActiveLeaf;
  layoutReady = false;
  editorExtensions: readonly Extension[] = [];
  readonly requestSaveLayout: O.Debouncer<[], Promise<void>> = debounce(() => {
    this.trigger('layout-save-asked');
    return Promise.resolve();
  });
  private waiting: (() => unknown)[] = [];
  private lastFiles: string[] = [];

  constructor(
    private readonly app: App,
    parentEl: HTMLElement,
    jitter: Jitter,
  ) {
    super(parentEl, jitter);
    this.focus = new ActiveLeaf(this, jitter);
    this.views.register('markdown', (leaf) => new MarkdownView(leaf));
    this.views.registerExtensions(['md'], 'markdown');
    window.addEventListener('resize', () => this.resized());
  }

  override get activeLeaf(): WorkspaceLeaf | null {
    return this.focus.leaf;
  }

  get activeEditor(): EditorInfo | null {
    return this.focus.editor;
  }

  set activeEditor(info: EditorInfo | null) {
    this.focus.editor = info;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  /** Called once, when the app has started. One callback's error does not keep the others from running. */
  becomeReady(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) {
      const ref = this.on('layout-ready-callback', callback);
      this.tryTrigger(ref, []);
      this.offref(ref);
    }
    this.trigger('layout-ready');
    this.layoutChanged();
  }

  splitActiveLeaf(): WorkspaceLeaf {
    const leaf = this.getMostRecentLeaf();
    return leaf === null ? this.newLeafIn(this.rootSplit.mainTabs()) : this.createLeafBySplit(leaf);
  }

  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    leafType: O.PaneType | O.SplitDirection | boolean = 'vertical',
  ): Promise<WorkspaceLeaf> {
    const isDirection = leafType === 'vertical' || leafType === 'horizontal';
    const copy = isDirection ? this.createLeafBySplit(leaf) : this.getLeaf(leafType);
    await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
    return copy;
  }

  getLeaf(newLeaf: O.PaneType | boolean = false): WorkspaceLeaf {
    if (newLeaf === false) return this.getUnpinnedLeaf();
    if (newLeaf === 'split') return this.splitActiveLeaf();
    if (newLeaf === 'window') return this.openPopoutLeaf();
    return this.newLeafIn(this.mainTabs());
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    const leaf = this.getMostRecentLeaf();
    if (leaf !== null && !leaf.pinned && leaf.view.navigation) return leaf;
    return this.newLeafIn(this.mainTabs());
  }

  openPopoutLeaf(data?: O.WorkspaceWindowInitData): WorkspaceLeaf {
    return this.newLeafIn(this.openWindow(data).mainTabs());
  }

  /** The view moves as it is, with what is typed in it. */
  moveLeafToPopout(leaf: WorkspaceLeaf, data?: O.WorkspaceWindowInitData): WorkspaceWindow {
    const opened = this.openWindow(data);
    const { tabs } = leaf;
    tabs?.remove(leaf);
    opened.mainTabs().add(leaf);
    leaf.view.movedTo(opened.doc);
    if (leavesBelow(this.rootSplit).length === 0) this.newLeafIn(this.rootSplit.mainTabs());
    this.setActiveLeaf(leaf, { focus: true });
    this.layoutChanged();
    return opened;
  }

  openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: O.PaneType | boolean = false,
    openViewState: O.OpenViewState = {},
  ): Promise<void> {
    return openLink(this.app, linktext, sourcePath, newLeaf, openViewState);
  }

  override setActiveLeaf(
    leaf: WorkspaceLeaf,
    params: { focus?: boolean } | boolean = {},
    focus = false,
  ): void {
    leaf.tabs?.select(leaf);
    this.focus.set(leaf);
    if (typeof params === 'boolean' ? focus : params.focus === true) leaf.view.takeFocus();
  }

  getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
    return this.focus.mostRecent(root) ?? leavesBelow(root ?? this.rootSplit)[0] ?? null;
  }

  async ensureSideLeaf(
    type: string,
    side: O.Side,
    options: SideLeafOptions = {},
  ): Promise<WorkspaceLeaf> {
    const known = this.getLeavesOfType(type)[0];
    const dock = side === 'left' ? this.leftSplit : this.rightSplit;
    const leaf = known ?? this.sideLeaf(dock, options.split ?? false);
    if (known === undefined || options.state !== undefined)
      await leaf.setViewState({ type, state: options.state ?? {} });
    if (options.reveal ?? true) {
      dock.expand();
      leaf.parent.select(leaf);
      if (options.active ?? true) this.setActiveLeaf(leaf, { focus: true });
    }
    return leaf;
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    return this.focus.activeFile();
  }

  /** Brings the tab on screen, and makes it the active one. */
  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    this.setActiveLeaf(leaf, { focus: true });
    await leaf.loadIfDeferred();
  }

  getLastOpenFiles(): string[] {
    return [...this.lastFiles];
  }

  /** Called by a tab that has opened the file. */
  opened(path: string): void {
    const others = this.lastFiles.filter((each) => each !== path);
    this.lastFiles = [path, ...others].slice(0, REMEMBERED_FILES);
  }

  /** Called by a tab that was closed. */
  detached(leaf: WorkspaceLeaf): void {
    this.focus.forget(leaf);
    const { rootSplit } = this;
    if (leavesBelow(rootSplit).length === 0) this.newLeafIn(rootSplit.mainTabs());
    if (this.activeLeaf === leaf) this.focus.set(this.getMostRecentLeaf());
    this.layoutChanged();
  }

  updateOptions(): void {
    for (const { view } of this.getLeavesOfType('markdown'))
      if (view instanceof MarkdownView) view.editMode.refreshExtensions(this.editorExtensions);
  }

  handleLinkContextMenu(
    menu: Menu,
    linktext: string,
    sourcePath: string,
    leaf?: WorkspaceLeaf,
  ): boolean {
    return addLinkMenu(this.app, menu, linktext, sourcePath, leaf);
  }

  protected override makeLeaf(): WorkspaceLeaf {
    return new WorkspaceLeaf(this.app, this);
  }

  private mainTabs(): WorkspaceTabs {
    const recent = this.getMostRecentLeaf()?.tabs;
    return recent ?? this.rootSplit.mainTabs();
  }

  private openWindow(data?: O.WorkspaceWindowInitData): WorkspaceWindow {
    const win = openPopoutWindow(data?.size);
    const opened = this.floatingSplit.open(win);
    listenTo(win, {
      onKey: (event) => this.app.keymap.handle(event),
      onResize: () => this.resized(),
      onClose: () => this.windowClosed(opened),
    });
    this.trigger('window-open', opened, win);
    return opened;
  }

  private windowClosed(opened: WorkspaceWindow): void {
    if (!this.floatingSplit.children.includes(opened)) return;
    this.floatingSplit.closed(opened);
    for (const leaf of leavesBelow(opened)) leaf.detach();
    this.trigger('window-close', opened, opened.win);
    this.focus.set(this.getMostRecentLeaf());
    if (window.activeWindow === opened.win)
      Object.assign(window, { activeWindow: window, activeDocument: document });
  }

  private resized(): void {
    for (const leaf of this.allLeaves()) leaf.onResize();
    this.trigger('resize');
  }
}
