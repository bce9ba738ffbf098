// The page of the settings on which each rule about problems has its switch.
import type { SettingDefinitionItem } from 'obsidian';
import { isProblemRule, type ProblemRule, problemRules, type Severity } from '../plan/problem';
import type { SettingsStore } from './settings-store';

/** The key of a rule's switch: the stored setting is the list of those that are off. */
export type RuleKey = `rule ${ProblemRule}`;

const GROUPS: readonly (readonly [heading: string, severities: readonly Severity[]])[] = [
  ['Something is wrong in the note', ['error', 'warning']],
  ['Advice', ['hint']],
];

const KEY = /^rule (.+)$/;

export function rulesPage(): SettingDefinitionItem<RuleKey> {
  return {
    type: 'page',
    name: 'Problems',
    desc: 'What a plan is looked through for.',
    items: GROUPS.map(([heading, severities]) => ({
      type: 'group',
      heading,
      items: Object.entries(problemRules)
        .filter(([, { severity }]) => severities.includes(severity))
        .map(([rule, { name }]) => ({
          name,
          control: { type: 'toggle', key: `rule ${rule as ProblemRule}`, defaultValue: true },
        })),
    })),
  };
}

/** The rule whose switch has this key; null when it is another setting's key. */
export function ruleOf(key: string): ProblemRule | null {
  const rule = KEY.exec(key)?.[1];
  return rule !== undefined && isProblemRule(rule) ? rule : null;
}

export function isRuleOn({ settings }: SettingsStore, rule: ProblemRule): boolean {
  return !settings.rulesOff.includes(rule);
}

/** Switches a rule on or off; nothing is stored when it is so already. */
export async function switchRule(
  store: SettingsStore,
  rule: ProblemRule,
  on: boolean,
): Promise<void> {
  if (isRuleOn(store, rule) === on) return;
  const { rulesOff } = store.settings;
  await store.change(
    'rulesOff',
    on ? rulesOff.filter((other) => other !== rule) : [...rulesOff, rule],
  );
}
