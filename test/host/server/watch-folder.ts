// Notices changes that any program makes to the folder, and names the paths to look at again.
// It does not say what happened there: the snapshot finds that out.
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isHiddenPath } from './vault-folder';

// Long enough for "truncate, then write" to be seen as one change, too short for a person to notice.
const GATHER_MS = 50;

export interface FolderWatch {
  stop(): Promise<void>;
}

/**
 * Resolves once every change made from then on is noticed. `touched` gets paths relative to
 * `root`, gathered over 50 ms; `trouble` gets the file system's errors, such as too many watches.
 */
export async function watchFolder(
  root: string,
  touched: (paths: ReadonlySet<string>) => void,
  trouble: (error: unknown) => void,
): Promise<FolderWatch> {
  const pathOf = (place: string): string => relative(root, place).split(sep).join('/');
  let gathered = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const tell = (): void => {
    timer = null;
    const paths = gathered;
    gathered = new Set();
    touched(paths);
  };

  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    atomic: false,
    ignored: (place) => isHiddenPath(pathOf(place)),
  });
  const gather = (place: string): void => {
    const path = pathOf(place);
    if (path === '' || isHiddenPath(path)) return;
    gathered.add(path);
    timer ??= setTimeout(tell, GATHER_MS);
  };
  watcher.on('all', (_, place) => gather(place));
  // The library drops a change that comes within 50 ms of another of the same file. What the system says of
  // a folder is all there: a place in it, by its name.
  watcher.on('raw', (_, name: string | null, details) => {
    const watched = (details as { readonly watchedPath?: string }).watchedPath;
    if (watched === undefined) return;
    gather(watched);
    if (name !== null) gather(join(watched, name));
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.on('error', trouble);
  });

  return {
    async stop() {
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
    },
  };
}
