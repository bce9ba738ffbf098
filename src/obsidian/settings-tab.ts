// The settings, as definitions that Obsidian draws and searches. Each change is stored at once.
import { type App, type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import { DEFAULT_SETTINGS, isDayCount, isDialect, type Settings } from '../settings';
import { patternProblem } from './file-name-pattern';
import { guard, inform } from './notices';
import { folderProblem } from './plan-place';
import type { PlanWatcher } from './plan-watcher';
import { isRuleOn, type RuleKey, ruleOf, rulesPage, switchRule } from './rule-settings';
import type { SettingsStore } from './settings-store';

type TextKey = 'plansFolder' | 'owner' | 'fileNamePattern';

export class SettingsTab extends PluginSettingTab {
  override icon = 'list-checks';

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly watcher: PlanWatcher,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<keyof Settings | RuleKey>[] {
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
        desc: 'Stands for the plan’s own: {title}, {date}, {owner}.',
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
      rulesPage(),
      {
        name: 'Read all plans again',
        desc: 'What was read is kept on this device, so that the next start reads only what changed. This throws it away.',
        aliases: ['cache', 'index', 'clear', 'rebuild'],
        action: () =>
          guard('Reading the plans', async () => {
            await this.watcher.readAllAgain();
            inform('Reading all plans again.');
          }),
      },
    ];
  }

  override getControlValue(key: string): unknown {
    const rule = ruleOf(key);
    if (rule !== null) return isRuleOn(this.store, rule);
    return isKey(key) ? this.store.settings[key] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const rule = ruleOf(key);
    if (rule !== null && typeof value === 'boolean') await switchRule(this.store, rule, value);
    else if (key === 'daysUntilStale' && isDayCount(value)) await this.store.change(key, value);
    else if (key === 'dialect' && isDialect(value)) await this.store.change(key, value);
    else if (isTextKey(key) && typeof value === 'string') await this.store.change(key, value);
  }
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(DEFAULT_SETTINGS, key);
}

function isTextKey(key: string): key is TextKey {
  return key === 'plansFolder' || key === 'owner' || key === 'fileNamePattern';
}
