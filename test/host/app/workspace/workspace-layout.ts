// Where things are in the window: the middle with its tabs, the docks left and right, and the tabs in them. What is active, and what
// opens where, is the workspace's business.
import type * as O from 'obsidian';
import { Events } from '../events';
import type { Jitter } from '../jitter';
import { leavesBelow } from './leaves-below';
import { ViewRegistry } from './view-registry';
import type { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceRibbon } from './workspace-ribbon';
import {
  isStoredLayout,
  type StoredLayout,
  type StoredSplit,
  type StoredTabs,
} from './stored-layout';
import {
  WorkspaceFloating,
  WorkspaceRoot,
  WorkspaceSidedock,
  type WorkspaceSplit,
} from './workspace-split';
import type { WorkspaceTabs } from './workspace-tabs';

export abstract class WorkspaceLayout extends Events {
  readonly containerEl: HTMLElement;
  readonly leftRibbon: WorkspaceRibbon;
  readonly rightRibbon: WorkspaceRibbon;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
  readonly floatingSplit: WorkspaceFloating;
  readonly views = new ViewRegistry();
  private layoutTimer: number | null = null;

  constructor(
    parentEl: HTMLElement,
    private readonly jitter: Jitter,
  ) {
    super();
    this.containerEl = parentEl.createDiv({ cls: 'workspace' });
    this.leftRibbon = new WorkspaceRibbon(this.containerEl, 'left');
    this.leftSplit = new WorkspaceSidedock(this, this.containerEl, 'left');
    this.rootSplit = new WorkspaceRoot(this, this.containerEl, 'mod-vertical mod-root');
    this.rightSplit = new WorkspaceSidedock(this, this.containerEl, 'right');
    this.rightRibbon = new WorkspaceRibbon(this.containerEl, 'right');
    this.rightRibbon.containerEl.hide();
    this.floatingSplit = new WorkspaceFloating(this);
  }

  abstract get activeLeaf(): WorkspaceLeaf | null;
  abstract setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean }): void;
  /** An empty tab that is nowhere yet. */
  protected abstract makeLeaf(): WorkspaceLeaf;

  /** Tells of a changed layout, once for all changes of the same moment. */
  layoutChanged(): void {
    this.layoutTimer ??= window.setTimeout(
      () => {
        this.layoutTimer = null;
        this.trigger('layout-change');
      },
      10 + this.jitter.delay(20),
    );
  }

  getLayout(): Record<string, unknown> & StoredLayout {
    const { leftSplit, rightSplit } = this;
    return {
      main: stored(this.rootSplit),
      left: { ...stored(leftSplit), collapsed: leftSplit.collapsed },
      right: { ...stored(rightSplit), collapsed: rightSplit.collapsed },
    };
  }

  /** Tabs that are not on screen become deferred ones. Rejects for anything but what `getLayout` gives. */
  async changeLayout(layout: unknown): Promise<void> {
    if (!isStoredLayout(layout)) throw new Error('The host can restore its own layouts only.');
    const before = this.allLeaves();
    await this.restore(this.rootSplit, layout.main);
    for (const [dock, split] of [
      [this.leftSplit, layout.left],
      [this.rightSplit, layout.right],
    ] as const) {
      await this.restore(dock, split);
      if (split.collapsed === true) dock.collapse();
      else dock.expand();
    }
    for (const leaf of before) leaf.detach();
  }

  newLeafIn(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = this.makeLeaf();
    tabs.add(leaf);
    this.layoutChanged();
    return leaf;
  }

  createLeafInParent(parent: O.WorkspaceSplit, index: number): WorkspaceLeaf {
    void index;
    const split = [this.leftSplit, this.rightSplit].find((each) => each === parent);
    return this.newLeafIn((split ?? this.rootSplit).addTabs());
  }

  /** The new pane is always to the right of the other: the host does not stack panes in the middle. */
  createLeafBySplit(leaf: WorkspaceLeaf): WorkspaceLeaf {
    return this.newLeafIn(leaf.parent.split.addTabs(leaf.parent));
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.isInGroup(group));
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf | null {
    return this.sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf | null {
    return this.sideLeaf(this.rightSplit, split);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const root of [this.rootSplit, this.floatingSplit])
      for (const leaf of leavesBelow(root)) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf);
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === viewType);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  protected allLeaves(): WorkspaceLeaf[] {
    const { rootSplit, leftSplit, rightSplit, floatingSplit } = this;
    return [rootSplit, leftSplit, rightSplit, floatingSplit].flatMap((root) => leavesBelow(root));
  }

  protected sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    return this.newLeafIn(split ? dock.addTabs() : dock.mainTabs());
  }

  private async restore(split: WorkspaceSplit, { children }: StoredSplit): Promise<void> {
    for (const { children: leaves, currentTab } of children) {
      const tabs = split.addTabs();
      for (const { state, title } of leaves) await this.newLeafIn(tabs).defer(state, title);
      const shown = tabs.children[currentTab] ?? tabs.children[0];
      if (shown === undefined) continue;
      tabs.select(shown);
      await shown.loadIfDeferred();
      if (leaves[currentTab]?.state.active === true) this.setActiveLeaf(shown);
    }
  }
}

function stored(split: WorkspaceSplit): StoredSplit {
  const groups = split.children.filter(({ children }) => children.length > 0);
  return { type: 'split', children: groups.map((tabs) => storedTabs(tabs)) };
}

function storedTabs({ children, shownLeaf }: WorkspaceTabs): StoredTabs {
  return {
    type: 'tabs',
    currentTab: children.findIndex((leaf) => leaf === shownLeaf),
    children: children.map((leaf) => ({
      type: 'leaf',
      title: leaf.getDisplayText(),
      state: leaf.getViewState(),
    })),
  };
}
