// What a plugin extends. All that it registers is undone when it is unloaded.
import type * as O from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { App } from '../app';
import type { ViewRegistration } from '../bases/bases-registry';
import type { Command } from '../commands';
import { Component } from '../component';
import {
  type CodeBlockHandler,
  codeBlockPostProcessor,
  registerPostProcessor,
  unregisterPostProcessor,
} from '../render/post-processors';
import type { EditorSuggest } from '../ui/editor-suggest';
import type { PluginSettingTab } from '../ui/plugin-setting-tab';
import type { ViewCreator } from '../workspace/view-registry';
import { PluginData } from './plugin-data';

export abstract class Plugin extends Component {
  settings?: unknown;
  onExternalSettingsChange?(): unknown;
  private readonly stored: PluginData;

  constructor(
    readonly app: App,
    readonly manifest: O.PluginManifest,
  ) {
    super();
    this.stored = new PluginData(app.vault, manifest);
    this.stored.onForeignChange = () => void this.onExternalSettingsChange?.();
  }

  onUserEnable(): void {}

  addRibbonIcon(
    icon: string,
    title: string,
    callback: (event: MouseEvent) => unknown,
  ): HTMLElement {
    const { leftRibbon } = this.app.workspace;
    const action = leftRibbon.addAction(icon, title, callback);
    this.register(() => leftRibbon.removeAction(action));
    return action.el;
  }

  addStatusBarItem(): HTMLElement {
    const id = this.manifest.id.toLowerCase().replace(/[^_a-z0-9-]/g, '-');
    const el = this.app.statusBarEl.createDiv({ cls: `status-bar-item plugin-${id}` });
    this.register(() => el.remove());
    return el;
  }

  /** The command's id and name are given the plugin's in front. */
  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(settingTab: PluginSettingTab): void {
    this.app.setting.addSettingTab(settingTab);
    this.register(() => this.app.setting.removeSettingTab(settingTab));
  }

  registerView(type: string, viewCreator: ViewCreator): void {
    const { workspace } = this.app;
    workspace.views.register(type, viewCreator);
    this.register(() => {
      workspace.views.unregister(type);
      workspace.detachLeavesOfType(type);
    });
  }

  registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
    this.app.outside.hoverSources.set(id, info);
    this.register(() => this.app.outside.hoverSources.delete(id));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    const { views } = this.app.workspace;
    views.registerExtensions(extensions, viewType);
    this.register(() => views.unregisterExtensions(extensions));
  }

  registerMarkdownPostProcessor(
    postProcessor: O.MarkdownPostProcessor,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    registerPostProcessor(postProcessor, sortOrder);
    this.register(() => unregisterPostProcessor(postProcessor));
    return postProcessor;
  }

  /** Throws when the language is taken. */
  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: CodeBlockHandler,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    const { codeBlockLanguages } = this.app.plugins;
    if (codeBlockLanguages.has(language))
      throw new Error(`Code block postprocessor for language ${language} is already registered`);
    codeBlockLanguages.add(language);
    this.register(() => codeBlockLanguages.delete(language));
    return this.registerMarkdownPostProcessor(codeBlockPostProcessor(language, handler), sortOrder);
  }

  /** False while Bases are off. Throws when the id is taken. */
  registerBasesView(viewId: string, registration: ViewRegistration): boolean {
    const { bases } = this.app;
    if (!bases.register(viewId, registration)) return false;
    this.register(() => bases.unregister(viewId));
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    workspace.editorExtensions = [...workspace.editorExtensions, extension];
    workspace.updateOptions();
    this.register(() => {
      workspace.editorExtensions = workspace.editorExtensions.filter((each) => each !== extension);
      workspace.updateOptions();
    });
  }

  registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
    this.app.outside.protocol.set(action, handler);
    this.register(() => this.app.outside.protocol.delete(action));
  }

  registerEditorSuggest(editorSuggest: EditorSuggest<unknown>): void {
    this.app.workspace.suggests.add(editorSuggest);
    this.register(() => this.app.workspace.suggests.remove(editorSuggest));
  }

  /** Throws when the command is taken. */
  registerCliHandler(
    command: string,
    description: string,
    flags: O.CliFlags | null,
    handler: O.CliHandler,
  ): void {
    const { cli } = this.app.outside;
    if (cli.has(command)) throw new Error(`The command "${command}" is already registered.`);
    cli.set(command, { description, flags, handler });
    this.register(() => cli.delete(command));
  }

  /** Null when there is no data.json, or it is not JSON. */
  loadData(): Promise<unknown> {
    return this.stored.load();
  }

  saveData(data: unknown): Promise<void> {
    return this.stored.save(data);
  }

  /** Called by the loader when data.json may have been changed by another program. */
  async checkData(): Promise<void> {
    await this.stored.check();
  }
}
