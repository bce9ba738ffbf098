// Which tab has the focus, which had it before, and the events that tell of a change. They come a moment after it, once for all
// changes made meanwhile.
import type { EditorInfo } from '../editor/editor-info';
import type { TFile } from '../files';
import type { Jitter } from '../jitter';
import { FileView } from './file-view';
import { MarkdownView } from './markdown-view';
import type { Workspace } from './workspace';
import type { WorkspaceItem } from './workspace-item';
import type { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceContainer } from './workspace-split';

export class ActiveLeaf {
  leaf: WorkspaceLeaf | null = null;
  editor: EditorInfo | null = null;
  private recent: WorkspaceLeaf[] = [];
  private toldLeaf: WorkspaceLeaf | null = null;
  private toldFile: TFile | null = null;
  private timer: number | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly jitter: Jitter,
  ) {}

  set(leaf: WorkspaceLeaf | null): void {
    const before = this.leaf;
    before?.markActive(false);
    this.leaf = leaf;
    leaf?.markActive(true);
    if (leaf !== null && leaf.getRoot() instanceof WorkspaceContainer)
      this.recent = [leaf, ...this.recent.filter((each) => each !== leaf)];
    this.viewChanged();
  }

  /** To be called when the active tab shows another view or file. */
  viewChanged(): void {
    const view = this.leaf?.view;
    this.editor = view instanceof MarkdownView ? view : null;
    this.timer ??= window.setTimeout(() => {
      this.timer = null;
      this.tell();
    }, this.jitter.delay(20));
  }

  forget(leaf: WorkspaceLeaf): void {
    this.recent = this.recent.filter((each) => each !== leaf);
  }

  /** The tab that had the focus last: below `root`, or in the middle and the pop-outs. */
  mostRecent(root?: WorkspaceItem): WorkspaceLeaf | null {
    return this.recent.find((leaf) => root === undefined || leaf.getRoot() === root) ?? null;
  }

  private tell(): void {
    if (this.leaf !== this.toldLeaf) {
      this.toldLeaf = this.leaf;
      this.workspace.trigger('active-leaf-change', this.leaf);
    }
    const file = this.workspace.getActiveFile();
    if (file === this.toldFile) return;
    this.toldFile = file;
    this.workspace.trigger('file-open', file);
  }

  /** The file of the active tab, or of the last active one in the middle while a side dock has the focus. */
  activeFile(): TFile | null {
    const own = this.leaf?.view;
    if (own instanceof FileView && own.file !== null) return own.file;
    const last = this.workspace.getMostRecentLeaf()?.view;
    return last instanceof FileView ? last.file : null;
  }
}
