// What it costs to load the built plugin, beside loading remark as it comes; and what a plan that nobody looks
// at holds in memory, beside the tree that remark makes of its note.
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { PlanIndex } from '../../../src/index/plan-index';
import { readPlan } from '../../../src/engine/read-plan';
import { planText } from '../plan-text';

export interface Bundles {
  /** The text of the built main.js. */
  readonly plugin: string;
  /** The text of a bundle of remark with its extensions for tables and properties, and nothing else. */
  readonly stock: string;
}

const ROUNDS = 25;

export async function loadingFigures({ plugin, stock }: Bundles): Promise<Record<string, number>> {
  const pluginTimes: number[] = [];
  const evaluationTimes: number[] = [];
  const stockTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { evaluation, onload } = await loadPlugin(plugin, round);
    evaluationTimes.push(evaluation);
    pluginTimes.push(evaluation + onload);
    stockTimes.push(evaluationOf(stock, round).ms);
  }
  return {
    'onload.evaluation.ms': middle(evaluationTimes),
    'onload.ms': middle(pluginTimes),
    'onload.vsStockRemark': middle(pluginTimes) / middle(stockTimes),
    ...heapFigures(),
  };
}

type Loaded = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
) => void;

/** The app's way to run a plugin: its text as one function in brackets, which engines then compile once. */
const run = Reflect.get(window, 'eval') as (code: string) => Loaded;

/** Compiles and runs a script; a mark keeps the browser from using what it compiled before. */
function evaluationOf(
  code: string,
  round: number,
): { readonly ms: number; readonly exported: unknown } {
  const module: { exports: unknown } = { exports: {} };
  const text = `(function (module, exports, require) {${code}\n// ${round} ${Math.random()}\n})`;
  gc();
  const start = performance.now();
  run(text)(module, module.exports, (name) => (name === 'obsidian' ? fakeObsidian : anything));
  return { ms: performance.now() - start, exported: module.exports };
}

async function loadPlugin(
  code: string,
  round: number,
): Promise<{ readonly evaluation: number; readonly onload: number }> {
  const { ms, exported } = evaluationOf(code, round);
  const { default: Plugin } = exported as { default: new (...given: unknown[]) => FakePlugin };
  const start = performance.now();
  const plugin = new Plugin(anything, { id: 'execplans', dir: 'plugins/execplans' });
  await plugin.onload();
  return { evaluation: ms, onload: performance.now() - start };
}

/** Takes whatever is asked of it: a value, a function, an object, a class. */
const anything: unknown = new Proxy(class {}, {
  get: (target, key) => {
    // Of a class it cannot be another one.
    if (key === 'prototype') return target.prototype;
    if (key === 'then') return undefined;
    // There are no stored settings.
    if (key === 'exists') return () => Promise.resolve(false);
    if (key === Symbol.toPrimitive) return () => '';
    if (key === Symbol.iterator) return () => [][Symbol.iterator]();
    return anything;
  },
  apply: () => anything,
});

/** A class of the app: its methods do nothing here. */
class FakeClass {}
Object.setPrototypeOf(
  FakeClass.prototype,
  new Proxy({}, { get: (_target, key) => (key === 'then' ? undefined : () => anything) }),
);

class FakePlugin extends FakeClass {
  constructor(readonly app: unknown) {
    super();
  }

  loadData(): Promise<unknown> {
    return Promise.resolve(null);
  }

  async onload(): Promise<void> {
    // The plugin's own.
  }
}

/** The module `obsidian`: what begins with a small letter is a function, all else a class. */
const fakeObsidian = new Proxy(
  {},
  {
    get: (_target, key) => {
      if (key === 'Plugin') return FakePlugin;
      return /^[a-z]/.test(String(key)) ? () => anything : class extends FakeClass {};
    },
  },
);

const PLANS = 300;
/** Each of them has links, as plans of a vault have. */
const DEPENDS_ON = ['Tide gauges', 'Harbour records', 'Sensor drift', 'Archive export'];

function heapFigures(): Record<string, number> {
  const texts = Array.from({ length: PLANS }, (_, seed) => planText(13, 'codex', seed, DEPENDS_ON));
  const stock = remark().use(remarkGfm).use(remarkFrontmatter).freeze();
  const tree = bytesOf(() => texts.map((text) => stock.parse(text)));
  // Read before: what the worker remembers of reading is no part of the rows.
  const answers = texts.map((text, seed) =>
    readPlan({ path: `Plans/${seed}.md`, name: 'a', text, whole: false }),
  );
  const row = bytesOf(() => {
    const index = new PlanIndex();
    for (const answer of answers) {
      // As it comes from the worker: a copy that shares nothing with the text.
      const copy = structuredClone(answer);
      if (copy.kind === 'read') index.putRow(copy.summary, null);
    }
    return [index];
  });
  return { 'heap.closedPlan.bytes': row / PLANS, 'heap.closedPlan.vsMdast': row / tree };
}

declare const gc: () => void;

/** What the result of `make` holds in the heap, in bytes. */
function bytesOf(make: () => readonly unknown[]): number {
  // Once before: what is made only once is no part of it.
  make();
  gc();
  const before = usedHeap();
  const kept = make();
  gc();
  const after = usedHeap();
  if (kept.length === 0) throw new Error('Nothing was made.');
  return after - before;
}

function usedHeap(): number {
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}
