// The prompts over all commands and over all notes.
import type * as O from 'obsidian';
import type { App } from './app';
import type { Command } from './commands';
import type { TFile } from './files';
import { Keymap } from './keymap';
import { isMacOS } from './platform';
import { FuzzySuggestModal } from './ui/fuzzy-suggest-modal';

const INSTRUCTIONS: O.Instruction[] = [
  { command: '↑↓', purpose: 'to navigate' },
  { command: '↵', purpose: 'to use' },
  { command: 'esc', purpose: 'to dismiss' },
];

export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command…');
    this.setInstructions(INSTRUCTIONS);
  }

  override getItems(): Command[] {
    return this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(item: O.FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    super.renderSuggestion(item, content.createDiv({ cls: 'suggestion-title' }));
    const keys = el.createDiv({ cls: 'suggestion-aux' });
    for (const hotkey of item.item.hotkeys ?? [])
      keys.createEl('kbd', { cls: 'suggestion-hotkey', text: hotkeyText(hotkey) });
  }

  override onChooseItem(command: Command): void {
    this.app.commands.executeCommand(command);
  }
}

export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Find a note…');
    this.setInstructions(INSTRUCTIONS);
  }

  override getItems(): TFile[] {
    const { vault, workspace } = this.app;
    const order = workspace.getLastOpenFiles();
    const place = (file: TFile): number => {
      const at = order.indexOf(file.path);
      return at < 0 ? order.length : at;
    };
    return vault
      .getMarkdownFiles()
      .sort((a, b) => place(a) - place(b) || a.path.localeCompare(b.path));
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  override onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}

function hotkeyText({ modifiers, key }: O.Hotkey): string {
  const names = modifiers.map((each) => (each === 'Mod' ? (isMacOS ? '⌘' : 'Ctrl') : each));
  return [...names, key.toUpperCase()].join(' ');
}
