// Listening for events on behalf of descendants, and the smaller event helpers the app adds to elements.
import type { PageWindow } from './dom-extensions';

type Define = (
  target: object,
  methods: Record<string, (this: never, ...args: never[]) => unknown>,
) => void;
type Delegated = (this: EventTarget, event: Event, target: Element) => unknown;

interface Registration {
  readonly type: string;
  readonly selector: string;
  readonly listener: Delegated;
  readonly callback: EventListener;
}

/** Of whichever window. */
function isElement(target: EventTarget): target is Element {
  return 'matches' in target;
}

const registered = new WeakMap<EventTarget, Registration[]>();

function on(
  this: Node,
  type: string,
  selector: string,
  listener: Delegated,
  options?: boolean | AddEventListenerOptions,
): void {
  const callback = (event: Event): void => {
    const target = event
      .composedPath()
      .find((node): node is Element => isElement(node) && node.matches(selector));
    if (target !== undefined && this.contains(target)) listener.call(this, event, target);
  };
  const list = registered.get(this) ?? [];
  registered.set(this, [...list, { type, selector, listener, callback }]);
  this.addEventListener(type, callback, options);
}

function off(
  this: Node,
  type: string,
  selector: string,
  listener: Delegated,
  options?: boolean | AddEventListenerOptions,
): void {
  const kept = (registered.get(this) ?? []).filter((each) => {
    const hit = each.type === type && each.selector === selector && each.listener === listener;
    if (hit) this.removeEventListener(type, each.callback, options);
    return !hit;
  });
  registered.set(this, kept);
}

/** Adds the helpers to the window's prototypes by way of `define`. */
export function installDelegation(win: PageWindow, define: Define): void {
  define(win.HTMLElement.prototype, {
    on,
    off,
    trigger(this: HTMLElement, type: string) {
      this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    },
    onClickEvent(
      this: HTMLElement,
      listener: (event: MouseEvent) => unknown,
      options?: boolean | AddEventListenerOptions,
    ) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    onNodeInserted(this: HTMLElement, listener: () => unknown, once?: boolean) {
      this.classList.add('node-insert-event');
      const handle = (event: AnimationEvent): void => {
        if (event.animationName !== 'node-inserted' || event.target !== this) return;
        if (once === true) remove();
        listener();
      };
      const remove = (): void => this.removeEventListener('animationstart', handle);
      this.addEventListener('animationstart', handle);
      return remove;
    },
  });
  define(win.Document.prototype, { on, off });
  define(win.UIEvent.prototype, {
    instanceOf(this: UIEvent, type: new (...data: never[]) => unknown) {
      const own: unknown = Reflect.get(win, type.name);
      return this instanceof type || (typeof own === 'function' && this instanceof own);
    },
  });
  Object.defineProperty(win.UIEvent.prototype, 'targetNode', {
    get(this: UIEvent) {
      return this.target !== null && 'nodeType' in this.target ? this.target : null;
    },
    configurable: true,
  });
  for (const [name, value] of [
    ['doc', win.document],
    ['win', win],
  ] as const)
    Object.defineProperty(win.UIEvent.prototype, name, { get: () => value, configurable: true });
}
