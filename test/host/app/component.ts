// The life cycle every Obsidian part shares: what is registered while loaded is undone when unloaded.
import type * as O from 'obsidian';
import type { HostEventRef } from './events';

export class Component {
  private isLoaded = false;
  private cleanups: (() => unknown)[] = [];
  private children: O.Component[] = [];

  /** Returns the promise of an asynchronous `onload`, as the app does, although the declaration says void. */
  load(): void | Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    const loading: unknown = this.onload();
    const loadChildren = (): void => {
      for (const child of [...this.children]) child.load();
    };
    if (loading instanceof Promise) return loading.then(loadChildren);
    loadChildren();
  }

  onload(): void | Promise<void> {}

  unload(): void {
    if (!this.isLoaded) return;
    this.isLoaded = false;
    for (const child of this.children.splice(0).reverse()) child.unload();
    for (const cleanup of this.cleanups.splice(0).reverse()) {
      try {
        cleanup();
      } catch (error) {
        console.error(error);
      }
    }
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends O.Component>(component: T): T {
    this.children.push(component);
    if (this.isLoaded) component.load();
    return component;
  }

  removeChild<T extends O.Component>(component: T): T {
    const at = this.children.indexOf(component);
    if (at >= 0) {
      this.children.splice(at, 1);
      component.unload();
    }
    return component;
  }

  register(cleanup: () => unknown): void {
    this.cleanups.push(cleanup);
  }

  registerEvent(ref: O.EventRef): void {
    this.register(() => (ref as HostEventRef).source.offref(ref));
  }

  registerDomEvent<E extends Event>(
    target: EventTarget,
    type: string,
    callback: (this: HTMLElement, event: E) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as unknown as EventListener;
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
