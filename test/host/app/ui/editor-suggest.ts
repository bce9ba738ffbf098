// Suggestions at the editor's cursor. The workspace asks each one, in the order of registration, after every change by typing.
import type * as O from 'obsidian';
import { PopoverSuggest } from './popover-suggest';

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: O.EditorSuggestContext | null = null;
  limit = 100;
  private instructionsEl: HTMLElement | null = null;

  setInstructions(instructions: O.Instruction[]): void {
    this.instructionsEl?.remove();
    this.instructionsEl = this.suggestEl.createDiv({ cls: 'prompt-instructions' });
    for (const { command, purpose } of instructions) {
      const el = this.instructionsEl.createDiv({ cls: 'prompt-instruction' });
      el.createSpan({ cls: 'prompt-instruction-command', text: command });
      el.createSpan({ text: purpose });
    }
  }

  abstract onTrigger(
    cursor: O.EditorPosition,
    editor: O.Editor,
    file: O.TFile | null,
  ): O.EditorSuggestTriggerInfo | null;

  abstract getSuggestions(context: O.EditorSuggestContext): T[] | Promise<T[]>;

  override close(): void {
    super.close();
    this.context = null;
  }

  /** Shows what fits at the cursor; says whether anything did. */
  async tryAt(editor: O.Editor, file: O.TFile | null, at: () => DOMRect | null): Promise<boolean> {
    const trigger = this.onTrigger(editor.getCursor(), editor, file);
    if (trigger === null) {
      this.close();
      return false;
    }
    // The declaration promises a file; in an editor without one the app gives null.
    const context = { ...trigger, editor, file: file as O.TFile };
    this.context = context;
    const found = await this.getSuggestions(context);
    if (this.context !== context) return true;
    if (found.length === 0) {
      this.close();
      return false;
    }
    this.chooser.show(found.slice(0, this.limit));
    this.open();
    const rectangle = at();
    if (rectangle !== null) this.reposition(rectangle);
    return true;
  }
}
