// What the pages have been told about the folder, and the differences when paths are looked at
// again. Every event comes from here, so no change is told twice, whoever made it.
import type { DiskEvent } from '../app/disk';
import type { Sighting, VaultFolder } from './vault-folder';

export interface FolderSnapshot {
  /**
   * Looks at `paths` again. Deletions come first, deepest first; then creations and modifications,
   * parents before what they hold. A folder that is new is reported with all it holds. Calls must
   * not overlap.
   */
  examine(paths: Iterable<string>): Promise<readonly DiskEvent[]>;
}

export async function takeSnapshot(vault: VaultFolder): Promise<FolderSnapshot> {
  const seen = new Map<string, Sighting>();
  for (const sighting of await vault.list()) seen.set(sighting.entry.path, sighting);

  function forget(path: string): DiskEvent[] {
    const gone = [...seen.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
    gone.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    for (const known of gone) seen.delete(known);
    return gone.map((known) => ({ kind: 'delete', path: known }));
  }

  function learn(now: Sighting): DiskEvent[] {
    const before = seen.get(now.entry.path);
    if (before?.mark === now.mark) return [];
    seen.set(now.entry.path, now);
    return [{ kind: before === undefined ? 'create' : 'modify', entry: now.entry }];
  }

  async function examine(paths: Iterable<string>): Promise<readonly DiskEvent[]> {
    const deleted: DiskEvent[] = [];
    const present: Sighting[] = [];
    for (const path of withParents(paths)) {
      const now = await vault.sight(path);
      const before = seen.get(path);
      if (before !== undefined && before.entry.kind !== now?.entry.kind) {
        deleted.push(...forget(path));
      }
      if (now === null) continue;
      present.push(now);
      if (now.entry.kind === 'folder' && !seen.has(path)) present.push(...(await vault.list(path)));
    }
    return [...deleted, ...present.flatMap(learn)];
  }

  return { examine };
}

/** Each path and the folders above it, once, in an order in which parents come first. */
function withParents(paths: Iterable<string>): string[] {
  const all = new Set<string>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      all.add(path.slice(0, end));
    }
    all.add(path);
  }
  return [...all].sort((a, b) => a.split('/').length - b.split('/').length);
}
