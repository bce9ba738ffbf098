import { describe, expect, test } from '@jest/globals';
import { plansBase } from '../../src/obsidian/plans-base';
import { DEFAULT_SETTINGS } from '../../src/settings';

const MIRRORING = { ...DEFAULT_SETTINGS, mirrors: true };

describe('a base of plans', () => {
  test('finds notes of the plans folder and those marked as plans, but no templates', () => {
    const settings = { ...DEFAULT_SETTINGS, templatesFolder: '/Forms/' };
    expect(plansBase('Work "A"/Plans', settings).filters).toEqual({
      and: [
        'file.ext == "md"',
        {
          or: [
            'file.inFolder("Work \\"A\\"/Plans")',
            'file.hasTag("execplan")',
            'note.execplan == true',
            'note.type == "execplan"',
          ],
        },
        '!file.inFolder("Forms")',
      ],
    });
  });

  test('of the whole vault finds those alone that are marked', () => {
    expect(JSON.stringify(plansBase('', DEFAULT_SETTINGS).filters)).not.toContain('inFolder');
  });

  test('has a table by status, a timeline, a board, and what is stale', () => {
    const { views = [] } = plansBase('Plans', DEFAULT_SETTINGS);
    expect(views.map(({ type, name }) => `${type}: ${name}`)).toEqual([
      'table: By status',
      'execplans-timeline: Timeline',
      'execplans-board: Board',
      'table: Stale',
    ]);
    expect(views[0]?.groupBy).toEqual({ property: 'note.status', direction: 'ASC' });
  });

  test('shows and finds what is written as properties', () => {
    const { mirrorKeys } = MIRRORING;
    const settings = { ...MIRRORING, mirrorKeys: { ...mirrorKeys, owner: '' } };
    const { views = [], filters, properties } = plansBase('Plans', settings);
    expect(views[0]?.groupBy).toEqual({ property: 'note.execplan-status', direction: 'ASC' });
    expect(views[0]?.order).toEqual([
      'file.name',
      'note.execplan-progress',
      'note.execplan-updated',
      'file.folder',
      'file.mtime',
    ]);
    expect(JSON.stringify(filters)).toContain('file.hasProperty(\\"execplan-status\\")');
    expect(properties?.['note.execplan-progress']).toEqual({ displayName: 'Progress (%)' });
    expect(properties).not.toHaveProperty('note.');
  });

  test('counts nothing as stale that is archived or finished', () => {
    const filtersOf = (archiveFolder: string): unknown =>
      plansBase('Plans', { ...DEFAULT_SETTINGS, archiveFolder, daysUntilStale: 30 }).views?.[3]
        ?.filters;
    expect(filtersOf('completed')).toEqual({
      and: [
        'file.mtime < now() - "30d"',
        '!file.inFolder("completed")',
        '!file.path.contains("/completed/")',
        'note["status"] != "complete"',
        'note["status"] != "abandoned"',
      ],
    });
    expect(JSON.stringify(filtersOf('/Archive/plans/'))).toContain('inFolder(\\"Archive/plans\\")');
  });
});
