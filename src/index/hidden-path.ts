// Which paths the app keeps out of its index. Knows nothing of files.

/** Whether a part of the path starts with a dot: the app has no links, search or sync for what is there. */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
