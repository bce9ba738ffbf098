// The form for a plan that is made out of parts of another one: its title, and which parts go into it. Says while one types
// which note will be made. Makes nothing itself.
import type { App } from 'obsidian';
import { FormModal } from './form-modal';
import type { PlanPlace } from './plan-place';

export interface PartGroup {
  readonly name: string;
  readonly parts: readonly { readonly text: string; readonly checked: boolean }[];
}

export interface PlanFromOptions {
  readonly title: string;
  readonly submit: string;
  /** Of the new plan, to begin with. */
  readonly value: string;
  readonly groups: readonly PartGroup[];
  /** Further things that a person may want, none of them to begin with. */
  readonly wishes: readonly string[];
  readonly place: (title: string) => PlanPlace;
  /** Takes for each group which parts are chosen, and which wishes; returns why the plan could not be made, or null. */
  readonly make: (
    title: string,
    chosen: readonly (readonly boolean[])[],
    wished: readonly boolean[],
  ) => Promise<string | null>;
}

export class PlanFromPrompt extends FormModal {
  private readonly titleInput: HTMLInputElement;
  private readonly hint: HTMLElement;
  private readonly boxes: readonly (readonly HTMLInputElement[])[];
  private readonly wishes: readonly HTMLInputElement[];

  constructor(
    app: App,
    private readonly options: PlanFromOptions,
  ) {
    super(app, options.title, options.submit);
    this.titleInput = this.addInput({
      name: 'Title',
      value: options.value,
      placeholder: 'What will be different afterwards',
    });
    this.hint = this.addHint();
    this.boxes = options.groups.map(({ name, parts }) => this.addBoxes(name, parts));
    this.wishes =
      options.wishes.length === 0
        ? []
        : this.addBoxes(
            'In this plan',
            options.wishes.map((text) => ({ text, checked: false })),
          );
    this.titleInput.addEventListener('input', () => this.showPlace());
    this.showPlace();
  }

  override onOpen(): void {
    this.titleInput.focus();
    this.titleInput.select();
  }

  protected override async submit(): Promise<string | null> {
    const title = this.titleInput.value.trim();
    const place = this.options.place(title);
    if (place.kind === 'problem') {
      this.titleInput.focus();
      return place.message;
    }
    const checked = (boxes: readonly HTMLInputElement[]): readonly boolean[] =>
      boxes.map((box) => box.checked);
    return this.options.make(title, this.boxes.map(checked), checked(this.wishes));
  }

  /** A title that is still empty is no mistake yet. */
  private showPlace(): void {
    const title = this.titleInput.value.trim();
    const place = title === '' ? null : this.options.place(title);
    this.hint.setText(place?.kind === 'place' ? `Creates “${place.path}”.` : '');
    this.showProblem(place?.kind === 'problem' ? place.message : null);
  }
}
