// What the plugin costs, in Chromium: `npm run bench`. Prints ratios to other things measured in the same run,
// beside what they are meant to be, and writes them to bench-results.json. Asserts nothing.
//   --only A,B,…    some groups: reading, index, links, dashboard, loading, vault
//   --notes A,B,…   how many notes the vaults of the group `vault` have, ascending; 1000,10000,50000 when absent
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, '../..');

const NOTES = [1_000, 10_000, 50_000];
const GROWTH = join(repository, 'docs/images/growth.svg');

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

async function openBrowser() {
  const { findChromium } = await ranInNode('test/e2e/support/find-chromium.ts');
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('The benchmark needs Chromium: apt-get install chromium.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
    ],
  });
}

async function openPage(browser) {
  const page = await browser.newPage();
  // A page of an origin of its own, for the database needs one; nothing is fetched.
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto('http://bench.test/');
  await page.addStyleTag({ path: join(repository, 'styles.css') });
  await page.addScriptTag({ content: await bundled('page/groups.ts', 'iife') });
  page.on('console', (message) => console.error(message.text()));
  return page;
}

/** Measures in the page. */
async function pageFigures(group) {
  const given = group === 'loading' ? await bundles() : null;
  return page.evaluate(
    ([name, argument]) => globalThis.bench.groups[name](argument),
    [group, given],
  );
}

/** Measures the built plugin in the browser host. */
async function vaultFigures() {
  const { vaultFigures: measured } = await ranInNode('test/bench/vault-group.ts');
  const [js, css, manifest] = await Promise.all(
    ['main.js', 'styles.css', 'manifest.json'].map((name) =>
      readFile(join(repository, name), 'utf8'),
    ),
  );
  const { figures, series } = await measured({
    browser,
    plugin: { js, css, manifest: JSON.parse(manifest) },
    script: await hostText('test/bench/page/vault-page.ts', 'es2022'),
    styles: await hostText('test/host/app/host.css'),
    notes: option('--notes')?.split(',').map(Number) ?? NOTES,
    say: console.log,
  });
  const named = Object.entries(series).map(([name, points]) => [`series.${name}`, points]);
  return { ...figures, ...Object.fromEntries(named) };
}

/** Builds a part of the browser host as the end-to-end tests do. */
async function hostText(file, target) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(repository, file)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    ...(target && { target, globalName: 'bench' }),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** What the group `loading` loads. */
async function bundles() {
  return {
    plugin: await readFile(join(repository, 'main.js'), 'utf8'),
    stock: await bundled('page/stock-remark.ts', 'iife'),
  };
}

/** What a TypeScript file exports that needs nothing but Node. */
async function ranInNode(file) {
  const outfile = join(repository, 'build/bench', file.replace(/\.ts$/, '.mjs'));
  await esbuild.build({
    entryPoints: [join(repository, file)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  return import(pathToFileURL(outfile).href);
}

/** The word after `name` on the command line; undefined when it is not there. */
function option(name) {
  return process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
}

/** How cost grows, as a picture in the documentation; drawn only when all of it was measured. */
async function drawGrowth() {
  const curves = [
    { name: 'detect', title: 'Finding plans', x: 'notes', y: 'ms', unit: 1 },
    { name: 'coldIndex', title: 'First index', x: 'plans, one in five notes', y: 's', unit: 1_000 },
    { name: 'warmStart', title: 'Later start', x: 'plans, one in five notes', y: 'ms', unit: 1 },
    { name: 'read', title: 'Reading a plan', x: 'thousands of characters', y: 'ms', unit: 1 },
  ].map(({ name, unit, ...words }) => ({
    ...words,
    points: results[`series.${name}`]?.map(([x, ms]) => [x, ms / unit]),
  }));
  if (curves.some(({ points }) => points === undefined || points.length < 3)) return;
  const { growthPlot } = await ranInNode('test/bench/growth-plot.ts');
  await writeFile(GROWTH, growthPlot(curves));
}

const only = option('--only')?.split(',');

/** What each figure is meant to be; `at` says whether more or less is better. */
const targets = JSON.parse(await readFile(join(here, 'targets.json'), 'utf8'));

const browser = await openBrowser();
const page = await openPage(browser);
const results = {};
try {
  for (const group of ['reading', 'index', 'links', 'dashboard', 'loading', 'vault']) {
    if (only !== undefined && !only.includes(group)) continue;
    console.log(`\n${group} …`);
    const figures = group === 'vault' ? await vaultFigures() : await pageFigures(group);
    Object.assign(results, figures);
    for (const [key, value] of Object.entries(figures))
      if (typeof value === 'number') console.log(lineOf(key, value));
  }
} finally {
  await browser.close();
}
results['bundle.bytes'] = (await readFile(join(repository, 'main.js'))).length;
console.log(lineOf('bundle.bytes', results['bundle.bytes']));
await writeFile(join(repository, 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);
await drawGrowth();

function lineOf(key, value) {
  const target = targets[key];
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  if (target === undefined) return `  ${key.padEnd(36)} ${shown.padStart(9)}`;
  const { at, most } = { at: target.atLeast, most: target.atMost };
  const holds = at === undefined ? value <= most : value >= at;
  const wanted = at === undefined ? `≤ ${most}` : `≥ ${at}`;
  return `  ${key.padEnd(36)} ${shown.padStart(9)}   ${wanted.padEnd(9)} ${holds ? '' : 'missed'}`;
}
