// What the lines of an `execplan` code block ask for. Every mistake becomes a sentence that names its line and option;
// nothing is guessed. Finds no note and no plan.
import type { PlanGrouping } from '../../index/plan-groups';
import type { PlanArrangement, PlanMark } from '../../index/plan-list';
import type { LinkTarget } from '../../plan/link';
import { PLAN_STATUSES, type PlanStatus } from '../../plan/status';
import {
  DEFAULT_DASHBOARD_STATE,
  GROUPINGS,
  PLAN_MARKS,
  sortBy,
} from '../dashboard/dashboard-state';
import { PLAN_COLUMNS } from '../dashboard/plan-columns';
import { type BlockFault, type BlockOption, linesOf } from './block-lines';

export const BLOCK_SHOWS = ['progress', 'timeline', 'steps', 'log', 'dashboard'] as const;

export type BlockShow = (typeof BLOCK_SHOWS)[number];

export interface BlockOptions {
  readonly show: BlockShow;
  /** Null for the note that the block stands in. */
  readonly plan: LinkTarget | null;
  /** Words to look for, as in the dashboard's search; '' shows every plan. */
  readonly search: string;
  /** As with all lists here, an empty one asks for nothing. */
  readonly statuses: readonly PlanStatus[];
  /** As typed. */
  readonly owners: readonly string[];
  /** Relative to the vault, without slashes at the ends. */
  readonly folders: readonly string[];
  /** What must be true of a plan, and what must not. */
  readonly marks: readonly PlanMark[];
  readonly without: readonly PlanMark[];
  readonly sort: PlanArrangement['sort'];
  readonly group: PlanGrouping;
  /** How many plans or entries are shown at most. */
  readonly limit: number;
}

export type BlockReading =
  | { readonly kind: 'options'; readonly options: BlockOptions }
  | { readonly kind: 'faults'; readonly faults: readonly BlockFault[] };

const MOST = 200;
const USUAL_LIMIT = 20;

/** With which `show` each option goes; absent for those that go with all. */
const GOES_WITH: Partial<Record<BlockOption, readonly BlockShow[]>> = {
  plan: ['progress', 'timeline', 'steps', 'log'],
  search: ['dashboard'],
  status: ['dashboard'],
  owner: ['dashboard'],
  folder: ['dashboard'],
  stale: ['dashboard'],
  blocked: ['dashboard'],
  problems: ['dashboard'],
  sort: ['dashboard'],
  group: ['dashboard'],
  limit: ['log', 'dashboard'],
};

type Read<V> = { readonly value: V } | { readonly wrong: string };

/** The options in `source`, the text between the fences; without a line it shows the progress of its own note. */
export function readBlock(source: string): BlockReading {
  const { lines, faults: found } = linesOf(source);
  const faults = [...found];
  const valueOf = <V>(
    option: BlockOption,
    read: (words: string, typed: string) => Read<V>,
    otherwise: V,
  ): V => {
    const line = lines.get(option);
    if (line === undefined) return otherwise;
    const result = read(line.value, line.typed);
    if ('value' in result) return result.value;
    faults.push({ line: line.number, message: result.wrong });
    return otherwise;
  };
  const show = valueOf('show', readShow, 'progress');
  // What a wrong value would have gone with, nobody knows.
  const isShowWrong = faults.length > found.length;
  const answers = PLAN_MARKS.map((mark) => ({
    mark,
    wanted: valueOf(mark, (words) => readAnswer(mark, words), null),
  }));
  const options: BlockOptions = {
    show,
    plan: valueOf('plan', readTarget, null),
    search: valueOf('search', (words) => ({ value: words }), ''),
    statuses: valueOf('status', readStatuses, []),
    owners: valueOf('owner', (_, typed) => ({ value: namesIn(typed) }), []),
    folders: valueOf('folder', readFolders, []),
    marks: answers.filter(({ wanted }) => wanted === true).map(({ mark }) => mark),
    without: answers.filter(({ wanted }) => wanted === false).map(({ mark }) => mark),
    sort: valueOf('sort', readSort, DEFAULT_DASHBOARD_STATE.sort),
    group: valueOf('group', readGroup, 'none'),
    limit: valueOf('limit', readLimit, USUAL_LIMIT),
  };
  for (const [option, { number }] of lines) {
    const shows = GOES_WITH[option];
    if (shows === undefined || shows.includes(show) || isShowWrong) continue;
    const others = `but with “show: ${shows.join('” and “show: ')}”`;
    const message = `“${option}” does not go with “show: ${show}”, ${others}.`;
    faults.push({ line: number, message });
  }
  return faults.length === 0
    ? { kind: 'options', options }
    : { kind: 'faults', faults: faults.sort((a, b) => a.line - b.line) };
}

function readShow(words: string): Read<BlockShow> {
  const value = BLOCK_SHOWS.find((show) => show === words.toLowerCase());
  return value === undefined ? oneOf('show', BLOCK_SHOWS, words) : { value };
}

/** The words of a Markdown link and where it leads, in pointed brackets or not; round ones may be in it in pairs. */
const MARKDOWN_LINK = /^\[.*?\]\((?:<([^>#]+)(?:#[^>]*)?>|((?:[^()#]|\([^()#]*\))+)(?:#.*)?)\)$/;

/** A link of either form, a path, whatever signs are in it, the name of a note, or `this`. */
function readTarget(words: string): Read<LinkTarget | null> {
  if (words.toLowerCase() === 'this') return { value: null };
  const wiki = /^\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|[^\]]*)?\]\]$/.exec(words)?.[1];
  if (wiki !== undefined) return { value: { target: wiki.trim(), form: 'wikilink' } };
  const [, pointed, path = pointed] = MARKDOWN_LINK.exec(words) ?? [];
  if (path !== undefined) return { value: { target: path.trim(), form: 'markdown' } };
  const isPath = /\.md$/i.test(words);
  if (!isPath && /[[\]|#^]/.test(words)) {
    return { wrong: `“plan” is a link to a note, such as [[Move the archive]], not “${words}”.` };
  }
  return { value: { target: words, form: isPath ? 'bare path' : 'wikilink' } };
}

function readStatuses(words: string): Read<readonly PlanStatus[]> {
  const names = namesIn(words.toLowerCase().replace(/-/g, ' '));
  const unknown = names.find((name) => !PLAN_STATUSES.some((status) => status === name));
  if (unknown !== undefined) return oneOf('status', PLAN_STATUSES, unknown);
  return { value: PLAN_STATUSES.filter((status) => names.includes(status)) };
}

function readFolders(_: string, typed: string): Read<readonly string[]> {
  return { value: namesIn(typed).map((folder) => folder.replace(/^\/+|\/+$/g, '')) };
}

function readAnswer(option: PlanMark, words: string): Read<boolean> {
  if (/^(?:yes|true)$/i.test(words)) return { value: true };
  if (/^(?:no|false)$/i.test(words)) return { value: false };
  return { wrong: `“${option}” is yes or no, not “${words}”.` };
}

/** `title`, `activity ascending`; without a direction the one that the dashboard begins with. */
function readSort(words: string): Read<PlanArrangement['sort']> {
  const [name = '', direction = '', ...more] = words.toLowerCase().split(/\s+/);
  const found = PLAN_COLUMNS.find(({ column }) => column === name);
  if (found === undefined) {
    const columns = PLAN_COLUMNS.map(({ column }) => column);
    return oneOf('sort', columns, words);
  }
  const { column } = found;
  if (direction === '') {
    const other = column === 'title' ? 'status' : 'title';
    const from = {
      ...DEFAULT_DASHBOARD_STATE,
      sort: { column: other, descending: false },
    } as const;
    return { value: sortBy(from, column).sort };
  }
  if (more.length > 0 || !/^(?:a|de)scending$/.test(direction)) {
    return { wrong: `“sort” is a column and ascending or descending, not “${words}”.` };
  }
  return { value: { column, descending: direction === 'descending' } };
}

function readGroup(words: string): Read<PlanGrouping> {
  const value = GROUPINGS.find((grouping) => grouping === words.toLowerCase());
  return value === undefined ? oneOf('group', GROUPINGS, words) : { value };
}

function readLimit(words: string): Read<number> {
  const value = /^\d{1,3}$/.test(words) ? Number(words) : 0;
  return value >= 1 && value <= MOST
    ? { value }
    : { wrong: `“limit” is a whole number from 1 to ${MOST}, not “${words}”.` };
}

function oneOf(option: BlockOption, names: readonly string[], words: string): { wrong: string } {
  const last = names[names.length - 1] ?? '';
  return { wrong: `“${option}” is ${names.slice(0, -1).join(', ')} or ${last}, not “${words}”.` };
}

/** A name in quotation marks, or what stands up to the next comma. */
const LISTED = /\s*(?:(["'])(.*?)\1(?=\s*(?:,|$))|([^,]+))/g;

function namesIn(words: string): readonly string[] {
  return [...words.matchAll(LISTED)]
    .map(([, , quoted, bare = '']) => (quoted ?? bare).trim())
    .filter((name) => name !== '');
}
