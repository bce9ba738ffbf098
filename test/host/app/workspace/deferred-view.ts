// Stands in a tab that has not been looked at since the layout was restored: type, title and state, and no view.
import type * as O from 'obsidian';
import { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

export class DeferredView extends View {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly deferred: O.ViewState,
    private readonly title: string,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return this.deferred.type;
  }

  override getDisplayText(): string {
    return this.title;
  }

  override getState(): Record<string, unknown> {
    return this.deferred.state ?? {};
  }
}
