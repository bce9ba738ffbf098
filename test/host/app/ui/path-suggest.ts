// Suggestions of vault paths for the settings' file and folder fields.
import type * as O from 'obsidian';
import type { App } from '../app';
import { AbstractInputSuggest } from './input-suggest';

abstract class PathSuggest extends AbstractInputSuggest<string> {
  override renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string, event: MouseEvent | KeyboardEvent): void {
    this.setValue(path);
    super.selectSuggestion(path, event);
    this.close();
  }

  protected matching(paths: string[], query: string): string[] {
    const wanted = query.toLowerCase();
    return paths.filter((path) => path.toLowerCase().includes(wanted)).sort();
  }
}

export class FolderPathSuggest extends PathSuggest {
  constructor(
    app: App,
    inputEl: HTMLInputElement,
    private readonly control: O.SettingFolderControl,
  ) {
    super(app, inputEl);
  }

  protected override getSuggestions(query: string): string[] {
    const folders = this.app.vault.getAllFolders(this.control.includeRoot ?? false);
    const allowed = folders.filter((folder) => this.control.filter?.(folder) ?? true);
    return this.matching(
      allowed.map((folder) => folder.path),
      query,
    );
  }
}

export class FilePathSuggest extends PathSuggest {
  constructor(
    app: App,
    inputEl: HTMLInputElement,
    private readonly control: O.SettingFileControl,
  ) {
    super(app, inputEl);
  }

  protected override getSuggestions(query: string): string[] {
    const allowed = this.app.vault.getFiles().filter((file) => this.control.filter?.(file) ?? true);
    return this.matching(
      allowed.map((file) => file.path),
      query,
    );
  }
}
