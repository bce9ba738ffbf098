// Sends each key press to the scope on top: a modal, a menu, the active view, or the app itself.
import type * as O from 'obsidian';
import { isMacOS } from './platform';
import { Scope } from './scope';

export class Keymap {
  private stack: Scope[] = [];
  /** The scope of the active view, asked before the root while nothing is on the stack. */
  viewScope: () => Scope | null = () => null;

  constructor(private readonly root: Scope) {
    window.addEventListener('keydown', (event) => this.handle(event), true);
  }

  pushScope(scope: O.Scope): void {
    if (scope instanceof Scope && !this.stack.includes(scope)) this.stack.push(scope);
  }

  popScope(scope: O.Scope): void {
    this.stack = this.stack.filter((each) => each !== scope);
  }

  /** Called for each key press, in a pop-out too. */
  handle(event: KeyboardEvent): void {
    const top = this.stack[this.stack.length - 1];
    let result = (top ?? this.viewScope())?.handleKey(event);
    if (top === undefined && result === undefined) result = this.root.handleKey(event);
    if (result !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
    switch (modifier) {
      case 'Mod':
        return isMacOS ? event.metaKey : event.ctrlKey;
      case 'Ctrl':
        return event.ctrlKey;
      case 'Meta':
        return event.metaKey;
      case 'Alt':
        return event.altKey;
      case 'Shift':
        return event.shiftKey;
    }
  }

  /** Where a click with these keys wants its target opened; false means here. */
  static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
    if (event === undefined || event === null) return false;
    if (event instanceof MouseEvent && event.button === 1) return 'tab';
    if (!Keymap.isModifier(event, 'Mod')) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}
