// What a view of a base is given: the files that pass the filters of base and view, sorted, limited and grouped as its part of the
// file says. Made anew for every change, as in the app.
import type * as O from 'obsidian';
import { type BaseConfig, filterOf, isRecord, type ViewRecord } from './base-config';
import { BasesEntry, type FormulaSurroundings, splitId } from './bases-entry';
import { compareValues, numberOf } from './operators';
import type { Value } from './values';
import { ListValue, NullValue, NumberValue } from './values';

export class BasesEntryGroup {
  constructor(
    readonly key: Value,
    readonly entries: BasesEntry[],
  ) {}

  hasKey(): boolean {
    return !(this.key instanceof NullValue);
  }
}

interface Order {
  readonly property: O.BasesPropertyId;
  readonly direction: 'ASC' | 'DESC';
}

export class BasesQueryResult {
  private groups: BasesEntryGroup[] | null = null;

  constructor(
    readonly data: BasesEntry[],
    private readonly view: ViewRecord,
  ) {}

  get groupedData(): BasesEntryGroup[] {
    return (this.groups ??= groupsOf(this.data, orderOf(this.view['groupBy'])));
  }

  get properties(): O.BasesPropertyId[] {
    return propertyOrder(this.view);
  }

  /** Only counts and sums, of the app's many summaries. */
  getSummaryValue(
    queryController: unknown,
    entries: BasesEntry[],
    property: O.BasesPropertyId,
    summaryKey: string,
  ): Value {
    void queryController;
    const values = entries.flatMap((entry) => entry.getValue(property) ?? []);
    if (summaryKey === 'Filled') return new NumberValue(values.length);
    if (summaryKey !== 'Sum') return NullValue.value;
    return new NumberValue(values.reduce((sum, value) => sum + numberOf(value), 0));
  }
}

export function runQuery(
  surroundings: FormulaSurroundings,
  base: BaseConfig,
  view: ViewRecord,
): BasesQueryResult {
  const filters = [base.filters, filterOf(view['filters'])].filter((filter) => filter !== null);
  const entries = surroundings.app.vault
    .getFiles()
    .map((file) => new BasesEntry(surroundings, file))
    .filter((entry) => filters.every((filter) => passes(entry, filter)));
  entries.sort((a, b) => a.file.path.localeCompare(b.file.path));
  for (const order of sortOf(view).reverse()) entries.sort(byValue(order));
  const limit = view['limit'];
  return new BasesQueryResult(typeof limit === 'number' ? entries.slice(0, limit) : entries, view);
}

export function sortOf(view: ViewRecord): Order[] {
  const sort = view['sort'];
  return Array.isArray(sort) ? sort.flatMap((one) => orderOf(one) ?? []) : [];
}

export function propertyOrder(view: ViewRecord): O.BasesPropertyId[] {
  const order = view['order'];
  if (!Array.isArray(order)) return ['file.name'];
  return order.filter((id) => typeof id === 'string').map(propertyId);
}

/** With its type in front. */
export function propertyId(id: string): O.BasesPropertyId {
  const [type, name] = splitId(id);
  return `${type}.${name}`;
}

function orderOf(value: unknown): Order | null {
  if (!isRecord(value) || typeof value['property'] !== 'string') return null;
  const direction = value['direction'] === 'DESC' ? 'DESC' : 'ASC';
  return { property: propertyId(value['property']), direction };
}

function passes(entry: BasesEntry, filter: O.BasesConfigFileFilter): boolean {
  if (typeof filter === 'string') return entry.evaluate(filter).isTruthy();
  if ('and' in filter) return filter.and.every((each) => passes(entry, each));
  if ('or' in filter) return filter.or.some((each) => passes(entry, each));
  return !filter.not.some((each) => passes(entry, each));
}

function byValue({ property, direction }: Order): (a: BasesEntry, b: BasesEntry) => number {
  const factor = direction === 'DESC' ? -1 : 1;
  return (a, b) => factor * compareValues(valueFor(a, property), valueFor(b, property));
}

function valueFor(entry: BasesEntry, property: O.BasesPropertyId): Value {
  const value = entry.getValue(property) ?? NullValue.value;
  return value instanceof ListValue && value.length() === 0 ? NullValue.value : value;
}

/** One group without a key where nothing is grouped by; what has no value is the last one. */
function groupsOf(entries: BasesEntry[], order: Order | null): BasesEntryGroup[] {
  if (order === null) return [new BasesEntryGroup(NullValue.value, entries)];
  const groups = new Map<string, BasesEntryGroup>();
  for (const entry of entries) {
    const key = valueFor(entry, order.property);
    const group = groups.get(key.toString());
    if (group === undefined) groups.set(key.toString(), new BasesEntryGroup(key, [entry]));
    else group.entries.push(entry);
  }
  const factor = order.direction === 'DESC' ? -1 : 1;
  return [...groups.values()].sort((a, b) =>
    a.hasKey() && b.hasKey()
      ? factor * compareValues(a.key, b.key)
      : Number(b.hasKey()) - Number(a.hasKey()),
  );
}
