// The plugin's settings and how they are read from stored data, which may be anything. What is stored
// is changed one key at a time, so that keys this version does not know survive it.
import type { Dialect } from './plan/plan';

export interface Settings {
  /** Folder for new plans, relative to the vault; '' is its root. */
  readonly plansFolder: string;
  /** Who writes plans here, for new plans and for `Decided by`; '' when not given. */
  readonly owner: string;
  /** How the file of a new plan is named. */
  readonly fileNamePattern: string;
  /** The form that new plans are written in. */
  readonly dialect: Dialect;
}

/** The version of the stored form that this code writes. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
  plansFolder: 'Plans',
  owner: '',
  fileNamePattern: '{title}',
  dialect: 'skill',
};

export interface SettingsReading {
  readonly settings: Settings;
  /** One sentence about what could not be read; null when all is well. */
  readonly trouble: string | null;
}

/**
 * Settings from stored data; what is missing or of a wrong type takes its default. Null and undefined
 * mean that nothing was ever stored. Data of a newer version is read as far as it is understood.
 */
export function readSettings(stored: unknown): SettingsReading {
  if (stored === null || stored === undefined) {
    return { settings: DEFAULT_SETTINGS, trouble: null };
  }
  if (!isRecord(stored)) {
    return { settings: DEFAULT_SETTINGS, trouble: 'The stored settings are not readable.' };
  }
  const wrong: string[] = [];
  const text = (key: 'plansFolder' | 'owner' | 'fileNamePattern'): string => {
    const value = stored[key];
    if (typeof value === 'string') return value;
    if (value !== undefined) wrong.push(key);
    return DEFAULT_SETTINGS[key];
  };
  const settings: Settings = {
    plansFolder: text('plansFolder'),
    owner: text('owner'),
    fileNamePattern: text('fileNamePattern'),
    dialect: isDialect(stored['dialect']) ? stored['dialect'] : DEFAULT_SETTINGS.dialect,
  };
  if (stored['dialect'] !== undefined && !isDialect(stored['dialect'])) wrong.push('dialect');
  return { settings, trouble: troubleOf(stored['version'], wrong) };
}

/**
 * What to store after one setting was changed by the user: all that was stored, known or not, with that
 * one key replaced. A newer version's number stays; values of wrong type stay until their key is set.
 */
export function storedWith<K extends keyof Settings>(
  stored: unknown,
  key: K,
  value: Settings[K],
): Readonly<Record<string, unknown>> {
  const before = isRecord(stored) ? stored : {};
  const version = before['version'];
  const newer = typeof version === 'number' && version > SETTINGS_VERSION;
  return { ...before, [key]: value, version: newer ? version : SETTINGS_VERSION };
}

/** Whether stored data can be kept by `storedWith`: an object, or nothing at all. */
export function canKeep(stored: unknown): boolean {
  return stored === null || stored === undefined || isRecord(stored);
}

export function isDialect(value: unknown): value is Dialect {
  return value === 'skill' || value === 'codex';
}

function troubleOf(version: unknown, wrong: readonly string[]): string | null {
  if (wrong.length > 0) {
    return `These stored settings are not readable, so their defaults are used: ${wrong.join(', ')}.`;
  }
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    return 'The stored settings are of a newer version of ExecPlans.';
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
