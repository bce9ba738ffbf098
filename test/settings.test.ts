import { describe, expect, test } from '@jest/globals';
import {
  canKeep,
  DEFAULT_SETTINGS,
  isDayCount,
  isDialect,
  readSettings,
  SETTINGS_VERSION,
  storedWith,
} from '../src/settings';

describe('settings that were never stored', () => {
  test.each([null, undefined])('%j are the defaults, and nothing is wrong with that', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, trouble: null });
    expect(canKeep(stored)).toBe(true);
  });
});

describe('stored settings', () => {
  test('are read as they are', () => {
    const settings = {
      plansFolder: '',
      owner: 'Mara',
      fileNamePattern: '{date} {title}',
      dialect: 'codex',
      rulesOff: ['silent-plan'],
      daysUntilStale: 30,
      hiddenFolders: ['.agents'],
      layouts: [{ name: 'What goes on', state: { query: 'gauge' } }],

      drawsOverall: false,
      drawsSteps: false,
      drawsTimeline: false,
      showsStatusBar: false,
      archiveFolder: 'Archive',
      templatesFolder: 'Templates',
      newestFirst: true,
      opensPane: true,
      confirms: false,
      planSign: '++',
      timestampStyle: 'local',
      mirrors: true,
      mirrorKeys: { status: 'now', progress: '', owner: 'by', updated: 'on' },
    };
    expect(readSettings({ version: 1, ...settings })).toEqual({ settings, trouble: null });
  });

  test('take a default for each key that is missing', () => {
    const { settings, trouble } = readSettings({ owner: 'Mara' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, owner: 'Mara' });
    expect(trouble).toBeNull();
  });

  test('take a default for each key of a wrong kind, and say which', () => {
    const { settings, trouble } = readSettings({
      plansFolder: 7,
      owner: null,
      fileNamePattern: 'x {title}',
      dialect: 'klingon',
      rulesOff: ['silent-plan', 7],
      daysUntilStale: '30',
      hiddenFolders: '.agents',
      layouts: [{ state: {} }],
      mirrorKeys: { status: 'now' },
    });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, fileNamePattern: 'x {title}' });
    expect(trouble).toContain(
      'plansFolder, owner, dialect, rulesOff, daysUntilStale, hiddenFolders, mirrorKeys, layouts',
    );
  });

  test.each(['{', 7, true, [], ['a']])('that are %j are not readable', (stored) => {
    const { settings, trouble } = readSettings(stored);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(trouble).not.toBeNull();
    expect(canKeep(stored)).toBe(false);
  });

  test.each(['', ' ', '/', '// '])('have no archive folder called “%s”', (archiveFolder) => {
    const { settings, trouble } = readSettings({ archiveFolder });
    expect(settings.archiveFolder).toBe('completed');
    expect(trouble).toContain('archiveFolder');
  });

  test('of a newer version are read as far as they are understood', () => {
    const { settings, trouble } = readSettings({ version: 2, owner: 'Mara', colour: 'blue' });
    expect(settings.owner).toBe('Mara');
    expect(trouble).toContain('newer version');
  });

  test('are not mistaken for what every object has', () => {
    expect(readSettings(JSON.parse('{"__proto__": {"owner": "x"}}')).settings).toEqual(
      DEFAULT_SETTINGS,
    );
  });
});

describe('the days until a plan is stale', () => {
  test.each([0, -1, 1.5, Number.NaN, Infinity, null])('are not %j', (daysUntilStale) => {
    const { settings, trouble } = readSettings({ daysUntilStale });
    expect(settings.daysUntilStale).toBe(DEFAULT_SETTINGS.daysUntilStale);
    expect(trouble).toContain('daysUntilStale');
    expect(isDayCount(daysUntilStale)).toBe(false);
  });
});

describe('rules that are switched off', () => {
  const stored = { rulesOff: ['silent-plan', 'rule-of-tomorrow', 'toString'] };

  test('are those that are known, and no fault when they are not', () => {
    expect(readSettings(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, rulesOff: ['silent-plan'] },
      trouble: null,
    });
  });

  test('stay stored while another setting is changed', () => {
    expect(storedWith(stored, 'owner', 'Mara')).toMatchObject(stored);
  });
});

describe('a setting that is changed', () => {
  test('keeps every other stored key, known or not', () => {
    const stored = { version: 1, owner: 'Mara', colour: { of: 'bars' }, plansFolder: 7 };
    expect(storedWith(stored, 'dialect', 'codex')).toEqual({ ...stored, dialect: 'codex' });
    expect(stored).not.toHaveProperty('dialect');
  });

  test('is all that is stored when nothing was, with the version', () => {
    expect(storedWith(null, 'owner', 'Mara')).toEqual({ owner: 'Mara', version: SETTINGS_VERSION });
  });

  test('leaves the number of a newer version, and sets that of an older or odd one', () => {
    expect(storedWith({ version: 9 }, 'owner', '')).toMatchObject({ version: 9 });
    expect(storedWith({ version: 0 }, 'owner', '')).toMatchObject({ version: SETTINGS_VERSION });
    expect(storedWith({ version: '9' }, 'owner', '')).toMatchObject({ version: SETTINGS_VERSION });
  });

  test('is read back as it was set', () => {
    const stored = storedWith({ owner: 7 }, 'owner', 'Mara');
    expect(readSettings(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, owner: 'Mara' },
      trouble: null,
    });
  });
});

test('a dialect is one of the two', () => {
  expect([isDialect('skill'), isDialect('codex'), isDialect('Skill'), isDialect(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
