// The reading half of a Markdown view: shows the text that the editor holds.
import type { TFile } from '../files';
import { MarkdownRenderer } from '../render/markdown-renderer';
import { embedNote } from '../render/note-embed';
import { NotePreview } from '../render/note-preview';
import type { MarkdownView } from './markdown-view';

export class MarkdownPreviewView extends MarkdownRenderer {
  private readonly preview: NotePreview;

  /** `containerEl` scrolls. */
  constructor(
    private readonly view: MarkdownView,
    containerEl: HTMLElement,
  ) {
    super(view.app, containerEl);
    this.preview = new NotePreview(
      view.app,
      containerEl,
      (line) => view.toggleTask(line),
      embedNote,
    );
  }

  override get file(): TFile {
    return this.view.file as TFile;
  }

  get(): string {
    return this.view.getViewData();
  }

  set(data: string, clear: boolean): void {
    this.view.setViewData(data, clear);
  }

  clear(): void {
    this.preview.clear();
  }

  /** With `full` what has not changed is drawn anew as well. */
  rerender(full = false): void {
    const { file } = this.view;
    if (full || file === null) this.clear();
    if (file === null) return;
    const note = { text: this.get(), path: file.path, title: file.basename };
    this.preview.draw(note).catch((error: unknown) => console.error(error));
  }

  getScroll(): number {
    return this.containerEl.scrollTop;
  }

  applyScroll(scroll: number): void {
    this.containerEl.scrollTop = scroll;
  }

  override onunload(): void {
    this.clear();
  }
}
