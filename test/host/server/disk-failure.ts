// The ways an operation on the served folder can fail that a person or a page can do something
// about. Anything else (a full disk, a broken program) stays an ordinary error.

export type DiskFailureKind = 'outside' | 'missing' | 'exists' | 'wrong-kind' | 'too-large';

/** `message` is a sentence for a person and never names a place outside the folder. */
export class DiskFailure extends Error {
  constructor(
    readonly kind: DiskFailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'DiskFailure';
  }
}

/** The code of a file-system error, such as `ENOENT`; null for anything else. */
export function codeOf(error: unknown): string | null {
  const named = typeof error === 'object' && error !== null && 'code' in error;
  return named && typeof error.code === 'string' ? error.code : null;
}

/** Whether the file system said that nothing is there, a file where a folder should be included. */
export function isAbsence(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
