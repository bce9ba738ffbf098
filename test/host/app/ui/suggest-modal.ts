// A prompt with a list under it. It is closed before the choice is handed on, so that focus is back where it was.
import type * as O from 'obsidian';
import type { App } from '../app';
import { Chooser } from './chooser';
import { Modal } from './modal';

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly chooser: Chooser<T>;
  private instructionsEl: HTMLElement | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    const row = this.modalEl.createDiv({ cls: 'prompt-input-container' });
    this.inputEl = row.createEl('input', {
      cls: 'prompt-input',
      attr: { type: 'text', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' },
    });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener('input', () => this.updateSuggestions());
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.updateSuggestions();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: O.Instruction[]): void {
    this.instructionsEl?.remove();
    this.instructionsEl = this.modalEl.createDiv({ cls: 'prompt-instructions' });
    for (const { command, purpose } of instructions) {
      const el = this.instructionsEl.createDiv({ cls: 'prompt-instruction' });
      el.createSpan({ cls: 'prompt-instruction-command', text: command });
      el.createSpan({ text: purpose });
    }
  }

  updateSuggestions(): void {
    const query = this.inputEl.value;
    const found = this.getSuggestions(query);
    if (found instanceof Promise) void found.then((values) => this.show(query, values));
    else this.show(query, found);
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.useSelected(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  private show(query: string, values: T[]): void {
    // A slower answer to an earlier query is of no use any more.
    if (query !== this.inputEl.value) return;
    this.chooser.show(values.slice(0, this.limit));
    if (values.length === 0) this.onNoSuggestion();
  }
}
