// Asks what the work came to when a plan is completed. Every answer may be left out. Writes nothing itself.
import type { App } from 'obsidian';
import type { NewOutcome } from '../edit/edit';
import { FormModal } from './form-modal';

export interface CompletePlanOptions {
  readonly title: string;
  /** What speaks against it, such as steps that are open; null when nothing does. */
  readonly doubt: string | null;
  /** What stands in the form when it opens, an answer for each question; empty when nothing does. */
  readonly typed: readonly string[];
  /** Takes the answers when the form is closed without completing the plan; null when it was completed. */
  readonly keep: (typed: readonly string[] | null) => void;
  /** Returns why it could not be done, or null. */
  readonly complete: (outcomes: readonly NewOutcome[]) => Promise<string | null>;
}

const QUESTIONS = [
  ['worked', 'What worked?'],
  ['did not work', 'What did not work?'],
  ['lesson', 'What is to be remembered?'],
] as const;

/** What a person types in front of the lines of a list. */
const bullet = /^(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/;

/** An outcome for each line of the answers, which are in the order of the questions. */
export function outcomesIn(answers: readonly string[]): readonly NewOutcome[] {
  return QUESTIONS.flatMap(([kind], index) =>
    (answers[index] ?? '')
      .split('\n')
      .map((line) => ({ kind, text: line.trim().replace(bullet, '') }))
      .filter(({ text }) => text !== ''),
  );
}

export class CompletePlanPrompt extends FormModal {
  private readonly areas: readonly HTMLTextAreaElement[];
  private completed = false;

  constructor(
    app: App,
    private readonly options: CompletePlanOptions,
  ) {
    super(app, 'Complete plan', 'Complete');
    this.addHint().setText(options.title);
    if (options.doubt !== null) this.addHint().setText(options.doubt);
    this.areas = QUESTIONS.map(([, name], index) =>
      this.addTextArea({ name, value: options.typed[index] ?? '', placeholder: 'Optional' }),
    );
  }

  override onOpen(): void {
    this.areas[0]?.focus();
  }

  override onClose(): void {
    this.options.keep(this.completed ? null : this.areas.map(({ value }) => value));
  }

  protected override async submit(): Promise<string | null> {
    const typed = this.areas.map(({ value }) => value);
    const problem = await this.options.complete(outcomesIn(typed));
    this.completed = problem === null;
    return problem;
  }
}
