// A view of one file: it follows the file's renaming, and closes when the file is deleted.
import type * as O from 'obsidian';
import type { TFile } from '../files';
import type { Menu } from '../ui/menu';
import { addFileMenu } from './file-menu';
import { ItemView } from './item-view';

export abstract class FileView extends ItemView {
  file: TFile | null = null;
  allowNoFile = false;
  override navigation = true;

  override getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override onload(): void {
    void super.onload();
    const { vault } = this.app;
    this.registerEvent(
      vault.on('rename', (file: O.TAbstractFile) => {
        if (file === this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      vault.on('delete', (file: O.TAbstractFile) => {
        if (file === this.file) this.leaf.detach();
      }),
    );
  }

  override getState(): Record<string, unknown> {
    return this.file === null ? {} : { file: this.file.path };
  }

  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null && 'file' in state) {
      const file = typeof state.file === 'string' ? this.app.vault.getFileByPath(state.file) : null;
      await this.loadFile(file);
    }
    await super.setState(state, result);
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    if (this.file !== null && source === 'more-options')
      addFileMenu(menu, this.app, this.file, source, this.leaf);
  }

  onLoadFile(file: TFile): Promise<void> {
    void file;
    return Promise.resolve();
  }

  onUnloadFile(file: TFile): Promise<void> {
    void file;
    return Promise.resolve();
  }

  onRename(file: TFile): Promise<void> {
    void file;
    this.updateTitle();
    return Promise.resolve();
  }

  canAcceptExtension(extension: string): boolean {
    void extension;
    return false;
  }

  protected override async onClose(): Promise<void> {
    if (this.file !== null) await this.onUnloadFile(this.file);
  }

  private async loadFile(file: TFile | null): Promise<void> {
    if (this.file === file) return;
    if (this.file !== null) await this.onUnloadFile(this.file);
    this.file = file;
    if (file !== null) await this.onLoadFile(file);
    this.updateTitle();
  }
}

export abstract class EditableFileView extends FileView {}
