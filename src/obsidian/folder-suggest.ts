// Suggests the folders of the vault below an input.
import { AbstractInputSuggest, type App, type TFolder } from 'obsidian';

export class FolderSuggest extends AbstractInputSuggest<TFolder> {
  constructor(
    app: App,
    private readonly input: HTMLInputElement,
  ) {
    super(app, input);
  }

  protected override getSuggestions(query: string): TFolder[] {
    const words = query.toLowerCase();
    return this.app.vault
      .getAllFolders(false)
      .filter((folder) => folder.path.toLowerCase().includes(words) && folder.path !== query)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  override renderSuggestion(folder: TFolder, element: HTMLElement): void {
    element.setText(folder.path);
  }

  override selectSuggestion(folder: TFolder): void {
    this.setValue(folder.path);
    // Setting the value is silent, and the form follows what is typed.
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    this.close();
  }
}
