// The form of a command that writes something into a plan: the words that the pane asks for in its place, and the same
// drafts. Escape keeps what was typed; the draft goes only when it is in the note. Writes nothing itself.
import type { PlanReading } from '../index/plan-index';
import {
  type Draft,
  isEmptyDraft,
  typedSince,
  type Writing,
  type WritingActions,
} from '../view/writing';
import { FormModal } from './form-modal';
import type { Ask } from './plan-command';
import type { PlanNote } from './plan-note';
import { planWriting } from './plan-writing';
import type { Workbench } from './workbench';

const TITLES: Readonly<Record<Writing['kind'], string>> = {
  step: 'Add step',
  decision: 'Log decision',
  discovery: 'Log surprise',
  'step note': 'Add note to step',
  criterion: 'Add criterion',
  risk: 'Record risk',
  question: 'Record question',
  outcome: 'Record outcome',
  answer: 'Answer question',
  replacement: 'Replace decision',
  following: 'Record what follows',
};

/** What another command makes of the same fields. */
export interface OwnWriting extends Pick<WritingActions, 'draftOf' | 'keep' | 'save'> {
  readonly title: string;
}

/** Opens the form for the plan of `reading`, which was read from `note`; what is given in the draft comes before a kept one. */
export function openWriting(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  { writing, draft, about }: Omit<Extract<Ask, { kind: 'writing' }>, 'kind'>,
  own?: OwnWriting,
): void {
  const actions = { ...planWriting(workbench, note, reading), ...own };
  const name = reading.plan.title ?? note.basename;
  const given = { ...actions.draftOf(writing), ...draft };
  const title = own?.title ?? TITLES[writing.kind];
  new WritingPrompt(workbench, writing, actions, given, { title, name, about }).open();
}

class WritingPrompt extends FormModal {
  private readonly inputs: ReadonlyMap<string, HTMLInputElement | HTMLTextAreaElement>;
  private saved: Draft | null = null;

  constructor(
    { app }: Workbench,
    private readonly writing: Writing,
    private readonly actions: WritingActions,
    private readonly draft: Draft,
    words: { readonly title: string; readonly name: string; readonly about: string },
  ) {
    const { title, name, about } = words;
    super(app, title, 'Save');
    if (about !== '') this.addHint().setText(about);
    const fields = actions.fieldsOf(writing, draft).filter(({ form }) => form !== 'choice');
    this.inputs = new Map(
      fields.map(({ key, label, form, placeholder = '' }) => {
        const options = { name: label, value: draft[key] ?? '', placeholder };
        const input = form === 'line' ? this.addInput(options) : this.addTextArea(options);
        input.addEventListener('input', () => {
          this.showProblem(null);
          actions.keep(writing, this.typed());
        });
        return [key, input] as const;
      }),
    );
    if (about === '') this.addHint().setText(`Goes into “${name}”, in the form of the note.`);
  }

  override onOpen(): void {
    const [first] = this.inputs.values();
    first?.focus();
  }

  override onClose(): void {
    const { actions, draft, saved, writing } = this;
    if (saved === null) return actions.keep(writing, this.typed());
    const fields = actions.fieldsOf(writing, draft);
    const rest = typedSince(saved, this.typed(), fields);
    if (!isEmptyDraft(rest, fields)) actions.keep(writing, rest);
  }

  protected override async submit(): Promise<string | null> {
    const typed = this.typed();
    const problem = await this.actions.save(this.writing, typed);
    if (problem === null) this.saved = typed;
    else [...this.inputs.values()].find(({ value }) => value.trim() === '')?.focus();
    return problem;
  }

  /** What a draft holds for fields that this form does not show is kept as well. */
  private typed(): Draft {
    const shown = [...this.inputs].map(([key, { value }]) => [key, value] as const);
    return { ...this.draft, ...Object.fromEntries(shown) };
  }
}
