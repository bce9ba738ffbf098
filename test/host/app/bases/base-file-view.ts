// The tab of a `.base` file.
import { TextFileView } from '../workspace/text-file-view';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';
import { BasePane } from './base-pane';

export const BASES_VIEW = 'bases';

export class BaseFileView extends TextFileView {
  override icon = 'layout-list';
  private text = '';
  private readonly pane: BasePane;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl.addClass('bases-container');
    const changed = (text: string): void => {
      this.text = text;
      this.requestSave();
    };
    this.pane = new BasePane(this.app, this.contentEl, () => this.file, changed);
  }

  override getViewType(): string {
    return BASES_VIEW;
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'base';
  }

  override getViewData(): string {
    return this.text;
  }

  override setViewData(text: string): void {
    this.text = text;
    this.pane.setText(text);
  }

  override clear(): void {
    this.text = '';
  }

  protected override onOpen(): Promise<void> {
    this.addChild(this.pane);
    return Promise.resolve();
  }
}
