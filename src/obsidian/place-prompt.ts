// A form that asks where a plan is to go. Says while one types which note will be made, and why none can be. Makes
// nothing itself.
import type { App } from 'obsidian';
import { FolderSuggest } from './folder-suggest';
import { FormModal, type InputOptions } from './form-modal';
import type { PlanPlace } from './plan-place';

export interface PlaceField extends InputOptions {
  /** Whether the folders of the vault are suggested for it. */
  readonly isFolder: boolean;
}

export interface PlacePromptOptions {
  readonly title: string;
  /** What the button says. */
  readonly submit: string;
  readonly fields: readonly PlaceField[];
  /** The place for what was typed into the fields, in their order. */
  readonly place: (typed: readonly string[]) => PlanPlace;
  /** What the place will be for, as in `Moves the plan to`. */
  readonly words: string;
  /** Does it; returns why it could not be done, or null. */
  readonly act: (place: PlanPlace & { readonly kind: 'place' }) => Promise<string | null>;
}

export class PlacePrompt extends FormModal {
  private readonly inputs: readonly HTMLInputElement[];
  private readonly hint: HTMLElement;

  constructor(
    app: App,
    private readonly options: PlacePromptOptions,
  ) {
    super(app, options.title, options.submit);
    this.inputs = options.fields.map((field) => {
      const input = this.addInput(field);
      if (field.isFolder) new FolderSuggest(app, input);
      input.addEventListener('input', () => this.showPlace());
      return input;
    });
    this.hint = this.addHint();
    this.showPlace();
  }

  override onOpen(): void {
    const [first] = this.inputs;
    first?.focus();
    first?.select();
  }

  protected override async submit(): Promise<string | null> {
    const place = this.place();
    return place.kind === 'place' ? this.options.act(place) : place.message;
  }

  private showPlace(): void {
    const place = this.place();
    this.hint.setText(place.kind === 'place' ? `${this.options.words} “${place.path}”.` : '');
    this.showProblem(place.kind === 'problem' ? place.message : null);
  }

  private place(): PlanPlace {
    return this.options.place(this.inputs.map((input) => input.value));
  }
}
