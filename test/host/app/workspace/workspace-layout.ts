// Where things are in the window: the middle with its tabs, the docks left and right, and the tabs in them. What is active, and what
// opens where, is the workspace's business.
import type * as O from 'obsidian';
import { Events } from '../events';
import type { Jitter } from '../jitter';
import { leavesBelow } from './leaves-below';
import { ViewRegistry } from './view-registry';
import type { WorkspaceItem } from './workspace-item';
import type { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceRibbon } from './workspace-ribbon';
import { WorkspaceRoot, WorkspaceSidedock } from './workspace-split';
import type { WorkspaceTabs } from './workspace-tabs';

export abstract class WorkspaceLayout extends Events {
  readonly containerEl: HTMLElement;
  readonly leftRibbon: WorkspaceRibbon;
  readonly rightRibbon: WorkspaceRibbon;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
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

  getLayout(): Record<string, unknown> {
    const leaves = (item: WorkspaceItem): unknown[] =>
      leavesBelow(item).map((leaf) => ({ id: leaf.id, type: 'leaf', state: leaf.getViewState() }));
    return {
      main: { type: 'split', children: leaves(this.rootSplit) },
      left: {
        type: 'split',
        children: leaves(this.leftSplit),
        collapsed: this.leftSplit.collapsed,
      },
      right: {
        type: 'split',
        children: leaves(this.rightSplit),
        collapsed: this.rightSplit.collapsed,
      },
      active: this.activeLeaf?.id ?? null,
    };
  }

  changeLayout(): Promise<void> {
    return Promise.reject(new Error('The host cannot restore a layout.'));
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
    for (const leaf of leavesBelow(this.rootSplit)) callback(leaf);
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
    return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((root) => leavesBelow(root));
  }

  protected sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    return this.newLeafIn(split ? dock.addTabs() : dock.mainTabs());
  }
}
