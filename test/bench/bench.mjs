// What the plugin costs, in Chromium: `npm run bench`. Prints ratios to other things measured in the same run,
// beside what they are meant to be, and writes them to bench-results.json. Asserts nothing.
//   --only NAME   one group: reading, index, dashboard, bundle
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, '../..');

/** Builds one TypeScript file as the plugin is built, with what it imports. */
async function bundled(file, format) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, file)],
    bundle: true,
    write: false,
    format,
    platform: 'browser',
    target: 'es2018',
    conditions: ['worker'],
    alias: {
      'character-entities': './src/parse/no-character-entities.ts',
      obsidian: './test/bench/page/obsidian-stub.ts',
    },
    absWorkingDir: repository,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    globalName: 'bench',
    minify: true,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

async function openPage() {
  const { findChromium } = await import(
    `data:text/javascript,${encodeURIComponent(await bundledNode())}`
  );
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('The benchmark needs Chromium: apt-get install chromium.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  const page = await browser.newPage();
  // A page of an origin of its own, for the database needs one; nothing is fetched.
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto('http://bench.test/');
  await page.addStyleTag({ path: join(repository, 'styles.css') });
  await page.addScriptTag({ content: await bundled('page/groups.ts', 'iife') });
  page.on('console', (message) => console.error(message.text()));
  return { browser, page };
}

/** What the group `loading` loads. */
async function bundles() {
  return {
    plugin: await readFile(join(repository, 'main.js'), 'utf8'),
    stock: await bundled('page/stock-remark.ts', 'iife'),
  };
}

async function bundledNode() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(repository, 'test/e2e/support/find-chromium.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return outputFiles[0].text;
}

const only = process.argv[process.argv.indexOf('--only') + 1];
const isWanted = (group) => !process.argv.includes('--only') || only === group;

/** What each figure is meant to be; `at` says whether more or less is better. */
const targets = JSON.parse(await readFile(join(here, 'targets.json'), 'utf8'));

const { browser, page } = await openPage();
const results = {};
try {
  for (const group of ['reading', 'index', 'dashboard', 'loading']) {
    if (!isWanted(group)) continue;
    console.log(`\n${group} …`);
    const given = group === 'loading' ? await bundles() : null;
    const figures = await page.evaluate(
      ([name, argument]) => globalThis.bench.groups[name](argument),
      [group, given],
    );
    Object.assign(results, figures);
    for (const [key, value] of Object.entries(figures)) console.log(lineOf(key, value));
  }
} finally {
  await browser.close();
}
results['bundle.bytes'] = (await readFile(join(repository, 'main.js'))).length;
console.log(lineOf('bundle.bytes', results['bundle.bytes']));
await writeFile(join(repository, 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);

function lineOf(key, value) {
  const target = targets[key];
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  if (target === undefined) return `  ${key.padEnd(36)} ${shown.padStart(9)}`;
  const { at, most } = { at: target.atLeast, most: target.atMost };
  const holds = at === undefined ? value <= most : value >= at;
  const wanted = at === undefined ? `≤ ${most}` : `≥ ${at}`;
  return `  ${key.padEnd(36)} ${shown.padStart(9)}   ${wanted.padEnd(9)} ${holds ? '' : 'missed'}`;
}
