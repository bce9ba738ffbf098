// What every part of the layout has in common: its place in the tree, and the way to the top.
import { currentApp } from '../current-app';
import { Events } from '../events';
import type { WorkspaceContainer } from './workspace-split';

let made = 0;

export abstract class WorkspaceItem extends Events {
  readonly id: string = `item-${++made}`;
  abstract readonly containerEl: HTMLElement;
  /** What holds this item; null at the top, and for an item that was taken out. */
  abstract readonly owner: WorkspaceParent | null;

  /** The declaration promises a parent; where there is none the app gives null all the same. */
  get parent(): WorkspaceParent {
    return this.owner as WorkspaceParent;
  }

  getRoot(): WorkspaceItem {
    return this.owner?.getRoot() ?? this;
  }

  /** The part of the layout that has the item's window to itself; the docks belong to the middle. */
  getContainer(): WorkspaceContainer {
    return this.owner?.getContainer() ?? currentApp().workspace.rootSplit;
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  abstract readonly children: readonly WorkspaceItem[];
}
