// The form that logs a decision or a surprise. Escape keeps what was typed as a draft; the draft goes
// only when the entry is in the note. Writes nothing itself.
import type { App } from 'obsidian';
import type { Draft } from '../view/writing';
import type { EntryFieldPrompt, EntryKind } from './entry-fields';
import { FormModal } from './form-modal';

export interface EntryPromptOptions {
  readonly kind: EntryKind;
  readonly planName: string;
  readonly fields: readonly EntryFieldPrompt<string>[];
  readonly draft: Draft;
  /** Records the entry; returns why it could not, or null. */
  readonly save: (entry: Draft) => Promise<string | null>;
  /** Keeps what was typed when the form is closed without saving; nothing typed when it was saved. */
  readonly keep: (draft: Draft | null) => void;
}

const WORDS: Readonly<Record<EntryKind, { readonly title: string; readonly first: string }>> = {
  decision: { title: 'Log decision', first: 'Decision' },
  discovery: { title: 'Log surprise', first: 'Surprise' },
};

export class EntryPrompt extends FormModal {
  private readonly titleInput: HTMLInputElement;
  private readonly inputs: ReadonlyMap<string, HTMLTextAreaElement>;
  private saved = false;

  constructor(
    app: App,
    private readonly options: EntryPromptOptions,
  ) {
    const words = WORDS[options.kind];
    super(app, words.title, 'Save');
    const { draft, fields } = options;
    this.titleInput = this.addInput({
      name: words.first,
      value: draft['title'] ?? '',
      placeholder: 'In one line',
    });
    this.inputs = new Map(
      fields.map(({ key, label }) => [
        key,
        this.addTextArea({ name: label, value: draft[key] ?? '', placeholder: 'Optional' }),
      ]),
    );
    this.addHint().setText(`Goes into “${options.planName}”, with the time and in its own form.`);
    this.titleInput.addEventListener('input', () => {
      this.showProblem(null);
    });
  }

  override onOpen(): void {
    this.titleInput.focus();
  }

  override onClose(): void {
    this.options.keep(this.saved ? null : this.typed());
  }

  protected override async submit(): Promise<string | null> {
    const entry = this.typed();
    if ((entry['title'] ?? '').trim() === '') {
      this.titleInput.focus();
      return `Say in one line what the ${WORDS[this.options.kind].first.toLowerCase()} is.`;
    }
    const problem = await this.options.save(entry);
    this.saved = problem === null;
    return problem;
  }

  private typed(): Draft {
    // What a draft holds for fields that this form does not show is kept as well.
    const shown = [...this.inputs].map(([key, area]) => [key, area.value] as const);
    return {
      ...this.options.draft,
      title: this.titleInput.value,
      ...Object.fromEntries(shown),
    };
  }
}
