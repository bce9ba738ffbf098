// One entry of a base's views, as its view sees it. What it stores goes into the file, without the keys the app itself reads.
import type * as O from 'obsidian';
import type { BaseConfig, ViewRecord } from './base-config';
import { propertyId, propertyOrder, sortOf } from './bases-query';
import type { BasesView } from './bases-view';
import { splitId } from './bases-entry';
import { NullValue, type Value } from './values';

const FILE_NAMES: Readonly<Record<string, string>> = {
  basename: 'file base name',
  ctime: 'created time',
  ext: 'file extension',
  folder: 'folder',
  mtime: 'modified time',
  name: 'file name',
  path: 'file path',
  size: 'file size',
  tags: 'file tags',
};

export class BasesViewConfig {
  constructor(
    private readonly base: BaseConfig,
    readonly record: ViewRecord,
    private readonly onChange: () => void,
    private readonly evaluate: (formula: string) => Value,
  ) {}

  get name(): string {
    return this.record.name;
  }

  set name(name: string) {
    this.record.name = name;
    this.onChange();
  }

  get(key: string): unknown {
    return this.record[key];
  }

  getAsPropertyId(key: string): O.BasesPropertyId | null {
    const value = this.get(key);
    return typeof value === 'string' && /^(?:note|file|formula)\../.test(value)
      ? propertyId(value)
      : null;
  }

  getEvaluatedFormula(view: BasesView, key: string): Value {
    void view;
    const value = this.get(key);
    return typeof value === 'string' ? this.evaluate(value) : NullValue.value;
  }

  /** Null takes the key out. */
  set(key: string, value: unknown): void {
    if (value === null || value === undefined) delete this.record[key];
    else this.record[key] = value;
    this.onChange();
  }

  getOrder(): O.BasesPropertyId[] {
    return propertyOrder(this.record);
  }

  getSort(): O.BasesSortConfig[] {
    return sortOf(this.record);
  }

  getDisplayName(id: O.BasesPropertyId): string {
    const [type, name] = splitId(id);
    const { properties } = this.base;
    const given = properties[id]?.['displayName'] ?? properties[name]?.['displayName'];
    if (typeof given === 'string') return given;
    return type === 'file' ? (FILE_NAMES[name] ?? name) : name;
  }
}
