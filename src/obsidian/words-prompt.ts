// Asks for a few lines of words, such as a step's new title, and hands them over. Writes nothing itself.
import type { App } from 'obsidian';
import { FormModal, type InputOptions } from './form-modal';

export interface WordsPromptOptions {
  readonly title: string;
  /** What the button says. */
  readonly submit: string;
  /** A quiet line that names what it is about. */
  readonly hint: string;
  readonly inputs: readonly InputOptions[];
  /** Takes one line for each input, without blanks at its ends; returns why it could not save, or null. */
  readonly save: (typed: readonly string[]) => Promise<string | null>;
}

export class WordsPrompt extends FormModal {
  private readonly inputs: readonly HTMLInputElement[];

  constructor(
    app: App,
    private readonly options: WordsPromptOptions,
  ) {
    super(app, options.title, options.submit);
    this.addHint().setText(options.hint);
    this.inputs = options.inputs.map((input) => this.addInput(input));
  }

  override onOpen(): void {
    this.inputs[0]?.select();
    this.inputs[0]?.focus();
  }

  protected override submit(): Promise<string | null> {
    return this.options.save(this.inputs.map(({ value }) => value.trim()));
  }
}
