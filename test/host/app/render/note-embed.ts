// A note, or a part of it, drawn inside something else: another note, or a preview. It follows its file.
import type { App } from '../app';
import { Component } from '../component';
import type { TFile } from '../files';
import { resolveSubpath } from '../link-text';
import { type EmbedNote, NotePreview } from './note-preview';
import { toggledTask } from './toggle-task';

export class NoteEmbed extends Component {
  private readonly preview: NotePreview;

  /** `subpath` as in a link, or empty; `within` are the paths of the notes that this one is drawn inside of. */
  constructor(
    private readonly app: App,
    containerEl: HTMLElement,
    private readonly file: TFile,
    private readonly subpath: string,
    within: readonly string[],
  ) {
    super();
    containerEl.empty();
    containerEl.addClass('markdown-embed', 'inline-embed', 'is-loaded');
    const contentEl = containerEl
      .createDiv({ cls: 'markdown-embed-content' })
      .createDiv({ cls: 'markdown-preview-view markdown-rendered' });
    const toggle = (line: number): void => void this.toggleTask(line);
    this.preview = new NotePreview(app, contentEl, toggle, embedNote, within);
  }

  override onload(): Promise<void> {
    const { metadataCache } = this.app;
    this.registerEvent(
      metadataCache.on('changed', (file: TFile) => {
        if (file === this.file) this.draw().catch((error: unknown) => console.error(error));
      }),
    );
    return this.draw();
  }

  override onunload(): void {
    this.preview.clear();
  }

  private async draw(): Promise<void> {
    const { app, file, subpath } = this;
    const text = await app.vault.cachedRead(file);
    const cache = app.metadataCache.getFileCache(file);
    const part = subpath === '' || cache === null ? null : resolveSubpath(cache, subpath);
    const lines =
      part === null ? null : { from: part.start.line, to: (part.end?.line ?? Infinity) - 1 };
    const ofBlock = part?.type === 'block' && lines !== null;
    await this.preview.draw({
      text,
      path: file.path,
      title: part === null ? file.basename : '',
      lines: ofBlock ? { from: lines.from, to: lines.from } : lines,
    });
  }

  private async toggleTask(line: number): Promise<void> {
    await this.app.vault.process(this.file, (text) => {
      const lines = text.split('\n');
      lines[line] = toggledTask(lines[line] ?? '') ?? lines[line] ?? '';
      return lines.join('\n');
    });
  }
}

export const embedNote: EmbedNote = (app, el, file, subpath, within) =>
  new NoteEmbed(app, el, file, subpath, within);
