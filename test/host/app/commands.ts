// The commands of the app and its plugins: which can run now, running them, and their hotkeys.
import type * as O from 'obsidian';
import type { App } from './app';
import type { Editor } from './editor/editor';
import type { EditorInfo } from './editor/editor-info';
import { MarkdownView } from './workspace/markdown-view';

/** As the declaration has it, with the host's own classes. */
export interface Command extends Omit<O.Command, 'editorCallback' | 'editorCheckCallback'> {
  editorCallback?: (editor: Editor, info: EditorInfo) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, info: EditorInfo) => boolean | void;
}

export class Commands {
  private readonly commands = new Map<string, Command>();
  private readonly hotkeys = new Map<string, O.KeymapEventHandler[]>();

  constructor(private readonly app: App) {}

  addCommand(command: Command): void {
    this.commands.set(command.id, command);
    const handlers = (command.hotkeys ?? []).map(({ modifiers, key }) =>
      this.app.scope.register(modifiers, key, () =>
        this.executeCommandById(command.id) ? false : undefined,
      ),
    );
    this.hotkeys.set(command.id, handlers);
  }

  removeCommand(id: string): void {
    this.commands.delete(id);
    for (const handler of this.hotkeys.get(id) ?? []) this.app.scope.unregister(handler);
    this.hotkeys.delete(id);
  }

  findCommand(id: string): Command | null {
    return this.commands.get(id) ?? null;
  }

  /** Those that can run now. */
  listCommands(): Command[] {
    return [...this.commands.values()].filter((command) => this.isAvailable(command));
  }

  /** False when there is no such command, or it cannot run now. */
  executeCommandById(id: string): boolean {
    const command = this.commands.get(id);
    return command !== undefined && this.executeCommand(command);
  }

  executeCommand(command: Command): boolean {
    if (!this.isAvailable(command)) return false;
    this.run(command, false);
    return true;
  }

  private isAvailable(command: Command): boolean {
    try {
      return this.run(command, true);
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  /** With `checking` nothing is done: it only says whether the command could run. */
  private run(command: Command, checking: boolean): boolean {
    if (command.editorCheckCallback !== undefined || command.editorCallback !== undefined) {
      const context = this.editorContext();
      if (context === null) return false;
      const { editor, info } = context;
      if (command.editorCheckCallback !== undefined)
        return command.editorCheckCallback(checking, editor, info) !== false;
      if (!checking) void command.editorCallback?.(editor, info);
      return true;
    }
    if (command.checkCallback !== undefined) return command.checkCallback(checking) === true;
    if (!checking) void command.callback?.();
    return true;
  }

  /** Commands for the editor are not offered while the note is only read. */
  private editorContext(): { editor: Editor; info: EditorInfo } | null {
    const { activeEditor: info, activeLeaf } = this.app.workspace;
    const view = activeLeaf?.view;
    if (view instanceof MarkdownView && view.getMode() === 'preview') return null;
    return info?.editor === undefined ? null : { editor: info.editor, info };
  }
}
