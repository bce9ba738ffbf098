// A group of tabs, one of which is on screen.
import { setIcon } from '../icons';
import { WorkspaceParent } from './workspace-item';
import type { WorkspaceLayout } from './workspace-layout';
import type { WorkspaceLeaf } from './workspace-leaf';
import type { WorkspaceSplit } from './workspace-split';

export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl: HTMLElement;
  readonly tabHeaderContainerEl: HTMLElement;
  children: WorkspaceLeaf[] = [];
  private readonly headersEl: HTMLElement;
  private readonly leavesEl: HTMLElement;
  private shown: WorkspaceLeaf | null = null;

  constructor(
    workspace: WorkspaceLayout,
    readonly split: WorkspaceSplit,
  ) {
    super();
    this.containerEl = createDiv({ cls: 'workspace-tabs mod-top' });
    this.tabHeaderContainerEl = this.containerEl.createDiv({
      cls: 'workspace-tab-header-container',
    });
    this.headersEl = this.tabHeaderContainerEl.createDiv({
      cls: 'workspace-tab-header-container-inner',
    });
    const newTab = this.tabHeaderContainerEl.createDiv({ cls: 'workspace-tab-header-new-tab' });
    const button = newTab.createSpan({ cls: 'clickable-icon', attr: { 'aria-label': 'New tab' } });
    setIcon(button, 'plus');
    button.addEventListener('click', () =>
      workspace.setActiveLeaf(workspace.newLeafIn(this), { focus: true }),
    );
    this.tabHeaderContainerEl.createDiv({ cls: 'workspace-tab-header-spacer' });
    this.leavesEl = this.containerEl.createDiv({ cls: 'workspace-tab-container' });
  }

  get owner(): WorkspaceSplit {
    return this.split;
  }

  override get parent(): WorkspaceSplit {
    return this.split;
  }

  get shownLeaf(): WorkspaceLeaf | null {
    return this.shown;
  }

  add(leaf: WorkspaceLeaf): void {
    leaf.tabs = this;
    this.children.push(leaf);
    this.headersEl.append(leaf.tabHeaderEl);
    this.leavesEl.append(leaf.containerEl);
    if (this.shown === null) this.select(leaf);
    else leaf.containerEl.hide();
  }

  remove(leaf: WorkspaceLeaf): void {
    const at = this.children.indexOf(leaf);
    this.children = this.children.filter((each) => each !== leaf);
    leaf.tabs = null;
    leaf.tabHeaderEl.remove();
    leaf.containerEl.remove();
    if (this.shown === leaf) {
      this.shown = null;
      const next = this.children[Math.min(at, this.children.length - 1)];
      if (next !== undefined) this.select(next);
    }
    if (this.children.length === 0) this.split.emptied(this);
  }

  select(leaf: WorkspaceLeaf): void {
    this.shown = leaf;
    for (const each of this.children) {
      each.tabHeaderEl.toggleClass('is-active', each === leaf);
      each.containerEl.toggle(each === leaf);
    }
    void leaf.loadIfDeferred();
    leaf.onResize();
  }
}
