// Asks the plugins' suggesters, in their order, after every change by typing.
import type { EditorSuggest } from '../ui/editor-suggest';
import type { MarkdownView } from './markdown-view';

export class EditorSuggests {
  private suggests: EditorSuggest<unknown>[] = [];

  add(suggest: EditorSuggest<unknown>): void {
    this.suggests.push(suggest);
  }

  remove(suggest: EditorSuggest<unknown>): void {
    suggest.close();
    this.suggests = this.suggests.filter((each) => each !== suggest);
  }

  check(view: MarkdownView): void {
    this.ask(view).catch((error: unknown) => console.error(error));
  }

  private async ask(view: MarkdownView): Promise<void> {
    const { editor, file } = view;
    const rectangle = (): DOMRect | null => {
      const at = editor.cm.coordsAtPos(editor.posToOffset(editor.getCursor()));
      return at === null ? null : new DOMRect(at.left, at.top, 0, at.bottom - at.top);
    };
    for (const suggest of this.suggests) {
      if (await suggest.tryAt(editor, file, rectangle)) return;
    }
  }
}
