// One write that can be undone, as it is kept on the device, and how many of them are kept. Trusts nothing
// that was stored; reads and stores nothing itself.
import type { TextChange } from '../text/text-change';

export interface JournalEntry {
  /** Higher than that of every older entry. */
  readonly id: number;
  /** Of the note, where it is now. */
  readonly path: string;
  /** What was done, sentence case and without a full stop. */
  readonly words: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** `textHash` of the note as the write left it. */
  readonly hash: string;
  /** The changes of that text that take the write back; null when they are too large to be kept. */
  readonly inverse: readonly TextChange[] | null;
  /** The same number for writes that are taken back as one; null or absent for one by itself. */
  readonly together?: number | null;
  /** Whether the write made the note: it then goes to the trash when it is taken back. */
  readonly made?: boolean;
}

const ENTRIES_KEPT = 200;
/** How large one inverse may be and all entries together, in characters of JSON. */
const INVERSE_LIMIT = 100_000;
const TOTAL_LIMIT = 500_000;

/** `inverse`, or null when it is too large to be kept. */
export function keptInverse(inverse: readonly TextChange[]): readonly TextChange[] | null {
  return sizeOf(inverse) > INVERSE_LIMIT ? null : inverse;
}

/** The newest of `entries`, which are in the order of time, as many as are kept. */
export function keptEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let size = 0;
  let first = entries.length;
  for (const entry of entries.slice(-ENTRIES_KEPT).reverse()) {
    size += sizeOf(entry);
    if (size > TOTAL_LIMIT) break;
    first -= 1;
  }
  return entries.slice(first);
}

/** The entries in what was stored; what is none is left out. */
export function readEntries(stored: unknown): readonly JournalEntry[] {
  return Array.isArray(stored) ? keptEntries(stored.filter(isEntry)) : [];
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isObject(value)) return false;
  const { id, path, words, at, hash, inverse, together = null, made = false } = value;
  return (
    Number.isSafeInteger(id) &&
    [path, words, hash].every((text) => typeof text === 'string') &&
    isInstant(at) &&
    (together === null || typeof together === 'number') &&
    typeof made === 'boolean' &&
    (inverse === null || isInverse(inverse))
  );
}

/** Whether `value` is changes in the order of their places, none over another. */
function isInverse(value: unknown): value is readonly TextChange[] {
  if (!Array.isArray(value) || !value.every(isChange)) return false;
  return value.every(({ from, to }, index) => from <= to && from >= (value[index - 1]?.to ?? 0));
}

function isChange(value: unknown): value is TextChange {
  if (!isObject(value)) return false;
  const { from, to, insert } = value;
  return Number.isInteger(from) && Number.isInteger(to) && typeof insert === 'string';
}

/** Whether a date can be made of `value`. */
function isInstant(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
