// Asks for one line of words, such as a name. Writes nothing itself.
import type { App } from 'obsidian';
import { FormModal } from './form-modal';

export interface NamePromptOptions {
  readonly title: string;
  /** What is asked for. */
  readonly name: string;
  readonly value: string;
  /** A quiet line on what it is for; '' for none. */
  readonly hint: string;
  /** On the button. */
  readonly action: string;
  /** Said when nothing was typed. */
  readonly missing: string;
}

export class NamePrompt extends FormModal {
  private readonly input: HTMLInputElement;

  /** `save` is given what was typed, never ''; it returns why it could not save, or null. */
  constructor(
    app: App,
    private readonly options: NamePromptOptions,
    private readonly save: (name: string) => Promise<string | null>,
  ) {
    super(app, options.title, options.action);
    if (options.hint !== '') this.addHint().setText(options.hint);
    this.input = this.addInput({ name: options.name, value: options.value });
  }

  override onOpen(): void {
    this.input.focus();
    this.input.select();
  }

  protected override submit(): Promise<string | null> {
    const name = this.input.value.trim();
    return name === '' ? Promise.resolve(this.options.missing) : this.save(name);
  }
}
