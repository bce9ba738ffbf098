// Asks for a new name of a file or folder. The extension of a file stays as it is.
import type { App } from '../app';
import { TFile, type TAbstractFile } from '../files';
import { folderOf } from '../paths';
import { Modal } from './modal';
import { Notice } from './notice';

export class RenameModal extends Modal {
  private readonly inputEl: HTMLInputElement;

  constructor(
    app: App,
    private readonly file: TAbstractFile,
  ) {
    super(app);
    this.setTitle('Rename');
    this.inputEl = this.contentEl.createEl('input', {
      cls: 'rename-textarea',
      type: 'text',
      value: file instanceof TFile ? file.basename : file.name,
      attr: { 'aria-label': 'Name', spellcheck: 'false' },
    });
    const buttons = this.modalEl.createDiv({ cls: 'modal-button-container' });
    const save = buttons.createEl('button', { cls: 'mod-cta', text: 'Save' });
    save.addEventListener('click', () => void this.rename());
    buttons.createEl('button', { text: 'Cancel' }).addEventListener('click', () => this.close());
    this.scope.register([], 'Enter', (event) => {
      if (event.isComposing) return undefined;
      void this.rename();
      return false;
    });
  }

  override onOpen(): void {
    this.inputEl.focus();
    this.inputEl.select();
  }

  private async rename(): Promise<void> {
    const { file } = this;
    const name = this.inputEl.value.trim();
    if (name === '') return;
    const folder = folderOf(file.path);
    const extension = file instanceof TFile ? `.${file.extension}` : '';
    const path = `${folder === '' ? '' : `${folder}/`}${name}${extension}`;
    try {
      if (path !== file.path) await this.app.fileManager.renameFile(file, path);
      this.close();
    } catch (error) {
      new Notice(error instanceof Error ? error.message : String(error));
    }
  }
}
