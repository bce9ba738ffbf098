// A canvas: its file cards hold editors of their own, which no tab knows of. Cards of other kinds, places and connections are not drawn.
import type { EditorInfo } from '../editor/editor-info';
import type { TFile } from '../files';
import { FileView } from './file-view';
import { MarkdownView } from './markdown-view';
import { WorkspaceLeaf } from './workspace-leaf';

export class CanvasView extends FileView {
  private cards: MarkdownView[] = [];

  override getViewType(): string {
    return 'canvas';
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'canvas';
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    for (const path of cardPaths(await this.app.vault.read(file))) {
      const note = this.app.vault.getFileByPath(path);
      if (note !== null) await this.addCard(note);
    }
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    for (const card of this.cards.splice(0)) await card.close();
    await super.onUnloadFile(file);
  }

  /** A view in a tab that is not part of the layout, so that nobody who looks for open notes finds it. */
  private async addCard(note: TFile): Promise<void> {
    const card = new MarkdownView(new WorkspaceLeaf(this.app, this.app.workspace));
    const el = this.contentEl.createDiv({ cls: 'canvas-node canvas-node-content' });
    await card.open(el);
    await card.setState({ file: note.path }, { history: false });
    this.cards.push(card);
    const info: EditorInfo = {
      app: this.app,
      hoverPopover: null,
      file: note,
      editor: card.editor,
    };
    el.addEventListener('focusin', () => (this.app.workspace.activeEditor = info));
  }
}

/** Paths of the notes on the cards, in the order in which they stand; none for a file that is no canvas. */
function cardPaths(text: string): readonly string[] {
  const data: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (typeof data !== 'object' || data === null || !('nodes' in data)) return [];
  const nodes: readonly unknown[] = Array.isArray(data.nodes) ? data.nodes : [];
  return nodes.flatMap((node) =>
    typeof node === 'object' && node !== null && 'file' in node && typeof node.file === 'string'
      ? [node.file]
      : [],
  );
}
