// A list of suggestions that hangs under something: an input, or the cursor.
import type * as O from 'obsidian';
import type { App } from '../app';
import { Scope } from '../scope';
import { Chooser } from './chooser';

export abstract class PopoverSuggest<T> {
  readonly scope: Scope;
  readonly suggestEl: HTMLElement;
  readonly chooser: Chooser<T>;

  constructor(
    readonly app: App,
    scope?: O.Scope,
  ) {
    this.scope = scope instanceof Scope ? scope : new Scope();
    this.suggestEl = createDiv({ cls: 'suggestion-container' });
    const listEl = this.suggestEl.createDiv({ cls: 'suggestion' });
    this.chooser = new Chooser<T>(this, listEl, this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    // The input keeps its focus while a suggestion is clicked.
    this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return this.suggestEl.isConnected;
  }

  open(): void {
    if (this.isOpen) return;
    activeDocument.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }

  onHistoryBack(): void {
    this.close();
  }

  /** Puts the list under the rectangle, or above it where there is no room. */
  reposition(around: { left: number; top: number; bottom: number }): void {
    const { offsetHeight, offsetWidth, win } = this.suggestEl;
    const below = around.bottom + 2;
    const fits = below + offsetHeight <= win.innerHeight || around.top < offsetHeight;
    this.suggestEl.setCssStyles({
      left: `${Math.max(0, Math.min(around.left, win.innerWidth - offsetWidth - 4))}px`,
      top: `${fits ? below : around.top - offsetHeight - 2}px`,
    });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}
