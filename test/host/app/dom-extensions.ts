// The helpers the app adds to the DOM and to each of its windows, so that plugins find `createDiv`, `empty`, `setText` and the rest.
import { installBuiltins } from './builtin-extensions';
import { installDelegation } from './dom-delegation';

/** A window with the constructors of its own: each window has other ones. */
export type PageWindow = Window & typeof globalThis;

type Methods = Record<string, (this: never, ...args: never[]) => unknown>;

function define(target: object, methods: Methods): void {
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function defineGetter(target: object, name: string, get: (this: never) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true });
}

type Info = DomElementInfo | string | undefined;

function classesOf(cls: string | string[]): string[] {
  return (typeof cls === 'string' ? cls.split(' ') : cls).filter((each) => each !== '');
}

function applyInfo(el: Element, info: DomElementInfo | SvgElementInfo, parent: Node | null): void {
  if (info.cls !== undefined) el.classList.add(...classesOf(info.cls));
  if (info.attr !== undefined) el.setAttrs(info.attr);
  if ('text' in info && info.text !== undefined) el.setText(info.text);
  if ('title' in info && info.title !== undefined) el.setAttribute('title', info.title);
  if ('href' in info && info.href !== undefined) el.setAttribute('href', info.href);
  if ('placeholder' in info && info.placeholder !== undefined)
    el.setAttribute('placeholder', info.placeholder);
  if ('type' in info && info.type !== undefined) el.setAttribute('type', info.type);
  if ('value' in info && info.value !== undefined && 'value' in el) el.value = info.value;
  const into = info.parent ?? parent;
  if (into === null) return;
  if (info.prepend === true) into.insertBefore(el, into.firstChild);
  else into.appendChild(el);
}

function make(
  tag: string,
  info: Info,
  parent: Node | null,
  callback?: (el: never) => void,
): Element {
  const el = document.createElement(tag);
  applyInfo(el, typeof info === 'string' ? { cls: info } : (info ?? {}), parent);
  callback?.(el as never);
  return el;
}

function makeSvg(
  tag: string,
  info: Info,
  parent: Node | null,
  callback?: (el: never) => void,
): Element {
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
  applyInfo(el, typeof info === 'string' ? { cls: info } : (info ?? {}), parent);
  callback?.(el as never);
  return el;
}

type Made = (el: never) => void;

const NODE = {
  detach(this: Node) {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node) {
    while (this.lastChild !== null) this.removeChild(this.lastChild);
  },
  insertAfter(this: Node, node: Node, child: Node | null) {
    this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
    return node;
  },
  indexOf(this: Node, other: Node) {
    return [...this.childNodes].indexOf(other as ChildNode);
  },
  setChildrenInPlace(this: Node, children: Node[]) {
    for (const old of [...this.childNodes]) if (!children.includes(old)) this.removeChild(old);
    children.forEach((child, i) => {
      const there = this.childNodes[i] ?? null;
      if (there !== child) this.insertBefore(child, there);
    });
  },
  appendText(this: Node, text: string) {
    this.appendChild(document.createTextNode(text));
  },
  /** Each window has constructors of its own, so the one of the same name in the node's window counts as well. */
  instanceOf(this: Node, type: new () => unknown) {
    const own: unknown = Reflect.get(this.win, type.name);
    return this instanceof type || (typeof own === 'function' && this instanceof own);
  },
  createEl(this: Node, tag: string, info?: Info, callback?: Made) {
    return make(tag, info, this, callback);
  },
  createDiv(this: Node, info?: Info, callback?: Made) {
    return make('div', info, this, callback);
  },
  createSpan(this: Node, info?: Info, callback?: Made) {
    return make('span', info, this, callback);
  },
  createSvg(this: Node, tag: string, info?: Info, callback?: Made) {
    return makeSvg(tag, info, this, callback);
  },
};

const searching = {
  find(this: ParentNode, selector: string) {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string) {
    return [...this.querySelectorAll(selector)];
  },
};
const ELEMENT = {
  ...searching,
  findAllSelf(this: Element, selector: string) {
    const below = [...this.querySelectorAll(selector)];
    return this.matches(selector) ? [this, ...below] : below;
  },
  getText(this: Element) {
    return this.textContent ?? '';
  },
  setText(this: Element, text: string | DocumentFragment) {
    if (typeof text === 'string') this.textContent = text;
    else this.replaceChildren(text);
  },
  addClass(this: Element, ...classes: string[]) {
    this.classList.add(...classes.filter((each) => each !== ''));
  },
  addClasses(this: Element, classes: string[]) {
    this.classList.add(...classes);
  },
  removeClass(this: Element, ...classes: string[]) {
    this.classList.remove(...classes);
  },
  removeClasses(this: Element, classes: string[]) {
    this.classList.remove(...classes);
  },
  toggleClass(this: Element, classes: string | string[], value: boolean) {
    for (const each of classesOf(classes)) this.classList.toggle(each, value);
  },
  hasClass(this: Element, cls: string) {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: string | number | boolean | null) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, attributes: Record<string, string | number | boolean | null>) {
    for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
  },
  getAttr(this: Element, name: string) {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, last?: Element) {
    const found = this.closest(selector);
    return found !== null && last?.contains(found) === false ? null : found;
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string) {
    return getComputedStyle(this, pseudo).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element) {
    return this.ownerDocument.activeElement === this;
  },
};
const styling = {
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>) {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>) {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
};
const HTML_ELEMENT = {
  ...styling,
  show(this: HTMLElement) {
    this.style.removeProperty('display');
  },
  hide(this: HTMLElement) {
    this.style.display = 'none';
  },
  toggle(this: HTMLElement, show: boolean) {
    if (show) this.show();
    else this.hide();
  },
  toggleVisibility(this: HTMLElement, visible: boolean) {
    this.style.visibility = visible ? '' : 'hidden';
  },
  isShown(this: HTMLElement) {
    return this.offsetParent !== null;
  },
  onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown) {
    let { win } = this;
    return this.onNodeInserted(() => {
      if (this.win === win) return;
      win = this.win;
      listener(win);
    });
  },
};

/** Gives a window's own prototypes the helpers; for a pop-out as well as for the page. */
export function installDomExtensions(win: PageWindow): void {
  define(win.Node.prototype, NODE);
  defineGetter(win.Node.prototype, 'doc', function (this: Node) {
    return this.ownerDocument ?? (this.nodeType === Node.DOCUMENT_NODE ? this : document);
  });
  defineGetter(win.Node.prototype, 'win', function (this: Node) {
    return this.doc.defaultView ?? window;
  });
  defineGetter(win.Node.prototype, 'constructorWin', () => win);
  define(win.DocumentFragment.prototype, searching);
  define(win.Element.prototype, ELEMENT);
  define(win.SVGElement.prototype, styling);
  define(win.HTMLElement.prototype, HTML_ELEMENT);
  installDelegation(win, define);
  installBuiltins(win, define);
  Object.assign(win, GLOBALS);
}

const GLOBALS = {
  createEl: (tag: string, info?: Info, callback?: Made) => make(tag, info, null, callback),
  createDiv: (info?: Info, callback?: Made) => make('div', info, null, callback),
  createSpan: (info?: Info, callback?: Made) => make('span', info, null, callback),
  createSvg: (tag: string, info?: Info, callback?: Made) => makeSvg(tag, info, null, callback),
  createFragment: (callback?: (el: DocumentFragment) => void) => {
    const fragment = document.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
  fish: (selector: string) => document.querySelector(selector),
  fishAll: (selector: string) => [...document.querySelectorAll(selector)],
  isBoolean: (value: unknown) => typeof value === 'boolean',
  sleep: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
  nextFrame: () => new Promise((resolve) => requestAnimationFrame(resolve)),
  ready: (callback: () => void) => {
    if (document.readyState !== 'loading') callback();
    else document.addEventListener('DOMContentLoaded', callback);
  },
};

Object.assign(window, { activeWindow: window, activeDocument: document });
