// Keeps the rows of plans on the device, so that a start reads only what changed. Can be thrown away at any
// time, and is when it cannot be read; nothing but rows is in it.
import { clear, createStore, get, set, type UseStore } from 'idb-keyval';
import type { App } from 'obsidian';
import { coreVersion } from '../engine/core-code';
import type { PlanSummary } from '../index/plan-summary';
import { textSum } from '../text/text-sum';
import { inTime } from './in-time';

/** A row with the state of the file that it was read from. */
export interface CachedRow {
  /** ms UTC, as the file system gives it. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
  readonly summary: PlanSummary;
}

/** What is asked of the stored rows by those who keep the index true. */
export type StoredRows = Pick<
  SummaryCache,
  'clear' | 'flush' | 'keepOnly' | 'load' | 'put' | 'remove' | 'row'
>;

/** What is stored under one key: the rows of some of the paths. */
interface Shard {
  /** Of the core that made the rows. */
  readonly version: string;
  readonly rows: readonly CachedRow[];
}

/** The name by which the app keeps the name of the vault's database on this device. */
const DATABASE_KEY = 'execplans-cache';
/** One change writes one shard only; the largest vaults have some hundred rows in each. */
const SHARDS = 32;
/** So many rows are kept at most. */
const MOST_ROWS = 50_000;
/** How long the database is waited for, ms: some browsers open one and never say so. */
const LONGEST_MS = 5_000;
/** How long changes are gathered before they are stored, ms. */
const STORING_MS = 5_000;

export class SummaryCache {
  private readonly shards: ReadonlyArray<Map<string, CachedRow>>;
  private readonly dirty = new Set<number>();
  private store: UseStore | null = null;
  private timer = 0;
  private rowCount = 0;
  private storing: Promise<void> = Promise.resolve();

  constructor(private readonly app: App) {
    this.shards = Array.from({ length: SHARDS }, () => new Map<string, CachedRow>());
  }

  /**
   * Reads what is stored, as far as this version of the core wrote it. Never rejects, and takes some seconds at most: at worst,
   * nothing is known.
   */
  load(): Promise<void> {
    return inTime(this.loadRows(), LONGEST_MS);
  }

  private async loadRows(): Promise<void> {
    try {
      const store = this.opened();
      await Promise.all(
        this.shards.map(async (shard, number) => {
          for (const row of rowsOf(await get<unknown>(number, store))) {
            // What was read meanwhile is newer.
            if (shard.has(row.summary.path)) continue;
            this.rowCount += 1;
            shard.set(row.summary.path, row);
          }
        }),
      );
    } catch (error) {
      console.warn('ExecPlans: the stored rows of plans are not readable and are made anew', error);
      await this.clear();
    }
  }

  /** The stored row of the note, if its file is as it was then; else null. */
  row(path: string, mtime: number, size: number): PlanSummary | null {
    const row = this.shardOf(path).get(path);
    return row !== undefined && row.mtime === mtime && row.size === size ? row.summary : null;
  }

  /** Remembers a row; it is stored some seconds later. */
  put(row: CachedRow): void {
    const { path } = row.summary;
    const shard = this.shardOf(path);
    if (!shard.has(path)) {
      if (this.rowCount >= MOST_ROWS) return;
      this.rowCount += 1;
    }
    shard.set(path, row);
    this.markDirty(path);
  }

  /** Forgets the row of a note; nothing happens when there is none. */
  remove(path: string): void {
    if (!this.shardOf(path).delete(path)) return;
    this.rowCount -= 1;
    this.markDirty(path);
  }

  /** Forgets the rows of all paths that are not `wanted`. */
  keepOnly(wanted: (path: string) => boolean): void {
    for (const shard of this.shards) {
      for (const path of shard.keys()) if (!wanted(path)) this.remove(path);
    }
  }

  /** Forgets every row, here and on the device. Never rejects. */
  async clear(): Promise<void> {
    for (const shard of this.shards) shard.clear();
    this.rowCount = 0;
    this.dirty.clear();
    window.clearTimeout(this.timer);
    try {
      await inTime(clear(this.opened()), LONGEST_MS);
    } catch (error) {
      // The next start gets a database of a new name; the app throws away unused ones.
      console.warn('ExecPlans: the stored rows of plans cannot be cleared', error);
      this.app.saveLocalStorage(DATABASE_KEY, null);
      this.store = null;
    }
  }

  /** Stores what changed since it was stored last. Never rejects. */
  async flush(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = 0;
    const before = this.storing;
    this.storing = before.then(() => this.storeDirty());
    await this.storing;
  }

  private async storeDirty(): Promise<void> {
    try {
      for (const number of [...this.dirty]) {
        this.dirty.delete(number);
        const rows = [...(this.shards[number]?.values() ?? [])];
        const shard: Shard = { version: coreVersion, rows };
        // One at a time: to copy all rows at once would hold up the app.
        await set(number, shard, this.opened());
      }
    } catch (error) {
      console.warn('ExecPlans: the rows of plans cannot be stored', error);
    }
  }

  private markDirty(path: string): void {
    this.dirty.add(shardNumber(path));
    if (this.timer === 0) this.timer = window.setTimeout(() => void this.flush(), STORING_MS);
  }

  private shardOf(path: string): Map<string, CachedRow> {
    const shard = this.shards[shardNumber(path)];
    if (!shard) throw new Error(`No shard for ${path}.`);
    return shard;
  }

  /** The database of this vault. Its name is kept by the app, which knows vaults apart. */
  private opened(): UseStore {
    if (this.store !== null) return this.store;
    const known: unknown = this.app.loadLocalStorage(DATABASE_KEY);
    const name =
      typeof known === 'string'
        ? known
        : `execplans-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
    if (name !== known) this.app.saveLocalStorage(DATABASE_KEY, name);
    this.store = createStore(name, 'rows');
    return this.store;
  }
}

/** The same for the same path, from 0 below SHARDS. */
function shardNumber(path: string): number {
  return (textSum(path) >>> 0) % SHARDS;
}

/** The rows of a stored shard; none when another core wrote it, or something that is no shard. */
function rowsOf(stored: unknown): readonly CachedRow[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { version, rows } = stored as Partial<Shard>;
  return version === coreVersion && Array.isArray(rows) ? rows.filter(isRow) : [];
}

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'null';

/** What may stand for each value of a row. */
const KINDS: Readonly<Record<keyof PlanSummary, readonly Kind[]>> = {
  path: ['string'],
  hidden: ['boolean'],
  title: ['string'],
  named: ['boolean'],
  status: ['object'],
  owner: ['string', 'null'],
  progress: ['object'],
  phases: ['array'],
  outlook: ['object', 'null'],
  phase: ['string', 'null'],
  next: ['string', 'null'],
  lastActivity: ['object', 'null'],
  problems: ['number'],
  found: ['object'],
  links: ['array'],
  steps: ['array'],
  citations: ['object', 'null'],
  failure: ['string', 'null'],
};

/** Whether it looks like a row. What this core stored is one; what else may stand there is anybody's guess. */
function isRow(row: unknown): row is CachedRow {
  const { mtime, size, summary } = partsOf(row);
  const { status, progress, ...others } = partsOf(summary);
  const values = { ...others, status, progress };
  return (
    typeof mtime === 'number' &&
    typeof size === 'number' &&
    Object.entries(KINDS).every(([key, kinds]) =>
      kinds.some((kind) => kind === kindOf(Reflect.get(values, key))),
    ) &&
    typeof partsOf(status)['value'] === 'string' &&
    Object.values(partsOf(progress)).every((figure) => typeof figure === 'number')
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
