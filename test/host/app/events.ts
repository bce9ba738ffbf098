// Obsidian's event source: listeners are called in the order they were added, and one that throws does not stop the rest.
import type * as O from 'obsidian';

type Listener = (...data: unknown[]) => unknown;

export interface HostEventRef extends O.EventRef {
  readonly source: Events;
  readonly name: string;
  readonly callback: Listener;
  readonly context: unknown;
}

export class Events {
  private listeners: Record<string, HostEventRef[]> = {};

  on<A extends unknown[]>(
    name: string,
    callback: (...data: A) => unknown,
    context?: unknown,
  ): O.EventRef {
    const ref: HostEventRef = { source: this, name, callback: callback as Listener, context };
    (this.listeners[name] ??= []).push(ref);
    return ref;
  }

  off<A extends unknown[]>(name: string, callback: (...data: A) => unknown): void {
    const kept = this.listeners[name]?.filter((ref) => ref.callback !== callback);
    if (kept !== undefined) this.listeners[name] = kept;
  }

  offref(ref: O.EventRef): void {
    const { name } = ref as HostEventRef;
    const kept = this.listeners[name]?.filter((each) => each !== ref);
    if (kept !== undefined) this.listeners[name] = kept;
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of [...(this.listeners[name] ?? [])]) this.tryTrigger(ref, data);
  }

  /** Calls one listener; its error is thrown again outside, where the page reports it. */
  tryTrigger(ref: O.EventRef, data: unknown[]): void {
    const { callback, context } = ref as HostEventRef;
    try {
      callback.apply(context, data);
    } catch (error) {
      setTimeout(() => {
        throw error;
      }, 0);
    }
  }
}
