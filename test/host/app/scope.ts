// Keyboard shortcuts of one part of the screen. The newest handler wins; an unhandled key goes to the parent scope.
import type * as O from 'obsidian';
import { isMacOS } from './platform';

export interface HostKeyHandler extends O.KeymapEventHandler {
  readonly callback: O.KeymapEventListener;
}

/** The modifiers held, in the form `Ctrl,Shift`: sorted, joined by commas. */
export function heldModifiers(event: KeyboardEvent | MouseEvent | TouchEvent): string {
  const held: string[] = [];
  if (event.altKey) held.push('Alt');
  if (event.ctrlKey) held.push('Ctrl');
  if (event.metaKey) held.push('Meta');
  if (event.shiftKey) held.push('Shift');
  return held.join(',');
}

export class Scope {
  private handlers: HostKeyHandler[] = [];

  constructor(readonly parentScope?: O.Scope) {}

  register(
    modifiers: O.Modifier[] | null,
    key: string | null,
    callback: O.KeymapEventListener,
  ): HostKeyHandler {
    const handler: HostKeyHandler = {
      scope: this,
      modifiers:
        modifiers === null
          ? null
          : modifiers
              .map((modifier) => (modifier === 'Mod' ? (isMacOS ? 'Meta' : 'Ctrl') : modifier))
              .sort()
              .join(','),
      key: key === null ? null : key.toLowerCase(),
      callback,
    };
    this.handlers.push(handler);
    return handler;
  }

  unregister(handler: O.KeymapEventHandler): void {
    this.handlers = this.handlers.filter((each) => each !== handler);
  }

  /** `false` asks for the key's default action to be prevented. */
  handleKey(event: KeyboardEvent): unknown {
    const modifiers = heldModifiers(event);
    const key = event.key.toLowerCase();
    for (const handler of [...this.handlers].reverse()) {
      if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
      if (handler.key !== null && handler.key !== key) continue;
      const context = { key: event.key, vkey: event.key, modifiers };
      const result: unknown = handler.callback(event, context);
      if (result !== undefined || handler.key !== null) return result;
    }
    return this.parentScope instanceof Scope ? this.parentScope.handleKey(event) : undefined;
  }
}
