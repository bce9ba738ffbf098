// The differences between two texts, word by word. Pure; knows nothing of editors or files.

/** `from` and `to` are offsets (UTF-16) in the older text. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const TOKEN = /\r?\n|[^\S\r\n]+|[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]|\s/gu;
/** Past so many differing words the rest counts as one difference. */
const MOST_EDITS = 1200;

/** In order, none touching another; applied to `older` they give `newer`. */
export function diffTexts(older: string, newer: string): Hunk[] {
  if (older === newer) return [];
  const a = older.match(TOKEN) ?? [];
  const b = newer.match(TOKEN) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const offset = lengthOf(a, 0, start);
  const steps = shortestEdit(a.slice(start, endA), b.slice(start, endB));
  return toHunks(a.slice(start, endA), b.slice(start, endB), steps, offset);
}

/** `hunks` must be in order and apart from each other. */
export function applyHunks(text: string, hunks: readonly Hunk[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of hunks) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

type Step = 'keep' | 'remove' | 'add';

/** Myers' algorithm; a plain replacement where the texts differ too much. */
function shortestEdit(a: readonly string[], b: readonly string[]): Step[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const width = 2 * most + 3;
  const reach = new Int32Array(width);
  const trace: Int32Array[] = [];
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      let x = goesDown(reach, middle, k, edits)
        ? at(reach, middle + k + 1)
        : at(reach, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, middle, a.length, b.length);
    }
  }
  return [...a.map((): Step => 'remove'), ...b.map((): Step => 'add')];
}

function walkBack(
  trace: readonly Int32Array[],
  middle: number,
  lengthA: number,
  lengthB: number,
): Step[] {
  const steps: Step[] = [];
  let x = lengthA;
  let y = lengthB;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array(0);
    const k = x - y;
    const before = goesDown(reach, middle, k, edits) ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : at(reach, middle + before);
    const fromY = edits === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) {
      steps.push('keep');
      x--;
      y--;
    }
    if (edits === 0) break;
    steps.push(x === fromX ? 'add' : 'remove');
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

function goesDown(reach: Int32Array, middle: number, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && at(reach, middle + k - 1) < at(reach, middle + k + 1));
}

function at(reach: Int32Array, index: number): number {
  return reach[index] ?? 0;
}

function toHunks(
  a: readonly string[],
  b: readonly string[],
  steps: readonly Step[],
  offset: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j, position] = [0, 0, offset];
  let open: { from: number; to: number; insert: string } | null = null;
  for (const step of steps) {
    if (step === 'keep') {
      if (open !== null) hunks.push(open);
      open = null;
      position += (a[i] ?? '').length;
      i++;
      j++;
      continue;
    }
    open ??= { from: position, to: position, insert: '' };
    if (step === 'add') open.insert += b[j++] ?? '';
    else {
      position += (a[i++] ?? '').length;
      open.to = position;
    }
  }
  if (open !== null) hunks.push(open);
  return hunks;
}

function lengthOf(tokens: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += (tokens[i] ?? '').length;
  return length;
}
