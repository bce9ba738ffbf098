// A dialog over the app. Focus goes back to where it was when it closes, unless `shouldRestoreSelection` is false.
import type { App } from '../app';
import { setIcon } from '../icons';
import { Scope } from '../scope';

export class Modal {
  readonly scope = new Scope();
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private closeCallback: (() => unknown) | null = null;
  private focusedBefore: HTMLElement | null = null;

  constructor(readonly app: App) {
    this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
    const background = this.containerEl.createDiv({ cls: 'modal-bg' });
    background.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true' },
    });
    const closeButton = this.modalEl.createDiv({
      cls: 'modal-close-button mod-raised clickable-icon',
    });
    setIcon(closeButton, 'x');
    closeButton.addEventListener('click', () => this.close());
    this.headerEl = this.modalEl.createDiv({ cls: 'modal-header' });
    this.titleEl = this.headerEl.createDiv({ cls: 'modal-title' });
    this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.scope.register([], 'Tab', (event) => this.keepFocusInside(event, false));
    this.scope.register(['Shift'], 'Tab', (event) => this.keepFocusInside(event, true));
  }

  get isOpen(): boolean {
    return this.containerEl.isConnected;
  }

  open(): void {
    if (this.isOpen) return;
    const focused = activeDocument.activeElement;
    this.focusedBefore = focused?.instanceOf(HTMLElement) === true ? focused : null;
    this.focusedBefore?.blur();
    activeDocument.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    window.setTimeout(() => this.focusFirst(), 0);
  }

  close(): void {
    if (!this.isOpen) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection && this.focusedBefore?.isConnected === true)
      this.focusedBefore.focus({ preventScroll: true });
    this.onClose();
    this.closeCallback?.();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  onHistoryBack(): void {
    this.close();
  }

  protected focusFirst(): void {
    if (!this.isOpen || this.modalEl.contains(this.modalEl.doc.activeElement)) return;
    this.focusables()[0]?.focus();
  }

  protected focusables(): HTMLElement[] {
    const selector = 'input, textarea, select, button, a[href], [tabindex]:not([tabindex="-1"])';
    return [...this.modalEl.querySelectorAll<HTMLElement>(selector)].filter(
      (el) => el.offsetParent !== null && !el.matches(':disabled, [tabindex="-1"]'),
    );
  }

  private keepFocusInside(event: KeyboardEvent, backwards: boolean): false | undefined {
    const elements = this.focusables();
    const edge = backwards ? elements[0] : elements[elements.length - 1];
    if (event.defaultPrevented || this.modalEl.doc.activeElement !== edge) return undefined;
    const other = backwards ? elements[elements.length - 1] : elements[0];
    other?.focus();
    return false;
  }
}
