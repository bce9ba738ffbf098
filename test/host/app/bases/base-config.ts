// What stands in a `.base` file, as data. Keys that nobody here knows stay as they are when it is written again.
import type * as O from 'obsidian';
import { parseYaml, stringifyYaml } from '../yaml';

type Filter = O.BasesConfigFileFilter;

export type ViewRecord = Record<string, unknown> & { type: string; name: string };

export interface BaseConfig {
  readonly filters: Filter | null;
  readonly formulas: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly views: readonly ViewRecord[];
  /** All of the file, to be written again. */
  readonly whole: Record<string, unknown>;
}

const FIRST_VIEW: ViewRecord = { type: 'table', name: 'Table' };

/** Throws on text that is no YAML, or none of a base. An empty file is a base with one table of all files. */
export function readBase(text: string): BaseConfig {
  const parsed: unknown = parseYaml(text) ?? {};
  if (!isRecord(parsed)) throw new Error('A base is a list of keys.');
  const whole = { ...parsed };
  const views = (Array.isArray(whole['views']) ? whole['views'] : []).filter(isView);
  const shown = views.length === 0 ? [{ ...FIRST_VIEW }] : views;
  whole['views'] = shown;
  return {
    filters: filterOf(whole['filters']),
    formulas: wordsOf(whole['formulas']),
    properties: recordsOf(whole['properties']),
    views: shown,
    whole,
  };
}

export function writeBase({ whole }: BaseConfig): string {
  return stringifyYaml(whole);
}

export function filterOf(value: unknown): Filter | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  const listed = (key: string): Filter[] | null => {
    const items = value[key];
    return Array.isArray(items) ? items.flatMap((one) => filterOf(one) ?? []) : null;
  };
  const [and, or, not] = [listed('and'), listed('or'), listed('not')];
  if (and !== null) return { and };
  if (or !== null) return { or };
  return not === null ? null : { not };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isView(value: unknown): value is ViewRecord {
  return isRecord(value) && typeof value['type'] === 'string' && typeof value['name'] === 'string';
}

function wordsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, words]) => [key, String(words)]));
}

function recordsOf(value: unknown): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, record]) => (isRecord(record) ? [[key, record]] : [])),
  );
}
