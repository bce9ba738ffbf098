// A list of suggestions with one selected: arrows move, Enter or a click takes.
import type * as O from 'obsidian';
import type { Scope } from '../scope';

export class Chooser<T> {
  values: T[] = [];
  private items: HTMLElement[] = [];
  private selected = 0;

  constructor(
    private readonly owner: O.ISuggestOwner<T>,
    private readonly containerEl: HTMLElement,
    scope: Scope,
  ) {
    scope.register([], 'ArrowDown', (event) => this.move(event, 1));
    scope.register([], 'ArrowUp', (event) => this.move(event, -1));
    scope.register([], 'Home', (event) => this.moveTo(event, 0));
    scope.register([], 'End', (event) => this.moveTo(event, this.items.length - 1));
    // Any modifiers: the chosen value is told of them.
    scope.register(null, 'Enter', (event) => {
      if (event.isComposing) return undefined;
      this.useSelected(event);
      return false;
    });
  }

  show(values: T[]): void {
    this.values = values;
    this.containerEl.empty();
    this.items = values.map((value, i) => {
      const el = this.containerEl.createDiv({ cls: 'suggestion-item' });
      this.owner.renderSuggestion(value, el);
      el.addEventListener('click', (event) => {
        this.select(i);
        this.useSelected(event);
      });
      el.addEventListener('mousemove', () => this.select(i));
      return el;
    });
    this.select(0);
  }

  useSelected(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected];
    if (this.selected < this.values.length) this.owner.selectSuggestion(value as T, event);
  }

  private move(event: KeyboardEvent, by: number): false | undefined {
    if (event.isComposing) return undefined;
    this.select(this.selected + by);
    return false;
  }

  private moveTo(event: KeyboardEvent, to: number): false | undefined {
    if (event.isComposing) return undefined;
    this.select(to);
    return false;
  }

  private select(index: number): void {
    if (this.items.length === 0) return;
    this.items[this.selected]?.removeClass('is-selected');
    this.selected = (index + this.items.length) % this.items.length;
    const item = this.items[this.selected];
    item?.addClass('is-selected');
    item?.scrollIntoView({ block: 'nearest' });
  }
}
