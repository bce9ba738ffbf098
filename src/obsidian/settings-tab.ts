// The settings, as definitions that Obsidian draws and searches. Each change is stored at once.
import { type App, type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import { isTimestampStyle } from '../plan/timestamp-style';
import { DEFAULT_SETTINGS, isDayCount, isDialect, type Settings } from '../settings';
import { patternProblem } from './file-name-pattern';
import { attempt, guard, inform } from './notices';
import { foldersIn, hiddenFolderProblem } from './hidden-folder';
import { changeMirrorKey, mirroredBy, type MirrorKey, mirrorPage } from './mirror-settings';
import { isNoteSwitch, notePage } from './note-settings';
import { planSignProblem } from './plan-link-suggest';
import { folderProblem } from './plan-place';
import { isRuleOn, type RuleKey, ruleOf, rulesPage, switchRule } from './rule-settings';
import type { SettingsStore } from './settings-store';

type SwitchKey = 'newestFirst' | 'opensPane' | 'confirms' | 'mirrors';
type TextKey =
  'plansFolder' | 'owner' | 'fileNamePattern' | 'archiveFolder' | 'templatesFolder' | 'planSign';

export class SettingsTab extends PluginSettingTab {
  override icon = 'list-checks';

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly readAllAgain: () => Promise<void>,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<keyof Settings | RuleKey | MirrorKey>[] {
    return [
      {
        name: 'Plans folder',
        desc: 'Where new plans go. It is made when the first plan needs it.',
        aliases: ['location', 'directory', 'path'],
        control: {
          type: 'folder',
          key: 'plansFolder',
          defaultValue: DEFAULT_SETTINGS.plansFolder,
          placeholder: 'The vault’s root',
          includeRoot: true,
          validate: (folder) => folderProblem(this.app.vault, folder) ?? undefined,
        },
      },
      {
        name: 'Owner',
        desc: 'Your name or your team’s, for new plans and for decisions that you log.',
        aliases: ['author', 'name'],
        control: { type: 'text', key: 'owner', defaultValue: DEFAULT_SETTINGS.owner },
      },
      {
        name: 'File name of a new plan',
        desc: '{title}, {date} and {owner} stand for those of the plan.',
        aliases: ['pattern', 'naming'],
        control: {
          type: 'text',
          key: 'fileNamePattern',
          defaultValue: DEFAULT_SETTINGS.fileNamePattern,
          placeholder: DEFAULT_SETTINGS.fileNamePattern,
          validate: (pattern) => patternProblem(pattern) ?? undefined,
        },
      },
      {
        name: 'Form of a new plan',
        desc: 'Plans that exist keep the form they have.',
        aliases: ['dialect', 'template', 'codex', 'skill'],
        control: {
          type: 'dropdown',
          key: 'dialect',
          defaultValue: DEFAULT_SETTINGS.dialect,
          options: {
            skill: 'With metadata, numbered steps and dated entries',
            codex: 'As in PLANS.md: living sections, one line a step',
          },
        },
      },
      {
        name: 'Templates folder',
        desc: 'Notes in it can be chosen as the form of a new plan. Their variables are filled in.',
        aliases: ['template'],
        control: {
          type: 'folder',
          key: 'templatesFolder',
          defaultValue: DEFAULT_SETTINGS.templatesFolder,
          placeholder: 'None',
          validate: (folder) => folderProblem(this.app.vault, folder) ?? undefined,
        },
      },
      {
        name: 'Archive folder',
        desc: 'Where archived plans go. A name is a folder inside the plan’s own; a path with a slash counts from the vault’s root.',
        aliases: ['completed', 'done'],
        control: {
          type: 'text',
          key: 'archiveFolder',
          defaultValue: DEFAULT_SETTINGS.archiveFolder,
          placeholder: DEFAULT_SETTINGS.archiveFolder,
          validate: (folder) =>
            /^[\s/]*$/.test(folder)
              ? 'Give the folder a name.'
              : (folderProblem(this.app.vault, folder) ?? undefined),
        },
      },
      {
        name: 'New entries at the top of a log',
        desc: 'Where the order of a log can be seen, it is kept.',
        aliases: ['newest', 'order', 'decision', 'surprise'],
        control: { type: 'toggle', key: 'newestFirst', defaultValue: DEFAULT_SETTINGS.newestFirst },
      },
      {
        name: 'Times',
        desc: 'How times are shown. In the notes they stay in UTC.',
        aliases: ['timestamp', 'time zone', 'timezone', 'clock', 'utc', 'local'],
        control: {
          type: 'dropdown',
          key: 'timestampStyle',
          defaultValue: DEFAULT_SETTINGS.timestampStyle,
          options: { utc: 'In UTC', local: 'In the time zone of this device' },
        },
      },
      {
        name: 'Open the plan pane on start',
        aliases: ['sidebar'],
        control: { type: 'toggle', key: 'opensPane', defaultValue: DEFAULT_SETTINGS.opensPane },
      },
      {
        name: 'Ask before archiving a plan that is not finished',
        aliases: ['confirm', 'confirmation'],
        control: { type: 'toggle', key: 'confirms', defaultValue: DEFAULT_SETTINGS.confirms },
      },
      {
        name: 'Days until a plan is stale',
        desc: 'An unfinished plan that has been silent for longer is pointed out.',
        aliases: ['silent', 'inactive', 'old'],
        control: {
          type: 'number',
          key: 'daysUntilStale',
          defaultValue: DEFAULT_SETTINGS.daysUntilStale,
          min: 1,
          step: 1,
          validate: (days) => (isDayCount(days) ? undefined : 'Give a whole number from 1 on.'),
        },
      },
      {
        name: 'Hidden folders',
        desc: 'Folders such as .agents in which plans are looked for as well, one a line. The app has no links, search or sync for them.',
        aliases: ['dot', 'agents', 'hidden'],
        control: {
          type: 'textarea',
          key: 'hiddenFolders',
          defaultValue: DEFAULT_SETTINGS.hiddenFolders.join('\n'),
          placeholder: '.agents',
          rows: 3,
          validate: (lines) => this.problemOfFolders(lines),
        },
      },
      {
        name: 'Suggest plans and steps behind',
        desc: 'Signs that are typed in a note. Empty for no suggestions.',
        aliases: ['link', 'autocomplete', 'trigger', 'suggestion'],
        control: {
          type: 'text',
          key: 'planSign',
          defaultValue: DEFAULT_SETTINGS.planSign,
          placeholder: 'Off',
          validate: (sign) => planSignProblem(sign) ?? undefined,
        },
      },
      notePage(),
      mirrorPage(this.store),
      rulesPage(),
      {
        name: 'Read all plans again',
        desc: 'What was read is kept on this device, so that the next start reads only what changed. This throws it away.',
        aliases: ['cache', 'index', 'clear', 'rebuild'],
        action: () =>
          guard('Reading the plans', async () => {
            await this.readAllAgain();
            inform('Reading all plans again.');
          }),
      },
    ];
  }

  override getControlValue(key: string): unknown {
    const rule = ruleOf(key);
    if (rule !== null) return isRuleOn(this.store, rule);
    const mirrored = mirroredBy(key);
    if (mirrored !== null) return this.store.settings.mirrorKeys[mirrored];
    if (key === 'hiddenFolders') return this.store.settings.hiddenFolders.join('\n');
    return isKey(key) ? this.store.settings[key] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await attempt('Storing the settings', async () => {
      await this.changeSetting(key, value);
      return true;
    });
  }

  private async changeSetting(key: string, value: unknown): Promise<void> {
    const rule = ruleOf(key);
    const mirrored = mirroredBy(key);
    if (mirrored !== null && typeof value === 'string') {
      await changeMirrorKey(this.store, mirrored, value);
    } else if (rule !== null && typeof value === 'boolean')
      await switchRule(this.store, rule, value);
    else if (key === 'daysUntilStale' && isDayCount(value)) await this.store.change(key, value);
    else if ((isSwitchKey(key) || isNoteSwitch(key)) && typeof value === 'boolean') {
      await this.store.change(key, value);
    } else if (key === 'dialect' && isDialect(value)) await this.store.change(key, value);
    else if (key === 'timestampStyle' && isTimestampStyle(value)) {
      await this.store.change(key, value);
    } else if (key === 'hiddenFolders' && typeof value === 'string') {
      await this.store.change(key, foldersIn(value));
    } else if (isTextKey(key) && typeof value === 'string') await this.store.change(key, value);
  }

  private problemOfFolders(lines: string): string | undefined {
    const { configDir } = this.app.vault;
    const problems = foldersIn(lines).map((folder) => hiddenFolderProblem(folder, configDir));
    return problems.find((problem) => problem !== null) ?? undefined;
  }
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(DEFAULT_SETTINGS, key);
}

function isTextKey(key: string): key is TextKey {
  return (
    key === 'plansFolder' ||
    key === 'owner' ||
    key === 'fileNamePattern' ||
    key === 'archiveFolder' ||
    key === 'planSign' ||
    key === 'templatesFolder'
  );
}

function isSwitchKey(key: string): key is SwitchKey {
  return ['newestFirst', 'opensPane', 'confirms', 'mirrors'].includes(key);
}
