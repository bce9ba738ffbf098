// Context menus, with sections in the order they first appear.
import type * as O from 'obsidian';
import { Component } from '../component';
import { currentApp } from '../current-app';
import { Scope } from '../scope';
import { MenuItem } from './menu-item';

export class MenuSeparator {}

const forEvents = new WeakMap<Event, Menu>();

export class Menu extends Component {
  readonly dom: HTMLElement;
  private readonly entries: (MenuItem | MenuSeparator)[] = [];
  private readonly scope = new Scope();
  private hideCallbacks: (() => unknown)[] = [];
  private focusedBefore: HTMLElement | null = null;
  private selected: MenuItem | null = null;

  constructor() {
    super();
    this.dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
    this.scope.register([], 'Escape', () => {
      this.hide();
      return false;
    });
    this.scope.register([], 'ArrowDown', () => this.move(1));
    this.scope.register([], 'ArrowUp', () => this.move(-1));
    this.scope.register([], 'Enter', (event) => {
      this.selected?.run(event);
      return false;
    });
  }

  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const known = forEvents.get(event);
    if (known !== undefined) return known;
    const menu = new Menu();
    forEvents.set(event, menu);
    window.setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.entries.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.entries.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  /** The browser has no native menu to offer. */
  setUseNativeMenu(): this {
    return this;
  }

  setParentElement(): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition(position: O.MenuPositionDef, doc: Document = activeDocument): this {
    if (this.dom.isConnected) return this;
    const { win } = doc;
    this.fill();
    const focused = doc.activeElement;
    this.focusedBefore = focused?.instanceOf(HTMLElement) === true ? focused : null;
    doc.body.append(this.dom);
    const { width, height } = this.dom.getBoundingClientRect();
    const wantedLeft = position.left === true ? position.x - width : position.x;
    this.dom.setCssStyles({
      left: `${Math.max(0, Math.min(wantedLeft, win.innerWidth - width - 4))}px`,
      top: `${Math.max(0, Math.min(position.y, win.innerHeight - height - 4))}px`,
    });
    currentApp().keymap.pushScope(this.scope);
    void this.load();
    const close = (event: MouseEvent): void => {
      if (!this.dom.contains(event.targetNode)) this.hide();
    };
    window.setTimeout(() => this.registerDomEvent(doc, 'mousedown', close, true), 0);
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    const { doc } = this.dom;
    this.dom.remove();
    currentApp().keymap.popScope(this.scope);
    this.unload();
    if (doc.activeElement === doc.body) this.focusedBefore?.focus();
    for (const callback of this.hideCallbacks) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallbacks.push(callback);
  }

  onHistoryBack(): void {
    this.hide();
  }

  select(item: MenuItem | null): void {
    this.selected?.dom.removeClass('selected');
    this.selected = item;
    item?.dom.addClass('selected');
  }

  private fill(): void {
    this.dom.empty();
    const items = this.entries.filter((entry): entry is MenuItem => entry instanceof MenuItem);
    const sections = [...new Set(items.map((item) => item.section))];
    if (sections.length <= 1) {
      for (const entry of this.entries) this.append(entry);
      return;
    }
    sections.forEach((section, i) => {
      if (i > 0) this.append(new MenuSeparator());
      for (const item of items) if (item.section === section) this.append(item);
    });
  }

  private append(entry: MenuItem | MenuSeparator): void {
    if (entry instanceof MenuItem) this.dom.append(entry.dom);
    else this.dom.createDiv({ cls: 'menu-separator' });
  }

  private move(by: number): false {
    const items = this.entries.filter(
      (entry): entry is MenuItem => entry instanceof MenuItem && !entry.disabled,
    );
    const at = this.selected === null ? (by > 0 ? -1 : 0) : items.indexOf(this.selected);
    this.select(items[(at + by + items.length) % items.length] ?? null);
    return false;
  }
}
