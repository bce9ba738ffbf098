// Stored rows that stay in memory.
import type { CachedRow, StoredRows } from '../../../src/obsidian/summary-cache';

export class FakeRows implements StoredRows {
  readonly rows = new Map<string, CachedRow>();

  load = (): Promise<void> => Promise.resolve();

  flush = (): Promise<void> => Promise.resolve();

  clear(): Promise<void> {
    this.rows.clear();
    return Promise.resolve();
  }

  keepOnly: StoredRows['keepOnly'] = (wanted) => {
    for (const path of this.rows.keys()) if (!wanted(path)) this.rows.delete(path);
  };

  row: StoredRows['row'] = (path, mtime, size) => {
    const row = this.rows.get(path);
    return row?.mtime === mtime && row.size === size ? row.summary : null;
  };

  put: StoredRows['put'] = (row) => void this.rows.set(row.summary.path, row);

  remove: StoredRows['remove'] = (path) => void this.rows.delete(path);
}
