// A note in a tab: its source in an editor, or rendered for reading. The editor holds the text in both modes.
import type * as O from 'obsidian';
import type { Editor } from '../editor/editor';
import { openSearchPanel } from '@codemirror/search';
import { setIcon } from '../icons';
import { resolveSubpath } from '../link-text';
import { toggledTask } from '../render/toggle-task';
import type { HoverPopover } from '../ui/hover-popover';
import { setTooltip } from '../tooltip';
import { MarkdownEditView } from './markdown-edit-view';
import { MarkdownPreviewView } from './markdown-preview-view';
import { TextFileView } from './text-file-view';
import type { WorkspaceLeaf } from './workspace-leaf';

export class MarkdownView extends TextFileView {
  override icon = 'file-text';
  hoverPopover: HoverPopover | null = null;
  readonly editMode: MarkdownEditView;
  readonly previewMode: MarkdownPreviewView;
  currentMode: MarkdownEditView | MarkdownPreviewView;
  private readonly readingEl: HTMLElement;
  private readonly modeButtonEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.editMode = new MarkdownEditView(this);
    this.readingEl = this.contentEl.createDiv({ cls: 'markdown-reading-view' });
    this.readingEl.hide();
    const previewEl = this.readingEl.createDiv({
      cls: 'markdown-preview-view markdown-rendered node-insert-event',
    });
    this.previewMode = new MarkdownPreviewView(this, previewEl);
    this.addChild(this.previewMode);
    this.currentMode = this.editMode;
    this.modeButtonEl = this.addAction('book-open', '', () => void this.toggleMode());
    this.showModeButton();
  }

  get editor(): Editor {
    return this.editMode.editor;
  }

  override getViewType(): string {
    return 'markdown';
  }

  getMode(): O.MarkdownViewModeType {
    return this.currentMode === this.previewMode ? 'preview' : 'source';
  }

  override getViewData(): string {
    return this.editMode.get();
  }

  override setViewData(data: string, clear: boolean): void {
    this.editMode.set(data, clear);
    if (this.getMode() === 'preview') this.previewMode.rerender(clear);
  }

  override clear(): void {
    this.editMode.clear();
    this.previewMode.clear();
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.getMode(), source: !this.editMode.isLivePreview() };
  }

  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    if (typeof state !== 'object' || state === null) return;
    if ('source' in state) this.editMode.setLivePreview(state.source === false);
    if (!('mode' in state)) return;
    if (state.mode === 'source' || state.mode === 'preview') this.setMode(state.mode);
  }

  toggleMode(): Promise<void> {
    const mode = this.getMode() === 'preview' ? 'source' : 'preview';
    return this.setState({ mode }, { history: false });
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') } };
  }

  /** Knows `line`, `subpath` and `focus`. */
  override setEphemeralState(state: unknown): void {
    if (typeof state !== 'object' || state === null) return;
    if ('subpath' in state && typeof state.subpath === 'string') this.goToSubpath(state.subpath);
    if ('line' in state && typeof state.line === 'number') this.goToLine(state.line);
    if ('focus' in state && state.focus === true) this.takeFocus();
  }

  showSearch(): void {
    openSearchPanel(this.editMode.cm);
  }

  override movedTo(doc: Document): void {
    this.editMode.cm.setRoot(doc);
  }

  override takeFocus(): void {
    if (this.getMode() === 'source') this.editor.focus();
  }

  /** Called by the editor; `fromDisk` tells a text taken from the file from one that was typed. */
  onTextChange(fromDisk: boolean): void {
    this.data = this.getViewData();
    if (!fromDisk) this.requestSave();
    if (this.getMode() === 'preview') this.previewMode.rerender();
    const { workspace } = this.app;
    workspace.trigger('editor-change', this.editor, this);
    if (!fromDisk) workspace.suggests.check(this);
  }

  /** Called by the reading view for a click on a checkbox; the line is the task's, from 0. */
  toggleTask(line: number): void {
    const toggled = toggledTask(this.editor.getLine(line));
    if (toggled !== null) this.editor.setLine(line, toggled);
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.editMode.destroy();
  }

  private setMode(mode: O.MarkdownViewModeType): void {
    if (mode === this.getMode()) return;
    const reading = mode === 'preview';
    this.editMode.containerEl.toggle(!reading);
    this.readingEl.toggle(reading);
    this.currentMode = reading ? this.previewMode : this.editMode;
    if (reading) this.previewMode.rerender();
    else this.previewMode.clear();
    this.containerEl.setAttribute('data-mode', mode);
    this.showModeButton();
    this.app.workspace.layoutChanged();
  }

  private showModeButton(): void {
    const reading = this.getMode() === 'preview';
    setIcon(this.modeButtonEl, reading ? 'pencil' : 'book-open');
    setTooltip(
      this.modeButtonEl,
      reading ? 'Current view: reading. Click to edit.' : 'Current view: editing. Click to read.',
    );
  }

  private goToSubpath(subpath: string): void {
    const cache = this.file === null ? null : this.app.metadataCache.getFileCache(this.file);
    const target = cache === null ? null : resolveSubpath(cache, subpath);
    if (target !== null) this.goToLine(target.start.line);
  }

  private goToLine(line: number): void {
    const at = { line, ch: 0 };
    this.editor.setCursor(at);
    this.editor.scrollIntoView({ from: at, to: at }, true);
  }
}
