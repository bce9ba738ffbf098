// What the browser's trace says about the main thread of a page: how long it was busy, and what its longest block was
// made of. A block is what runs without the app being able to draw or answer.

/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** How long it lasted, and for how much of that the thread had a processor; only of events that last. */
  readonly dur?: number;
  readonly tdur?: number;
}

export interface Block {
  /** Processor time, ms. */
  readonly ms: number;
  /** What ran in it, in the order in which it began: `Layout 3.1`. One thing may run inside another. */
  readonly parts: readonly string[];
}

export interface MainThread {
  /** From the first mark to the last, ms. */
  readonly lasted: number;
  /** Processor time of all blocks, ms. */
  readonly busy: number;
  /** The longest block in which anything but the collection of garbage ran. */
  readonly longest: Block;
  /** The longest in which garbage was collected and nothing else; how long that is depends on all that the page holds. */
  readonly longestCollection: Block;
}

/** What of the trace is needed. */
export const TRACE_CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
];

const COLLECTION = /^(?:MajorGC|MinorGC|V8\.GC)/;
const NEARLY = 0.95;
/** What lasts shorter is not told of, ms. */
const SHOWN_MS = 1;
const NO_BLOCK: Block = { ms: 0, parts: [] };

/**
 * The blocks between the marks `bench:FROM` and `bench:TO`, of the thread that made the marks. Processor time, because a
 * thread that waits for other programs is held up by them and not by what it runs.
 */
export function mainThreadOf(events: readonly TraceEvent[], from: string, to: string): MainThread {
  const first = markOf(events, from);
  const last = markOf(events, to);
  const own = events
    .filter(({ pid, tid, dur }) => pid === first.pid && tid === first.tid && dur !== undefined)
    .filter((event) => endOf(event) > first.ts && event.ts < last.ts)
    .sort((a, b) => a.ts - b.ts);
  const tasks = own
    .flatMap((event, at) => (event.name.endsWith('RunTask') ? [{ ms: cpuOf(event), at }] : []))
    .sort((a, b) => b.ms - a.ms);
  const longest = tasks.find(({ at }) => !isCollection(at, own));
  // Blocks shorter than this are not looked into.
  const collection = tasks.find(({ ms, at }) => ms >= SHOWN_MS && isCollection(at, own));
  return {
    lasted: (last.ts - first.ts) / 1000,
    busy: tasks.reduce((sum, { ms }) => sum + ms, 0),
    longest: longest ? blockOf(longest.at, own) : NO_BLOCK,
    longestCollection: collection ? blockOf(collection.at, own) : NO_BLOCK,
  };
}

function markOf(events: readonly TraceEvent[], name: string): TraceEvent {
  const found = events.filter((event) => event.name === `bench:${name}`).at(-1);
  if (found === undefined) throw new Error(`The trace has no mark "${name}".`);
  return found;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function cpuOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}

/** What ran in the task that is number `at` of `events`, which are in the order of their beginnings. */
function partsOf(at: number, events: readonly TraceEvent[]): readonly TraceEvent[] {
  const parts: TraceEvent[] = [];
  const end = events[at] ? endOf(events[at]) : 0;
  for (let next = at + 1; next < events.length; next += 1) {
    const event = events[next];
    if (event === undefined || event.ts >= end) break;
    parts.push(event);
  }
  return parts;
}

/** Whether garbage was collected in the task for nearly as long as anything ran in it. */
function isCollection(at: number, events: readonly TraceEvent[]): boolean {
  const parts = partsOf(at, events);
  const longest = Math.max(0, ...parts.map(cpuOf));
  const collecting = parts.filter(({ name }) => COLLECTION.test(name)).map(cpuOf);
  return longest > 0 && Math.max(0, ...collecting) >= NEARLY * longest;
}

function blockOf(at: number, events: readonly TraceEvent[]): Block {
  const parts = partsOf(at, events).filter((event) => cpuOf(event) >= SHOWN_MS);
  return {
    ms: events[at] ? cpuOf(events[at]) : 0,
    parts: parts.map((event) => `${event.name} ${cpuOf(event).toFixed(1)}`),
  };
}
