// Suggests the folders of the vault below an input. What is typed comes first, so that Enter never picks a
// folder that nobody chose.
import { AbstractInputSuggest, type App } from 'obsidian';

export class FolderSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    private readonly input: HTMLInputElement,
  ) {
    super(app, input);
  }

  /** Nothing below a folder that is there or words that no folder has: Enter then is the form's. */
  protected override getSuggestions(query: string): string[] {
    const typed = query.trim();
    const words = typed.toLowerCase();
    const paths = this.app.vault.getAllFolders(false).map((folder) => folder.path);
    if (paths.includes(typed)) return [];
    const found = paths.filter((path) => path.toLowerCase().includes(words)).sort();
    return found.length === 0 ? [] : [typed, ...found];
  }

  override renderSuggestion(path: string, element: HTMLElement): void {
    const isThere = path === '' || this.app.vault.getFolderByPath(path) !== null;
    element.setText(path === '' ? 'The vault’s root' : path);
    if (!isThere) element.createSpan({ cls: 'execplans-suggestion-note', text: 'New folder' });
  }

  override selectSuggestion(path: string): void {
    this.setValue(path);
    // Setting the value is silent, and the form follows what is typed.
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    this.close();
  }
}
