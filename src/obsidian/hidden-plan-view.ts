// The tab that shows a plan of a hidden folder, for which the app has no view: drawn as in reading mode, with a mark
// that says what the app cannot do for it. Its state is its path. Writes nothing.
import {
  Component,
  getFrontMatterInfo,
  ItemView,
  MarkdownRenderer,
  type Menu,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import { HIDDEN_WORDS } from '../view/hidden-words';
import { drawIcon } from './icon-drawing';
import { followLink } from './hidden-links';
import { placeWith } from './hidden-place';
import { HIDDEN_VIEW, type HiddenViewState } from './hidden-views';
import { moveIntoVault } from './move-hidden-plan';
import { guard, wordsOf } from './notices';
import { diskText, hiddenNote } from './plan-note';
import { openPane, retitle } from './views';
import type { Workbench } from './workbench';

const GONE = 'There is no note here any more.';
const NOT_WATCHED = 'The settings name no hidden folder that this note is in.';

export class HiddenPlanView extends ItemView {
  override icon = 'eye-off';
  override navigation = true;
  private path = '';
  /** Of the page on screen; null while a message stands there. */
  private text: string | null = null;
  private page: Component | null = null;
  private words = '';
  private readonly pathEl: HTMLElement;
  private readonly moveEl: HTMLElement;
  private readonly pageEl: HTMLElement;
  private drawing: Promise<void> = Promise.resolve();

  constructor(
    leaf: WorkspaceLeaf,
    private readonly workbench: Workbench,
  ) {
    super(leaf);
    const mark = this.contentEl.createDiv({ cls: 'execplans-hidden-mark', attr: { role: 'note' } });
    drawIcon(mark.createSpan({ attr: { 'aria-hidden': 'true' } }), 'eye-off');
    mark.createSpan({ cls: 'execplans-hidden-words', text: HIDDEN_WORDS });
    this.pathEl = mark.createSpan({ cls: 'execplans-hidden-path' });
    this.moveEl = mark.createEl('button', { text: 'Move into vault…' });
    this.moveEl.addEventListener('click', () => this.move());
    this.pageEl = this.contentEl.createDiv({ cls: 'execplans-hidden-page markdown-rendered' });
  }

  override getViewType(): string {
    return HIDDEN_VIEW;
  }

  override getDisplayText(): string {
    const { basename } = hiddenNote(this.path);
    return this.workbench.index.summary(this.path)?.title ?? (basename || 'Hidden plan');
  }

  override getState(): Record<string, unknown> {
    const own: HiddenViewState = { path: this.path };
    return { ...super.getState(), ...own };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { path } = (state ?? {}) as Partial<HiddenViewState>;
    if (typeof path !== 'string' || path === this.path) return;
    result.history = true;
    this.path = path;
    this.text = null;
    await this.draw();
  }

  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    const { words } = (state ?? {}) as { readonly words?: unknown };
    if (typeof words !== 'string') return;
    this.words = words;
    void this.draw();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    if (this.text === null) return;
    menu.addItem((item) =>
      item
        .setTitle('Move plan into vault…')
        .setIcon('folder-input')
        .onClick(() => this.move()),
    );
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass('execplans-hidden-view');
    this.addAction('list-checks', 'Open plan pane', () =>
      guard('Opening the plan pane', () => openPane(this.app)),
    );
    this.register(
      this.workbench.index.subscribe((changed) => {
        if (changed.has(this.path)) void this.draw();
      }),
    );
    for (const event of ['click', 'auxclick'] as const) {
      this.registerDomEvent(this.pageEl, event, (clicked) =>
        followLink(this.workbench, this.path, clicked),
      );
    }
    return Promise.resolve();
  }

  private move(): void {
    guard('Moving the plan', () => moveIntoVault(this.workbench, hiddenNote(this.path)));
  }

  /** Draws the note as it is on disk, one drawing after the other. */
  private draw(): Promise<void> {
    this.drawing = this.drawing.then(() => this.drawNow());
    return this.drawing;
  }

  private async drawNow(): Promise<void> {
    const { path } = this;
    try {
      // The path comes from what was stored of the window, which may be anything.
      const isWatched = this.workbench.hidden.isWatched(path);
      const isThere = isWatched && (await this.app.vault.adapter.exists(path));
      // What is too large to be read would take the app as long to draw.
      const failure = this.workbench.index.summary(path)?.failure ?? null;
      const absence = isWatched ? GONE : NOT_WATCHED;
      const reason = isThere ? failure : absence;
      const text = reason === null ? await diskText(this.app, hiddenNote(path)) : null;
      if (reason !== null) this.say(reason);
      else if (text !== null && text !== this.text) await this.show(text);
      this.text = text;
    } catch (error) {
      this.text = null;
      this.say(`The note cannot be read: ${wordsOf(error)}`);
    }
    this.pathEl.setText(path);
    this.moveEl.toggle(this.text !== null);
    this.showTitle();
    this.scrollToWords();
  }

  private async show(text: string): Promise<void> {
    const page = new Component();
    const body = createDiv();
    const { contentStart } = getFrontMatterInfo(text);
    this.addChild(page);
    await MarkdownRenderer.render(this.app, text.slice(contentStart), body, this.path, page);
    // A tick in the page would not reach the note.
    for (const box of body.findAll('input[type=checkbox]')) box.setAttr('disabled', '');
    const top = this.contentEl.scrollTop;
    this.replacePage(page).append(body);
    this.contentEl.scrollTop = top;
  }

  private say(message: string): void {
    this.replacePage(null).createEl('p', { cls: 'execplans-hidden-message', text: message });
  }

  private replacePage(page: Component | null): HTMLElement {
    if (this.page !== null) this.removeChild(this.page);
    this.page = page;
    this.pageEl.empty();
    return this.pageEl;
  }

  private scrollToWords(): void {
    const place = this.words === '' ? null : placeWith(this.pageEl, this.words);
    this.words = '';
    place?.scrollIntoView({ block: 'center' });
  }

  private showTitle(): void {
    // The app asks for the title only when the view opens.
    const { leaf } = this;
    if (hasHeader(leaf)) leaf.updateHeader();
    retitle(this);
  }
}

/** Not declared, but there: what draws the tab's title. */
function hasHeader(leaf: object): leaf is { updateHeader(): void } {
  return 'updateHeader' in leaf && typeof leaf.updateHeader === 'function';
}
