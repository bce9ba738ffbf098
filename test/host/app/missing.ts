/** The error of a file system for a path that does not exist. */
export function missing(operation: string, path: string): Error {
  const message = `ENOENT: no such file or directory, ${operation} '${path}'`;
  return Object.assign(new Error(message), { code: 'ENOENT' });
}
