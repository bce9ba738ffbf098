// Asks what the work came to when a plan is completed. Every answer may be left out. Writes nothing itself.
import type { App } from 'obsidian';
import type { NewOutcome } from '../edit/edit';
import { FormModal } from './form-modal';

export interface CompletePlanOptions {
  readonly title: string;
  /** What speaks against it, such as steps that are open; null when nothing does. */
  readonly doubt: string | null;
  /** Returns why it could not be done, or null. */
  readonly complete: (outcomes: readonly NewOutcome[]) => Promise<string | null>;
}

const QUESTIONS = [
  ['worked', 'What worked?'],
  ['did not work', 'What did not work?'],
  ['lesson', 'What is to be remembered?'],
] as const;

export class CompletePlanPrompt extends FormModal {
  private readonly areas: readonly HTMLTextAreaElement[];

  constructor(
    app: App,
    private readonly options: CompletePlanOptions,
  ) {
    super(app, 'Complete plan', 'Complete');
    this.addHint().setText(options.title);
    if (options.doubt !== null) this.addHint().setText(options.doubt);
    this.areas = QUESTIONS.map(([, name]) =>
      this.addTextArea({ name, value: '', placeholder: 'Optional' }),
    );
  }

  override onOpen(): void {
    this.areas[0]?.focus();
  }

  protected override submit(): Promise<string | null> {
    const outcomes = QUESTIONS.map(([kind], index) => ({
      kind,
      text: this.areas[index]?.value.trim() ?? '',
    }));
    return this.options.complete(outcomes.filter(({ text }) => text !== ''));
  }
}
