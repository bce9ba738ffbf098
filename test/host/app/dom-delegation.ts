// Listening for events on behalf of descendants, and the smaller event helpers the app adds to elements.

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
      .find((node): node is Element => node instanceof Element && node.matches(selector));
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

/** Adds the helpers to the page's prototypes by way of `define`. */
export function installDelegation(define: Define): void {
  define(HTMLElement.prototype, {
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
  define(Document.prototype, { on, off });
  define(UIEvent.prototype, {
    instanceOf(this: UIEvent, type: new (...data: never[]) => unknown) {
      return this instanceof type;
    },
  });
  Object.defineProperty(UIEvent.prototype, 'targetNode', {
    get(this: UIEvent) {
      return this.target instanceof Node ? this.target : null;
    },
    configurable: true,
  });
  for (const [name, value] of [
    ['doc', document],
    ['win', window],
  ] as const)
    Object.defineProperty(UIEvent.prototype, name, { get: () => value, configurable: true });
}
