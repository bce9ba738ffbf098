// What the index costs: one change among many plans, finding plans among notes, and a start with stored rows.
import { clear, createStore, get, set } from 'idb-keyval';
import type { App } from 'obsidian';
import { PlanIndex } from '../../../src/index/plan-index';
import { readPlan } from '../../../src/engine/read-plan';
import { SummaryCache } from '../../../src/obsidian/summary-cache';
import { isPlanCandidate } from '../../../src/parse/plan-detection';
import { exponentOf, measure, type Points } from '../measure';
import { planText } from '../plan-text';
import { rowNumber, someRows } from './some-rows';

const MANY = 10_000;
/** So many plans of each vault change again and again. */
const CHANGING = 200;
/** So much text of each size is read, thousands of characters. */
const MOST_KILOBYTES = 2_000;

export async function indexFigures(): Promise<Record<string, number | Points>> {
  const small = indexOf(1_000);
  const large = indexOf(MANY);
  const change = measure({ small: changeIn(small, 1_000), large: changeIn(large, MANY) });
  const found = [1_000, 10_000, 50_000].map((count) => ({ count, ms: detectionOf(count) }));
  const starts = await startFigures();
  const detection = found.map(({ count, ms }) => [count, ms] as const);
  const reading = readingBySize();
  return {
    'oneChange.10kVault.vs.1kVault': change.large / change.small,
    'detect.exponent': exponentOf(detection),
    'detect.ms.50k': found.at(-1)?.ms ?? NaN,
    'read.exponent': exponentOf(reading),
    ...starts,
    'series.detect': detection,
    'series.read': reading,
  };
}

function indexOf(count: number): PlanIndex {
  const index = new PlanIndex();
  index.batch(() => {
    for (const row of someRows(count)) index.putRow(row, null);
  });
  // What a view does: it looks at the rows that changed.
  index.subscribe((changed) => [...changed].map((path) => index.summary(path)));
  return index;
}

/**
 * Changes one plan after the other, as many different ones in a large vault as in a small one and evenly spread: else the
 * large one is measured with more rows than the processor's caches hold, and none of them changes twice before the
 * engine has moved it to where old things are kept, which costs a mere map of rows the same.
 */
function changeIn(index: PlanIndex, count: number): () => void {
  let turn = 0;
  return () => {
    turn += 1;
    const number = ((turn % CHANGING) * count) / CHANGING;
    index.putRow({ ...rowNumber(number), owner: String(turn) }, null);
  };
}

/** A vault in which every fifth note is a plan. */
function detectionOf(count: number): number {
  const plan = ['Purpose', 'Progress', 'Surprises & Discoveries', 'Decision Log', 'Context'];
  const other = ['Monday', 'Shopping', 'What we said', 'Later'];
  const notes = Array.from({ length: count }, (_, number) => ({
    path: `Notes/${number % 200}/Note ${number}.md`,
    headings: (number % 5 === 0 ? plan : other).map((heading) => ({ heading, level: 2 })),
    frontmatter: null,
    tags: [],
  }));
  return measure({ detect: () => notes.filter((note) => isPlanCandidate(note)).length }).detect;
}

/**
 * What reading a note for the first time takes, by its size in thousands of characters: ms. Every note is another one, so
 * that no memory of readings helps.
 */
function readingBySize(): Points {
  return [3, 12, 50, 200, 1_000].map((kilobytes) => {
    const count = Math.ceil(MOST_KILOBYTES / kilobytes);
    const texts = Array.from({ length: count }, (_, seed) => planText(kilobytes, 'codex', seed));
    const start = performance.now();
    for (const text of texts) readPlan({ path: 'a.md', name: 'a', text, whole: false });
    return [kilobytes, (performance.now() - start) / count] as const;
  });
}

async function startFigures(): Promise<Record<string, number>> {
  const stored = new Map<string, unknown>();
  const app = {
    loadLocalStorage: (key: string) => stored.get(key) ?? null,
    saveLocalStorage: (key: string, value: unknown) => void stored.set(key, value),
  } as unknown as App;
  const cache = new SummaryCache(app);
  for (const summary of someRows(MANY)) cache.put({ mtime: 1, size: 1, summary });
  await cache.flush();
  const warm = await timed(async () => {
    const again = new SummaryCache(app);
    await again.load();
    const index = new PlanIndex();
    index.batch(() => {
      for (let number = 0; number < MANY; number += 1) {
        const row = again.row(rowNumber(number).path, 1, 1);
        if (row !== null) index.putRow(row, null);
      }
    });
    if (index.all().length !== MANY) throw new Error('Rows are missing.');
  });
  await cache.clear();
  return {
    'warmStart.ms.10k': warm,
    'warmStart.vsColdIndex.10k': coldMs() / warm,
    'warmStart.vsOneGetPerFile.10k': (await oneGetPerFile()) / warm,
  };
}

/** What reading ten thousand plans of 13 KB takes, from a hundred of them. */
function coldMs(): number {
  const texts = Array.from({ length: 100 }, (_, seed) => planText(13, 'codex', seed));
  const start = performance.now();
  for (const text of texts) readPlan({ path: 'a.md', name: 'a', text, whole: false });
  return ((performance.now() - start) / texts.length) * MANY;
}

/** What other plugins do: a record for every file, and a request for each of them. */
async function oneGetPerFile(): Promise<number> {
  const store = createStore('one-record-per-file', 'files');
  for (let number = 0; number < MANY; number += 1) {
    await set(`Plans/${number}.md`, rowNumber(number), store);
  }
  const ms = await timed(async () => {
    for (let number = 0; number < MANY; number += 1) await get(`Plans/${number}.md`, store);
  });
  await clear(store);
  return ms;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1] ?? NaN;
}
