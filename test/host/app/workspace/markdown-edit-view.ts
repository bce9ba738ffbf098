// The editing half of a Markdown view: CodeMirror, and the text in it.
import { Compartment, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { App } from '../app';
import { Editor } from '../editor/editor';
import { editorExtensions, FROM_DISK } from '../editor/editor-extensions';
import type { TFile } from '../files';
import { Keymap } from '../keymap';
import type { HoverPopover } from '../ui/hover-popover';
import { openEditorMenu } from './editor-menu';
import type { MarkdownView } from './markdown-view';
import { setLivePreview } from '../editor/editor-fields';
import { diffTexts } from './text-diff';

export class MarkdownEditView {
  readonly app: App;
  readonly cm: EditorView;
  readonly editor: Editor;
  readonly containerEl: HTMLElement;
  /** The declaration promises one; the app gives null all the same. */
  hoverPopover = null as unknown as HoverPopover;
  private readonly added = new Compartment();
  private livePreview = false;

  constructor(private readonly view: MarkdownView) {
    this.app = view.app;
    this.containerEl = view.contentEl.createDiv({
      cls: 'markdown-source-view cm-s-obsidian mod-cm6 node-insert-event',
    });
    this.cm = new EditorView({ parent: this.containerEl });
    this.editor = new Editor(this.cm);
    this.cm.setState(this.stateOf(''));
    this.cm.contentDOM.addEventListener('contextmenu', (event) => openEditorMenu(view, event));
  }

  get file(): TFile {
    return this.view.file as TFile;
  }

  clear(): void {
    this.set('', true);
  }

  get(): string {
    return this.cm.state.doc.toString();
  }

  /** With `clear` the text is another one, and the history starts anew; otherwise the change can be undone. */
  set(data: string, clear: boolean): void {
    if (clear) {
      this.cm.setState(this.stateOf(data));
      return;
    }
    const { state } = this.cm;
    const changes = diffTexts(this.get(), state.toText(data).toString());
    if (changes.length === 0) return;
    this.cm.dispatch({
      changes,
      userEvent: FROM_DISK,
      annotations: Transaction.addToHistory.of(true),
    });
  }

  getSelection(): string {
    return this.editor.getSelection();
  }

  /** In lines from the top, with a fraction. */
  getScroll(): number {
    const block = this.cm.lineBlockAtHeight(this.cm.scrollDOM.scrollTop);
    return this.cm.state.doc.lineAt(block.from).number - 1;
  }

  applyScroll(scroll: number): void {
    const line = Math.max(1, Math.min(Math.floor(scroll) + 1, this.cm.state.doc.lines));
    const { from } = this.cm.state.doc.line(line);
    this.cm.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start' }) });
  }

  /** To be called when plugins have added or removed extensions. */
  refreshExtensions(extensions: readonly Extension[]): void {
    this.cm.dispatch({ effects: this.added.reconfigure([...extensions]) });
  }

  isLivePreview(): boolean {
    return this.livePreview;
  }

  /** Plugins may draw as in live preview; the host shows the source in both modes. */
  setLivePreview(on: boolean): void {
    if (on === this.livePreview) return;
    this.livePreview = on;
    this.cm.dispatch({ effects: setLivePreview.of(on) });
  }

  destroy(): void {
    this.cm.destroy();
  }

  private stateOf(doc: string): EditorState {
    const extensions = editorExtensions({
      info: this.view,
      cm: () => this.cm,
      isLivePreview: this.livePreview,
      added: this.added,
      extensions: this.app.workspace.editorExtensions,
      onUpdate: (update) => this.onUpdate(update),
      onLink: (linktext, event) => {
        const source = this.view.file?.path ?? '';
        void this.app.workspace.openLinkText(linktext, source, Keymap.isModEvent(event));
      },
    });
    return EditorState.create({ doc, extensions });
  }

  private onUpdate(update: ViewUpdate): void {
    if (!update.docChanged) return;
    const fromDisk = update.transactions.every((each) => each.isUserEvent(FROM_DISK));
    this.view.onTextChange(fromDisk);
  }
}
