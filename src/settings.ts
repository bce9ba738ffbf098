// The plugin's settings and how they are read from stored data, which may be anything. What is stored
// is changed one key at a time, so that keys this version does not know survive it.
import type { Dialect } from './plan/plan';
import type { MirrorKeys } from './plan/mirror-keys';
import { isProblemRule, type ProblemRule } from './plan/problem';
import { isTimestampStyle, type TimestampStyle } from './plan/timestamp-style';

export interface Settings {
  /** Folder for new plans, relative to the vault; '' is its root. */
  readonly plansFolder: string;
  /** Who writes plans here, for new plans and for `Decided by`; '' when not given. */
  readonly owner: string;
  /** How the file of a new plan is named. */
  readonly fileNamePattern: string;
  /** The form that new plans are written in. */
  readonly dialect: Dialect;
  /** Where finished plans go: a name is a folder inside the plan's own, a path with a slash counts from the root. */
  readonly archiveFolder: string;
  /** Folder of a person's own templates, relative to the vault; '' when there is none. */
  readonly templatesFolder: string;
  /** Whether entries go to the top of a log of which nothing tells the order. */
  readonly newestFirst: boolean;
  /** Whether the plan pane is opened when the app starts. */
  readonly opensPane: boolean;
  /** Whether what cannot be undone by one key asks first. */
  readonly confirms: boolean;
  /** Rules of problems that are switched off. */
  readonly rulesOff: readonly ProblemRule[];
  /** Days without a sign of life after which an unfinished plan counts as stale; whole, 1 at least. */
  readonly daysUntilStale: number;
  /** Hidden folders in which plans are looked for, relative to the vault, as they were given. */
  readonly hiddenFolders: readonly string[];
  /** In which time zone the views show times; notes are written in UTC always. */
  readonly timestampStyle: TimestampStyle;
  /** Whether reading view and live preview draw the overall line of a plan as a bar, marks on its steps, and a timeline below its title. */
  readonly drawsOverall: boolean;
  readonly drawsSteps: boolean;
  readonly drawsTimeline: boolean;
  /** Whether the status bar tells of the active plan. */
  readonly showsStatusBar: boolean;
  /** Whether an edit made here repeats what the plan says in properties of its note, and in which ones. */
  readonly mirrors: boolean;
  readonly mirrorKeys: MirrorKeys;
  /** Behind which plans and steps are suggested while one types; '' for never. */
  readonly planSign: string;
  /** Layouts of the dashboard that were given a name, each name once. */
  readonly layouts: readonly StoredLayout[];
}

/** A layout as it is stored; the dashboard reads what it can of the state. */
export interface StoredLayout {
  readonly name: string;
  readonly state: unknown;
}

/** The version of the stored form that this code writes. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
  plansFolder: 'Plans',
  owner: '',
  fileNamePattern: '{title}',
  dialect: 'skill',
  archiveFolder: 'completed',
  templatesFolder: '',
  newestFirst: false,
  opensPane: false,
  confirms: true,
  rulesOff: [],
  daysUntilStale: 14,
  hiddenFolders: [],
  timestampStyle: 'utc',
  mirrors: false,
  mirrorKeys: {
    status: 'execplan-status',
    progress: 'execplan-progress',
    owner: 'execplan-owner',
    updated: 'execplan-updated',
  },
  layouts: [],
  drawsOverall: true,
  drawsSteps: true,
  drawsTimeline: true,
  showsStatusBar: true,
  planSign: '@@',
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
  const valid = <V>(
    key: keyof Settings,
    isValid: (value: unknown) => value is V,
    otherwise: V,
  ): V => {
    const value = stored[key];
    if (isValid(value)) return value;
    if (value !== undefined) wrong.push(key);
    return otherwise;
  };
  const usual = DEFAULT_SETTINGS;
  const settings: Settings = {
    plansFolder: valid('plansFolder', isText, usual.plansFolder),
    owner: valid('owner', isText, usual.owner),
    fileNamePattern: valid('fileNamePattern', isText, usual.fileNamePattern),
    dialect: valid('dialect', isDialect, usual.dialect),
    archiveFolder: valid('archiveFolder', isName, usual.archiveFolder),
    templatesFolder: valid('templatesFolder', isText, usual.templatesFolder),
    newestFirst: valid('newestFirst', isSwitch, usual.newestFirst),
    opensPane: valid('opensPane', isSwitch, usual.opensPane),
    confirms: valid('confirms', isSwitch, usual.confirms),
    // A rule that only another version knows is no fault; it stays stored until the list is changed.
    rulesOff: valid<readonly string[]>('rulesOff', isTextList, usual.rulesOff).filter(
      isProblemRule,
    ),
    daysUntilStale: valid('daysUntilStale', isDayCount, usual.daysUntilStale),
    hiddenFolders: valid('hiddenFolders', isTextList, usual.hiddenFolders),
    timestampStyle: valid('timestampStyle', isTimestampStyle, usual.timestampStyle),
    mirrors: valid('mirrors', isSwitch, usual.mirrors),
    mirrorKeys: valid('mirrorKeys', isMirrorKeys, usual.mirrorKeys),
    layouts: valid('layouts', isLayoutList, usual.layouts),
    drawsOverall: valid('drawsOverall', isSwitch, usual.drawsOverall),
    drawsSteps: valid('drawsSteps', isSwitch, usual.drawsSteps),
    drawsTimeline: valid('drawsTimeline', isSwitch, usual.drawsTimeline),
    showsStatusBar: valid('showsStatusBar', isSwitch, usual.showsStatusBar),
    planSign: valid('planSign', isText, usual.planSign),
  };
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

/** Whether a number of days may be one until a plan is stale. */
export function isDayCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Slashes alone name no folder. */
function isName(value: unknown): value is string {
  return isText(value) && !/^[\s/]*$/.test(value);
}

function isSwitch(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isMirrorKeys(value: unknown): value is MirrorKeys {
  return (
    isRecord(value) && Object.keys(DEFAULT_SETTINGS.mirrorKeys).every((key) => isText(value[key]))
  );
}

function isLayoutList(value: unknown): value is readonly StoredLayout[] {
  return Array.isArray(value) && value.every((one) => isRecord(one) && isText(one['name']));
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
