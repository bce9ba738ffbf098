// The page of the settings for properties that repeat what a plan says.
import type { SettingDefinitionItem } from 'obsidian';
import { engine } from '../engine/engine';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { MirrorKeys } from '../plan/mirror-keys';
import type { SettingsStore } from './settings-store';

type Mirrored = keyof MirrorKeys;

/** Names of the controls, which the stored settings have no key of their own for. */
export type MirrorKey = `mirror ${Mirrored}`;

const WORDS: Readonly<Record<Mirrored, readonly [name: string, desc: string]>> = {
  status: ['Property for the status', 'Such as “in progress”.'],
  progress: ['Property for the progress', 'A whole number of percent.'],
  owner: ['Property for the owner', 'As the plan names it.'],
  updated: ['Property for the last update', 'The day of the last edit made here, in UTC.'],
};

const MIRRORED = Object.keys(WORDS) as readonly Mirrored[];

export function mirrorPage(
  store: SettingsStore,
): SettingDefinitionItem<keyof Settings | MirrorKey> {
  const { mirrorKeys } = DEFAULT_SETTINGS;
  return {
    type: 'page',
    name: 'Properties',
    desc: 'Repeat what a plan says in properties of its note, where Bases and other plugins find it.',
    items: [
      {
        name: 'Write properties',
        desc: 'Together with each edit made here, as one change; never by itself. Other properties stay as they are. “Update what the plan says of itself” writes them as well.',
        aliases: ['bases', 'frontmatter', 'dataview', 'mirror', 'yaml'],
        control: { type: 'toggle', key: 'mirrors', defaultValue: DEFAULT_SETTINGS.mirrors },
      },
      ...MIRRORED.map((mirrored) => {
        const [name, desc] = WORDS[mirrored];
        return {
          name,
          desc: `${desc} Empty for none.`,
          control: {
            type: 'text' as const,
            key: `mirror ${mirrored}` as const,
            defaultValue: mirrorKeys[mirrored],
            placeholder: 'None',
            validate: (key: string) => keyProblem(store, mirrored, key.trim()) ?? undefined,
          },
        };
      }),
    ],
  };
}

/** What the control of the key is for; null for other controls. */
export function mirroredBy(key: string): Mirrored | null {
  return MIRRORED.find((mirrored) => key === `mirror ${mirrored}`) ?? null;
}

export async function changeMirrorKey(
  store: SettingsStore,
  mirrored: Mirrored,
  key: string,
): Promise<void> {
  await store.change('mirrorKeys', { ...store.settings.mirrorKeys, [mirrored]: key.trim() });
}

function keyProblem({ settings }: SettingsStore, mirrored: Mirrored, key: string): string | null {
  if (key === '') return null;
  const isTaken = MIRRORED.some(
    (other) => other !== mirrored && settings.mirrorKeys[other].toLowerCase() === key.toLowerCase(),
  );
  return isTaken ? `“${key}” is used already.` : engine().mirrorKeyProblem(key);
}
