// The parts of the window that hold groups of tabs side by side: the middle and the docks left and right.
import type * as O from 'obsidian';
import type { PageWindow } from '../dom-extensions';
import { type WorkspaceItem, WorkspaceParent } from './workspace-item';
import type { WorkspaceLayout } from './workspace-layout';
import { WorkspaceTabs } from './workspace-tabs';

export abstract class WorkspaceSplit extends WorkspaceParent {
  readonly owner: WorkspaceParent | null = null;
  readonly containerEl: HTMLElement;
  children: WorkspaceTabs[] = [];

  constructor(
    readonly workspace: WorkspaceLayout,
    parentEl: HTMLElement,
    cls: string,
  ) {
    super();
    this.containerEl = parentEl.createDiv({ cls: `workspace-split ${cls}` });
  }

  /** A new, empty group of tabs, after `previous` or at the end. */
  addTabs(previous?: WorkspaceTabs): WorkspaceTabs {
    const tabs = new WorkspaceTabs(this.workspace, this);
    const at = previous === undefined ? -1 : this.children.indexOf(previous);
    this.children.splice(at < 0 ? this.children.length : at + 1, 0, tabs);
    this.containerEl.insertBefore(tabs.containerEl, previous?.containerEl.nextSibling ?? null);
    return tabs;
  }

  /** The group that new tabs go to when nothing says otherwise. */
  mainTabs(): WorkspaceTabs {
    return this.children[this.children.length - 1] ?? this.addTabs();
  }

  /** Called by a group whose last tab has been closed. */
  emptied(tabs: WorkspaceTabs): void {
    if (this.children.length <= 1) return;
    this.children = this.children.filter((each) => each !== tabs);
    tabs.containerEl.remove();
  }
}

export abstract class WorkspaceContainer extends WorkspaceSplit {
  readonly win: PageWindow = window;

  get doc(): Document {
    return this.win.document;
  }

  override getContainer(): WorkspaceContainer {
    return this;
  }
}

export class WorkspaceRoot extends WorkspaceContainer {}

/** What stands in a pop-out. It goes with its last tab, and its tabs go with it. */
export class WorkspaceWindow extends WorkspaceContainer {
  constructor(
    workspace: WorkspaceLayout,
    override readonly win: PageWindow,
    override readonly owner: WorkspaceFloating,
  ) {
    super(
      workspace,
      win.document.body.createDiv({ cls: 'app-container' }),
      'mod-vertical mod-root',
    );
  }

  /** A pop-out is a root of its own, as in the app: what asks for the root wants the window. */
  override getRoot(): WorkspaceItem {
    return this;
  }

  override emptied(tabs: WorkspaceTabs): void {
    super.emptied(tabs);
    if (this.children.every((each) => each.children.length === 0)) this.win.close();
  }
}

/** All pop-outs. */
export class WorkspaceFloating extends WorkspaceParent {
  readonly owner = null;
  readonly containerEl = createDiv();
  children: WorkspaceWindow[] = [];

  constructor(private readonly workspace: WorkspaceLayout) {
    super();
  }

  open(win: PageWindow): WorkspaceWindow {
    const opened = new WorkspaceWindow(this.workspace, win, this);
    this.children.push(opened);
    return opened;
  }

  closed(window: WorkspaceWindow): void {
    this.children = this.children.filter((each) => each !== window);
  }
}

/** On a phone a dock lies over the page as a drawer; the class of that name stands for it. */
export abstract class WorkspaceMobileDrawer extends WorkspaceParent {
  abstract collapsed: boolean;
  abstract expand(): void;
  abstract collapse(): void;
  abstract toggle(): void;
}

export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = false;

  constructor(
    workspace: WorkspaceLayout,
    parentEl: HTMLElement,
    readonly side: O.Side,
  ) {
    super(workspace, parentEl, `mod-horizontal mod-sidedock mod-${side}-split`);
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.show(false);
  }

  expand(): void {
    this.show(true);
  }

  override emptied(tabs: WorkspaceTabs): void {
    super.emptied(tabs);
    if (this.children.every((each) => each.children.length === 0)) this.collapse();
  }

  private show(shown: boolean): void {
    if (this.collapsed === !shown) return;
    this.collapsed = !shown;
    this.containerEl.toggleClass('is-sidedock-collapsed', !shown);
    this.containerEl.toggle(shown);
    this.workspace.containerEl.toggleClass(`is-${this.side}-sidedock-open`, shown);
    this.workspace.trigger('resize');
    this.workspace.layoutChanged();
  }
}
