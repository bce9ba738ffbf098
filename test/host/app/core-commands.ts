// The few commands and ribbon buttons that the app itself has here.
import type { App } from './app';
import type { Command } from './commands';
import { CommandPalette, QuickSwitcher } from './command-palette';
import { setTheme } from './theme';
import { createNote } from './workspace/file-menu';
import { MarkdownView } from './workspace/markdown-view';

export function addCoreCommands(app: App): void {
  for (const command of coreCommands(app)) app.commands.addCommand(command);
  const run = (id: string) => () => app.commands.executeCommandById(id);
  const { leftRibbon } = app.workspace;
  leftRibbon.addAction('file-search', 'Open quick switcher', run('switcher:open'));
  leftRibbon.addAction('terminal', 'Open command palette', run('command-palette:open'));
  leftRibbon.addSetting('settings', 'Settings', run('app:open-settings'));
}

function coreCommands(app: App): Command[] {
  const { workspace } = app;
  return [
    {
      id: 'command-palette:open',
      name: 'Command palette: Open command palette',
      hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
      callback: () => new CommandPalette(app).open(),
    },
    {
      id: 'switcher:open',
      name: 'Quick switcher: Open quick switcher',
      hotkeys: [{ modifiers: ['Mod'], key: 'o' }],
      callback: () => new QuickSwitcher(app).open(),
    },
    {
      id: 'app:open-settings',
      name: 'Open settings',
      hotkeys: [{ modifiers: ['Mod'], key: ',' }],
      callback: () => app.setting.open(),
    },
    {
      id: 'file-explorer:new-file',
      name: 'Create new note',
      hotkeys: [{ modifiers: ['Mod'], key: 'n' }],
      callback: () => createNote(app, app.vault.getRoot()),
    },
    {
      id: 'markdown:toggle-preview',
      name: 'Toggle reading view',
      hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
      checkCallback: (checking) => {
        const view = workspace.getActiveViewOfType(MarkdownView);
        if (view !== null && !checking) void view.toggleMode();
        return view !== null;
      },
    },
    {
      id: 'editor:toggle-source',
      name: 'Toggle Live Preview/Source mode',
      checkCallback: (checking) => {
        const view = workspace.getActiveViewOfType(MarkdownView);
        if (view !== null && !checking)
          view.editMode.setLivePreview(!view.editMode.isLivePreview());
        return view !== null;
      },
    },
    {
      id: 'editor:save-file',
      name: 'Save current file',
      hotkeys: [{ modifiers: ['Mod'], key: 's' }],
      checkCallback: (checking) => {
        const view = workspace.getActiveViewOfType(MarkdownView);
        if (view !== null && !checking) void view.save();
        return view !== null;
      },
    },
    {
      id: 'workspace:close',
      name: 'Close current tab',
      checkCallback: (checking) => {
        const leaf = workspace.activeLeaf;
        if (leaf !== null && !checking) leaf.detach();
        return leaf !== null;
      },
    },
    {
      id: 'workspace:move-to-new-window',
      name: 'Move current tab to new window',
      checkCallback: (checking) => {
        const leaf = workspace.activeLeaf;
        if (leaf !== null && !checking) workspace.moveLeafToPopout(leaf);
        return leaf !== null;
      },
    },
    {
      id: 'workspace:open-in-new-window',
      name: 'Open current tab in new window',
      checkCallback: (checking) => {
        const leaf = workspace.getMostRecentLeaf();
        if (leaf !== null && !checking) void workspace.duplicateLeaf(leaf, 'window');
        return leaf !== null;
      },
    },
    {
      id: 'workspace:split-vertical',
      name: 'Split right',
      checkCallback: (checking) => {
        const leaf = workspace.getMostRecentLeaf();
        if (leaf !== null && !checking) void workspace.duplicateLeaf(leaf, 'vertical');
        return leaf !== null;
      },
    },
    {
      id: 'app:toggle-left-sidebar',
      name: 'Toggle left sidebar',
      callback: () => workspace.leftSplit.toggle(),
    },
    {
      id: 'app:toggle-right-sidebar',
      name: 'Toggle right sidebar',
      callback: () => workspace.rightSplit.toggle(),
    },
    {
      id: 'theme:toggle-light-dark',
      name: 'Toggle light/dark mode',
      callback: () => setTheme(app, app.isDarkMode() ? 'light' : 'dark'),
    },
  ];
}
