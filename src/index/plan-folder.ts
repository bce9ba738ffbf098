// Where a plan's note lies, as lists of plans name it. Knows nothing of files.

/** The folder of the note at `path`, relative to the vault; '' for its root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What the folder is called where there is room for words. */
export function folderName(folder: string): string {
  return folder === '' ? 'Top of the vault' : folder;
}
