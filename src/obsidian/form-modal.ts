// A small form in a modal: labelled inputs, one sentence for what is wrong, and a button. What was typed
// stays in it until saving succeeds. Knows nothing of plans.
import { type App, Modal } from 'obsidian';
import { wordsOf } from './notices';

export interface InputOptions {
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Whether a phone is to show digits to type with. */
  readonly numeric?: boolean;
}

/** Of the open form: no form opens from another one. */
const TITLE_ID = 'execplans-form-title';

export abstract class FormModal extends Modal {
  private readonly formEl: HTMLElement;
  private readonly problemEl: HTMLElement;
  private readonly submitEl: HTMLButtonElement;
  private busy = false;

  constructor(app: App, title: string, submitLabel: string) {
    super(app);
    this.setTitle(title);
    this.modalEl.addClass('execplans-form');
    // Its name for those who hear it; a label of its own would also be a tooltip.
    this.titleEl.id = TITLE_ID;
    this.modalEl.setAttr('aria-labelledby', TITLE_ID);
    this.formEl = this.contentEl.createDiv({ cls: 'execplans-form-fields' });
    this.problemEl = this.contentEl.createDiv({
      cls: 'execplans-form-problem',
      attr: { role: 'alert' },
    });
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.submitEl = buttons.createEl('button', { cls: 'mod-cta', text: submitLabel });
    this.submitEl.addEventListener('click', () => void this.trySubmit());
    buttons
      .createEl('button', { cls: 'mod-cancel', text: 'Cancel' })
      .addEventListener('click', () => {
        this.close();
      });
    // Through the scope and not the DOM, so that an open list of suggestions gets the keys first.
    this.scope.register(['Mod'], 'Enter', () => this.submitFromKey());
    this.scope.register([], 'Enter', (event) => {
      const { target } = event;
      const inLine = isElement(target) && target.instanceOf(HTMLInputElement);
      return inLine && !event.isComposing ? this.submitFromKey() : undefined;
    });
  }

  /** Saves what was typed. Returns a sentence when it could not be saved: the form then stays open. */
  protected abstract submit(): Promise<string | null>;

  protected addInput(options: InputOptions): HTMLInputElement {
    const input = this.addLabel(options.name).createEl('input', {
      type: 'text',
      value: options.value,
      placeholder: options.placeholder ?? '',
    });
    if (options.numeric === true) input.inputMode = 'numeric';
    return input;
  }

  /** A choice among `options`, each a value with the words for it. */
  protected addChoice(name: string, options: ReadonlyMap<string, string>): HTMLSelectElement {
    const choice = this.addLabel(name).createEl('select', { cls: 'dropdown' });
    for (const [value, text] of options) choice.createEl('option', { value, text });
    return choice;
  }

  /** Boxes to be ticked, below a name for all of them. */
  protected addBoxes(
    name: string,
    boxes: readonly { readonly text: string; readonly checked: boolean }[],
  ): readonly HTMLInputElement[] {
    const group = this.formEl.createEl('fieldset', { cls: 'execplans-form-boxes' });
    group.createEl('legend', { cls: 'execplans-form-name', text: name });
    return boxes.map(({ text, checked }) => {
      const label = group.createEl('label', { cls: 'execplans-form-box' });
      const box = label.createEl('input', { type: 'checkbox' });
      box.checked = checked;
      label.createSpan({ text, attr: { dir: 'auto' } });
      return box;
    });
  }

  /** Shift+Enter and Enter make a new line here. */
  protected addTextArea(options: InputOptions): HTMLTextAreaElement {
    const area = this.addLabel(options.name).createEl('textarea', {
      placeholder: options.placeholder ?? '',
      attr: { rows: 2 },
    });
    area.value = options.value;
    return area;
  }

  /** A line of quiet text below the inputs. */
  protected addHint(): HTMLElement {
    return this.formEl.createDiv({ cls: 'execplans-form-hint' });
  }

  /** Shows why the form cannot be saved, or nothing for null. */
  protected showProblem(message: string | null): void {
    this.problemEl.setText(message ?? '');
    this.problemEl.toggleClass('is-shown', message !== null);
  }

  private addLabel(name: string): HTMLElement {
    const label = this.formEl.createEl('label', { cls: 'execplans-form-field' });
    label.createSpan({ cls: 'execplans-form-name', text: name });
    return label;
  }

  private submitFromKey(): false {
    void this.trySubmit();
    return false;
  }

  private async trySubmit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.submitEl.disabled = true;
    try {
      const problem = await this.submit();
      this.showProblem(problem);
      if (problem === null) this.close();
    } catch (error) {
      console.error('ExecPlans: a form could not be saved', error);
      this.showProblem(`This could not be saved: ${wordsOf(error)}`);
    } finally {
      this.busy = false;
      this.submitEl.disabled = false;
    }
  }
}

function isElement(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'instanceOf' in target;
}
