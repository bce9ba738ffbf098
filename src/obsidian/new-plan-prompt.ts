// The form for a new plan: title, folder, owner, and what it is made from. Says while one types which note will be made, and why
// none can be. Makes nothing itself.
import type { App } from 'obsidian';
import { FolderSuggest } from './folder-suggest';
import { FormModal } from './form-modal';
import type { PlanPlace } from './plan-place';

export interface NewPlanForm {
  readonly title: string;
  readonly folder: string;
  readonly owner: string;
  /** What the note is made from: '' for the form of the settings, a pattern added to it, or the path of a template. */
  readonly start: string;
  /** '' when nothing is added for one. */
  readonly profile: string;
}

export interface NewPlanPromptOptions {
  /** What stands in the form when it opens. */
  readonly form: NewPlanForm;
  /** What can be chosen to start from, and for which profile, each with the words for it. */
  readonly starts: ReadonlyMap<string, string>;
  readonly profiles: ReadonlyMap<string, string>;
  /** Where the plan would go, or what is wrong. */
  readonly place: (form: NewPlanForm) => PlanPlace;
  /** Creates the plan and opens it; returns why it could not, or null. */
  readonly create: (form: NewPlanForm) => Promise<string | null>;
  /** Takes what was typed when the form is closed without a plan; null when a plan was made. */
  readonly keep: (form: NewPlanForm | null) => void;
}

export class NewPlanPrompt extends FormModal {
  private readonly titleInput: HTMLInputElement;
  private readonly folderInput: HTMLInputElement;
  private readonly ownerInput: HTMLInputElement;
  private readonly startChoice: HTMLSelectElement;
  private readonly profileChoice: HTMLSelectElement;
  private readonly hint: HTMLElement;
  private created = false;

  constructor(
    app: App,
    private readonly options: NewPlanPromptOptions,
  ) {
    super(app, 'New ExecPlan', 'Create');
    const { form } = options;
    this.titleInput = this.addInput({
      name: 'Title',
      value: form.title,
      placeholder: 'What will be different afterwards',
    });
    this.folderInput = this.addInput({
      name: 'Folder',
      value: form.folder,
      placeholder: 'The vault’s root',
    });
    this.ownerInput = this.addInput({ name: 'Owner', value: form.owner, placeholder: 'Optional' });
    this.startChoice = this.addChoice('Start from', options.starts);
    this.startChoice.value = options.starts.has(form.start) ? form.start : '';
    this.profileChoice = this.addChoice('Written for', options.profiles);
    this.profileChoice.value = options.profiles.has(form.profile) ? form.profile : '';
    this.hint = this.addHint();
    new FolderSuggest(app, this.folderInput);
    for (const input of [this.titleInput, this.folderInput]) {
      input.addEventListener('input', () => {
        this.showPlace();
      });
    }
    this.showPlace();
  }

  override onOpen(): void {
    this.titleInput.focus();
    this.titleInput.select();
  }

  override onClose(): void {
    this.options.keep(this.created ? null : this.typed());
  }

  protected override async submit(): Promise<string | null> {
    const form = this.typed();
    if (form.title.trim() === '') {
      this.titleInput.focus();
      return 'Give the plan a title.';
    }
    const problem = await this.options.create(form);
    this.created = problem === null;
    return problem;
  }

  /** A title that is still empty is no mistake yet. */
  private showPlace(): void {
    const form = this.typed();
    const place = form.title.trim() === '' ? null : this.options.place(form);
    this.hint.setText(place?.kind === 'place' ? `Creates “${place.path}”.` : '');
    this.showProblem(place?.kind === 'problem' ? place.message : null);
  }

  private typed(): NewPlanForm {
    return {
      title: this.titleInput.value,
      folder: this.folderInput.value,
      owner: this.ownerInput.value,
      start: this.startChoice.value,
      profile: this.profileChoice.value,
    };
  }
}
