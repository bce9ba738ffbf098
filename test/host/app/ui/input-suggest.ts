// Suggestions under a text field, shown while it is typed in.
import type { App } from '../app';
import { PopoverSuggest } from './popover-suggest';

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(
    app: App,
    private readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    const update = (): void => void this.update();
    textInputEl.addEventListener('input', update);
    textInputEl.addEventListener('focus', update);
    textInputEl.addEventListener('blur', () => this.close());
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement
      ? this.textInputEl.value
      : (this.textInputEl.textContent ?? '');
  }

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  private async update(): Promise<void> {
    const query = this.getValue();
    const found = await this.getSuggestions(query);
    if (query !== this.getValue() || !this.textInputEl.isActiveElement()) return;
    if (found.length === 0) {
      this.close();
      return;
    }
    this.chooser.show(found.slice(0, this.limit));
    this.open();
    const rectangle = this.textInputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({ minWidth: `${rectangle.width}px` });
    this.reposition(rectangle);
  }
}
