// Asks why a step is blocked. The reason may be left out. Writes nothing itself.
import type { App } from 'obsidian';
import { FormModal } from './form-modal';

export class ReasonPrompt extends FormModal {
  private readonly input: HTMLInputElement;

  /** `save` is given one line, '' when no reason was typed; it returns why it could not save, or null. */
  constructor(
    app: App,
    stepName: string,
    private readonly save: (reason: string) => Promise<string | null>,
  ) {
    super(app, 'Block step', 'Block');
    this.addHint().setText(stepName);
    this.input = this.addInput({
      name: 'What is it waiting for?',
      value: '',
      placeholder: 'Optional',
    });
  }

  override onOpen(): void {
    this.input.focus();
  }

  protected override submit(): Promise<string | null> {
    return this.save(this.input.value.trim());
  }
}
