// A Markdown view of a note. While it has nothing of its own to save it follows the disk; else it keeps its
// text. Like the app's, it holds LF alone and saves that.
import { MarkdownView, type TFile } from 'obsidian';
import { FakeEditor } from './fake-editor';
import type { FakeVault } from './fake-vault';

export class FakeView {
  readonly editor: FakeEditor;
  /** How often it was saved. */
  saves = 0;
  private onDisk: string;

  constructor(
    private readonly vault: FakeVault,
    readonly file: TFile,
    private readonly mode: 'source' | 'preview',
  ) {
    this.onDisk = withLf(vault.textOf(file));
    this.editor = new FakeEditor(this.onDisk);
  }

  getMode(): 'source' | 'preview' {
    return this.mode;
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  async save(): Promise<void> {
    this.saves += 1;
    this.onDisk = this.getViewData();
    await this.vault.modify(this.file, this.onDisk);
  }

  /** What the app does when the file has changed. */
  follow(disk: string): void {
    if (this.getViewData() === this.onDisk) this.editor.setValue(withLf(disk));
    this.onDisk = withLf(disk);
  }
}

function withLf(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

// To `instanceof` it is a MarkdownView. It does not extend the class, whose constructor needs a page.
Object.setPrototypeOf(FakeView.prototype, MarkdownView.prototype);
