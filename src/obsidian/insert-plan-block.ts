// The command that puts an `execplan` code block into the note that is being edited: a small form asks what it shows.
import { AbstractInputSuggest, type Editor, type Plugin, type TFile } from 'obsidian';
import type { PlanSummary } from '../index/plan-summary';
import { BLOCK_SHOWS, type BlockShow } from '../view/note/block-options';
import { blockInsertion } from './block-insertion';
import { FormModal } from './form-modal';
import { linkRefusal, linkToNote } from './note-link';
import { fileOf } from './plan-note';
import type { Workbench } from './workbench';

const SHOW_WORDS: Readonly<Record<BlockShow, string>> = {
  progress: 'Progress and the next step',
  timeline: 'Timeline',
  steps: 'Steps',
  log: 'Decisions and surprises',
  dashboard: 'A list of plans',
};

export const INSERT_BLOCK = 'Insert plan block…';

export function addInsertPlanBlock(plugin: Plugin, workbench: Workbench): void {
  plugin.addCommand({
    id: 'insert-plan-block',
    name: INSERT_BLOCK,
    icon: 'square-code',
    editorCallback: (editor, { file }) => askForPlanBlock(workbench, editor, file),
  });
}

/** Asks what to show, and puts the block at the cursor of `editor`, in which the note `file` is open. */
export function askForPlanBlock(workbench: Workbench, editor: Editor, file: TFile | null): void {
  new PlanBlockPrompt(workbench, editor, file?.path ?? '').open();
}

class PlanBlockPrompt extends FormModal {
  private readonly planInput: HTMLInputElement;
  private readonly showChoice: HTMLSelectElement;
  private readonly suggest: PlanSuggest;

  constructor(
    private readonly workbench: Workbench,
    private readonly editor: Editor,
    private readonly sourcePath: string,
  ) {
    super(workbench.app, 'Insert plan block', 'Insert');
    const shows = BLOCK_SHOWS.map((show) => [show, SHOW_WORDS[show]] as const);
    this.showChoice = this.addChoice('Show', new Map(shows));
    this.planInput = this.addInput({
      name: 'Plan',
      value: '',
      placeholder: workbench.index.has(sourcePath) ? 'This note' : 'Title of a plan',
    });
    this.suggest = new PlanSuggest(workbench, this.planInput);
    this.planInput.addEventListener('input', () => this.showProblem(null));
    this.showChoice.addEventListener('change', () => {
      this.showProblem(null);
      this.planInput.disabled = this.showChoice.value === 'dashboard';
    });
  }

  override onOpen(): void {
    this.showChoice.focus();
  }

  protected override submit(): Promise<string | null> {
    const show = this.showChoice.value;
    const title = this.planInput.value.trim();
    if (show === 'dashboard') return this.insert([`show: ${show}`, 'status: in progress, blocked']);
    const { app, index } = this.workbench;
    if (title === '') {
      if (index.has(this.sourcePath)) return this.insert([`show: ${show}`]);
      this.planInput.focus();
      return Promise.resolve('This note is not a plan: choose one.');
    }
    const called = plansWith(this.workbench, title).filter(
      (plan) => plan.title.toLowerCase() === title.toLowerCase(),
    );
    const row = called.find(({ path }) => path === this.suggest.chosen) ?? called[0];
    if (row === undefined) return Promise.resolve(`There is no plan called “${title}”.`);
    if (called.length > 1 && row.path !== this.suggest.chosen) {
      return Promise.resolve(`Several plans are called “${title}”: choose one from the list.`);
    }
    const file = fileOf(app, row);
    // What no link can name is named by its path.
    const isLinkable = file !== null && linkRefusal(app, file, this.sourcePath) === null;
    const target = isLinkable ? linkToNote(app, file, this.sourcePath) : row.path;
    return this.insert([`plan: ${target}`, `show: ${show}`]);
  }

  private insert(lines: readonly string[]): Promise<null> {
    const { editor } = this;
    const { line } = editor.getCursor('to');
    const { ch, text, down } = blockInsertion(editor.getLine(line), lines);
    editor.replaceRange(text, { line, ch });
    editor.setCursor({ line: line + down, ch: 0 });
    editor.focus();
    return Promise.resolve(null);
  }
}

/** Suggests plans below an input, by their titles. */
class PlanSuggest extends AbstractInputSuggest<PlanSummary> {
  /** Path of the plan that was chosen last. */
  chosen: string | null = null;

  constructor(
    private readonly workbench: Workbench,
    private readonly input: HTMLInputElement,
  ) {
    super(workbench.app, input);
  }

  /** Nothing below a title that is there: Enter then is the form's. */
  protected override getSuggestions(query: string): PlanSummary[] {
    const found = plansWith(this.workbench, query);
    return found.length === 1 && found[0]?.title === query.trim() ? [] : found;
  }

  override renderSuggestion({ title, path }: PlanSummary, element: HTMLElement): void {
    element.setText(title);
    element.createSpan({ cls: 'execplans-suggestion-note', text: path });
  }

  override selectSuggestion({ title, path }: PlanSummary): void {
    this.chosen = path;
    this.setValue(title);
    // Setting the value is silent, and the form follows what is typed.
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    this.close();
  }
}

function plansWith({ index }: Workbench, query: string): PlanSummary[] {
  const words = query.trim().toLowerCase();
  return index
    .all()
    .filter(({ title, failure }) => failure === null && title.toLowerCase().includes(words));
}
