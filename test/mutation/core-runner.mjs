// A test runner for Stryker that keeps the core loaded from one mutant to the next: Jest loads it for each, which takes
// seconds where a test takes a millisecond. Must not know what the tests are about.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import esbuild from 'esbuild';
import { gatherTests } from './gathered-tests.mjs';

const require = createRequire(import.meta.url);
/** What `@jest/globals` itself hands on. */
const { jestExpect } = createRequire(require.resolve('@jest/globals'))('@jest/expect');

const FOLDERS = ['text', 'parse', 'edit', 'cases', 'laws'];

/** Texts of tens of thousands of characters: they ask how long reading takes rather than what is read. */
const SLOW = ['hostile.test.ts'];

/** A law only has to notice a change here; a few inputs do, and they are the same in each run. */
const LAW_RUNS = 10;

/** Microseconds of work after which a mutant is taken to have survived; the quickest tests come first. */
const BUDGET = 2_000_000;

/** Milliseconds of a test that is worth trying before the others. */
const QUICK = 50;

/** Stryker’s limit of hits is so many times the hits of all tests. */
const STRYKER_FACTOR = 100;
const FEW_HITS = 10_000;

const SUCCESS = 0;
const FAILED = 1;

/** A `TestRunner` of Stryker’s: https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin. */
class CoreRunner {
  /** What the mutated code looks at, and counts in. */
  #stryker = (globalThis.__stryker__ ??= {});
  #code = '';
  #tests = [];
  /** Ids of quick tests that killed a mutant: they are the likeliest to kill the next. */
  #killers = new Set();
  /** Milliseconds that a test took the last time. */
  #times = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.TZ = 'UTC';
    globalThis.lawRuns = LAW_RUNS;
    this.#code = await bundle();
  }

  dryRun({ coverageAnalysis }) {
    this.#load();
    const tests = this.#tests.map((test) => {
      if (coverageAnalysis === 'perTest') this.#stryker.currentTestId = test.id;
      const result = resultOf(test);
      this.#times.set(test.id, result.timeSpentMs);
      return result;
    });
    this.#stryker.currentTestId = undefined;
    // What tests reach is asked of them alone, also where it ran while they were gathered.
    const { mutantCoverage } = this.#stryker;
    const reached = new Set(Object.values(mutantCoverage.perTest).flatMap(Object.keys));
    for (const id of Object.keys(mutantCoverage.static)) {
      if (reached.has(id)) delete mutantCoverage.static[id];
    }
    return { status: 'complete', tests, mutantCoverage };
  }

  mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment }) {
    Object.assign(this.#stryker, {
      // A test that comes by more often than all tests together did is in an endless loop.
      hitLimit: Math.max(FEW_HITS, (hitLimit ?? Infinity) / STRYKER_FACTOR),
      hitCount: 0,
      activeMutant: mutantActivation === 'static' ? activeMutant.id : undefined,
    });
    try {
      if (reloadEnvironment || this.#tests.length === 0) this.#load();
    } catch (error) {
      return this.#endless() ?? killed([], String(error), 0);
    }
    this.#stryker.activeMutant = activeMutant.id;
    return this.#run(this.#inOrder(testFilter, basename(activeMutant.fileName, '.ts')));
  }

  /** The tests of those ids, or all: those named after the mutated file, those that killed quickly, then the quickest. */
  #inOrder(ids, name) {
    const wanted = ids && new Set(ids);
    const cost = ({ id, file }) => {
      if (basename(file, '.test.ts') === name) return -1;
      return this.#killers.has(id) ? 0 : (this.#times.get(id) ?? 0);
    };
    return this.#tests
      .filter(({ id }) => wanted?.has(id) ?? true)
      .sort((one, other) => cost(one) - cost(other));
  }

  #run(tests) {
    const { user } = process.cpuUsage();
    let count = 0;
    for (const test of tests) {
      if (process.cpuUsage().user - user > BUDGET) break;
      count += 1;
      this.#stryker.hitCount = 0;
      const { status, failureMessage, timeSpentMs } = resultOf(test);
      const endless = this.#endless();
      if (endless) return endless;
      if (status === FAILED) {
        if (timeSpentMs < QUICK) this.#killers.add(test.id);
        return killed([test.id], failureMessage, count);
      }
      this.#times.set(test.id, timeSpentMs);
    }
    return { status: 'survived', nrOfTests: count };
  }

  #endless() {
    const { hitCount, hitLimit } = this.#stryker;
    return hitCount > hitLimit
      ? { status: 'timeout', reason: `Hit limit reached (${hitCount}/${hitLimit})` }
      : null;
  }

  #load() {
    this.#tests = [];
    const { tests, globals, begin } = gatherTests(jestExpect);
    const load = (name) => (name === '@jest/globals' ? globals : require(name));
    runInThisContext(`(require, begin) => {${this.#code}\n}`)(load, begin);
    this.#tests = tests;
    // To have failed is enough: the smallest input that fails is not looked for.
    const fc = require('fast-check');
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
  }
}

const killed = (killedBy, failureMessage, nrOfTests) => ({
  status: 'killed',
  killedBy,
  failureMessage,
  nrOfTests,
});

function resultOf({ id, run }) {
  const started = performance.now();
  const result = { id, name: id, status: SUCCESS };
  try {
    run();
  } catch (error) {
    Object.assign(result, { status: FAILED, failureMessage: String(error?.message ?? error) });
  }
  return { ...result, timeSpentMs: performance.now() - started };
}

/** The tests and what they test as one script, which finds what is not in it by `require`. */
async function bundle() {
  const files = ['test/support/law-seed.ts'];
  for (const folder of FOLDERS) {
    const names = await readdir(join('test', folder), { recursive: true });
    const tests = names.filter((name) => name.endsWith('.test.ts') && !SLOW.includes(name)).sort();
    files.push(...tests.map((name) => join('test', folder, name)));
  }
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: files.map((file) => `begin('${file}');\nrequire('./${file}');`).join('\n'),
      resolveDir: process.cwd(),
    },
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['@jest/globals', 'fast-check'],
    alias: { 'character-entities': resolve('src/parse/no-character-entities.ts') },
    plugins: [ownFolder],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** Tests that read files beside them know their folder, which a bundle has none of. */
const ownFolder = {
  name: 'own-folder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

export const strykerPlugins = [{ kind: 'TestRunner', name: 'core', injectableClass: CoreRunner }];
