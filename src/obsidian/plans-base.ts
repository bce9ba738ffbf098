// What stands in a base of plans: filters that find them as far as the app can, and four views. Bases read properties, files and
// tags alone, never a note's text, so a status is known to them only where it is a property.
import type { BasesConfigFile, BasesConfigFileFilter, BasesConfigFileView } from 'obsidian';
import type { Settings } from '../settings';
import { BOARD_BASE, TIMELINE_BASE } from './plan-bases';

export type BaseSettings = Pick<
  Settings,
  'archiveFolder' | 'templatesFolder' | 'daysUntilStale' | 'mirrors' | 'mirrorKeys'
>;

/** Keys that the app reads although it does not declare them. */
type View = BasesConfigFileView & {
  readonly sort?: readonly Sort[];
  readonly showNotes?: boolean;
};

interface Sort {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** The base of the plans in `folder`, a path or '' for the vault's root, and of what is marked as a plan elsewhere. */
export function plansBase(folder: string, settings: BaseSettings): BasesConfigFile {
  const { mirrors, mirrorKeys, templatesFolder } = settings;
  const { status, progress, owner, updated } = mirrorKeys;
  const keys = mirrors ? [status, progress, owner, updated].filter((key) => key !== '') : [];
  const marks = ['file.hasTag("execplan")', 'note.execplan == true', 'note.type == "execplan"'];
  const found = folder === '' ? marks : [`file.inFolder(${JSON.stringify(folder)})`, ...marks];
  const templates = templatesFolder.trim().replace(/^\/+|\/+$/g, '');
  return {
    filters: {
      and: [
        'file.ext == "md"',
        { or: [...found, ...keys.map((key) => `file.hasProperty(${JSON.stringify(key)})`)] },
        ...(templates === '' ? [] : [`!file.inFolder(${JSON.stringify(templates)})`]),
      ],
    },
    properties: Object.fromEntries(mirrors ? namesOf(mirrorKeys) : []),
    views: [byStatus(settings), ...ours(), stale(settings)],
  };
}

function namesOf(keys: Settings['mirrorKeys']): [string, { displayName: string }][] {
  const names = { status: 'Status', progress: 'Progress (%)', owner: 'Owner', updated: 'Updated' };
  return Object.entries(names).flatMap(([mirrored, displayName]) => {
    const key = keys[mirrored as keyof typeof names];
    return key === '' ? [] : [[`note.${key}`, { displayName }]];
  });
}

/** The property in which the app finds a plan's status: the one that we write, else the one that people do. */
function statusProperty({ mirrors, mirrorKeys }: BaseSettings): string {
  return `note.${mirrors && mirrorKeys.status !== '' ? mirrorKeys.status : 'status'}`;
}

function byStatus(settings: BaseSettings): View {
  const { mirrors, mirrorKeys } = settings;
  const own = [mirrorKeys.progress, mirrorKeys.owner, mirrorKeys.updated];
  const columns = mirrors ? own.filter((key) => key !== '').map((key) => `note.${key}`) : [];
  return {
    type: 'table',
    name: 'By status',
    groupBy: { property: statusProperty(settings), direction: 'ASC' },
    order: ['file.name', ...columns, 'file.folder', 'file.mtime'],
    sort: [{ property: 'file.mtime', direction: 'DESC' }],
  };
}

function ours(): readonly View[] {
  return [
    { type: TIMELINE_BASE, name: 'Timeline', showNotes: false },
    { type: BOARD_BASE, name: 'Board', showNotes: false },
  ];
}

/** What nobody has changed for long; finished plans are left out where the app can tell. */
function stale(settings: BaseSettings): View {
  const { archiveFolder, daysUntilStale } = settings;
  const archive = archiveFolder.trim().replace(/\/+$/, '');
  const isPath = archive.includes('/');
  const folder = `!file.inFolder(${JSON.stringify(archive.replace(/^\/+/, ''))})`;
  const status = statusProperty(settings);
  const filters: BasesConfigFileFilter = {
    and: [
      `file.mtime < now() - ${JSON.stringify(`${daysUntilStale}d`)}`,
      folder,
      ...(isPath ? [] : [`!file.path.contains(${JSON.stringify(`/${archive}/`)})`]),
      `${nameIn(status)} != "complete"`,
      `${nameIn(status)} != "abandoned"`,
    ],
  };
  return {
    type: 'table',
    name: 'Stale',
    filters,
    order: ['file.name', status, 'file.mtime', 'file.folder'],
    sort: [{ property: 'file.mtime', direction: 'ASC' }],
  };
}

/** `note.plan-status` as it is written in a formula, where a dash is a minus. */
function nameIn(property: string): string {
  return `note[${JSON.stringify(property.slice('note.'.length))}]`;
}
