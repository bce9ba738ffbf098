// The base of everything shown in a tab: its life from opening to closing, and the state it is saved by.
import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../component';
import type { Scope } from '../scope';
import type { Menu } from '../ui/menu';
import type { WorkspaceLeaf } from './workspace-leaf';

export abstract class View extends Component {
  readonly app: App;
  icon = 'file';
  navigation = false;
  scope: Scope | null = null;
  readonly containerEl: HTMLElement;

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv({ cls: 'workspace-leaf-content' });
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getIcon(): string {
    return this.icon;
  }

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    void state;
    void result;
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(state: unknown): void {
    void state;
  }

  onResize(): void {}

  onPaneMenu(menu: Menu, source: string): void {
    void menu;
    void source;
  }

  /** Called by the workspace when the tab stands in another window. */
  movedTo(doc: Document): void {
    void doc;
  }

  /** Called by the workspace when the tab gets the focus. */
  takeFocus(): void {}

  async open(parentEl: HTMLElement): Promise<void> {
    this.containerEl.setAttribute('data-type', this.getViewType());
    parentEl.replaceChildren(this.containerEl);
    await this.load();
    await this.onOpen();
  }

  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }
}
