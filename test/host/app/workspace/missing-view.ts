// Stands where a view was whose plugin is not there. Keeps the state, so that it is not lost.
import { ItemView } from './item-view';
import type { WorkspaceLeaf } from './workspace-leaf';

export class MissingView extends ItemView {
  private state: Record<string, unknown> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return this.type;
  }

  override getDisplayText(): string {
    return 'Plugin no longer active';
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }

  override setState(state: unknown): Promise<void> {
    if (typeof state === 'object' && state !== null) this.state = { ...state };
    return Promise.resolve();
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.createDiv({
      cls: 'pane-empty',
      text: 'The plugin that made this view is not active.',
    });
    return Promise.resolve();
  }
}
