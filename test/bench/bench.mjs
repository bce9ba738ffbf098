// How fast plans are read and edited: `npm run bench`. Prints times of this machine, and ratios to things that
// are known to be fast or slow, measured in the same run. Asserts nothing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { measure } from './measure.mjs';
import { planText } from './plan-text.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What is measured, bundled as the plugin is. */
const ENTRY = `
export { parsePlan } from './src/parse/parse-plan';
export { runEdit } from './src/edit/plan-edit';
export { applyChanges } from './src/text/text-change';
export { referenceTo } from './src/plan/step-reference';
`;

async function loadCore() {
  const folder = await mkdtemp(join(tmpdir(), 'execplans-bench-'));
  try {
    const { outputFiles } = await esbuild.build({
      stdin: { contents: ENTRY, resolveDir: repository, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'cjs',
      target: 'es2018',
      conditions: ['worker'],
      minify: true,
    });
    const file = join(folder, 'core.cjs');
    await writeFile(file, outputFiles[0].contents);
    return createRequire(import.meta.url)(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const { parsePlan, runEdit, applyChanges, referenceTo } = await loadCore();
const plainRemark = remark().use(remarkGfm).use(remarkFrontmatter).freeze();
const context = { now: Date.UTC(2026, 11, 31), author: 'Mara' };

/** A string of the same length as `text` in a JSON array of short strings and numbers. */
function jsonOf(text) {
  const rows = [];
  for (let at = 0; at < text.length; at += 60) rows.push({ at, words: text.slice(at, at + 40) });
  return (
    JSON.stringify(rows)
      .slice(0, text.length)
      .replace(/,?[^}]*$/, '') + ']'
  );
}

/** The least that a reader could do: look at every line for a heading or a box. */
function scanLines(text) {
  let found = 0;
  for (const line of text.split('\n')) {
    if (/^#{1,6} /.test(line) || /^\s*[-*+] \[.\] /.test(line)) found += 1;
  }
  return found;
}

function editsFor(text) {
  const plan = parsePlan(text);
  const open = plan.steps.find((step) => step.state.kind === 'pending');
  const step = referenceTo(plan, open ?? plan.steps[0]);
  return {
    'complete a step': { kind: 'set step state', step, transition: { kind: 'complete' } },
    'record a decision': {
      kind: 'record decision',
      title: 'Use tar',
      fields: { rationale: 'It is there.' },
    },
  };
}

/** What an edit comes to in characters, or the reason why it was refused: figures of a refusal mean nothing. */
function outcomeOf(text, edit) {
  const result = runEdit(text, edit, context);
  if (result.kind === 'refusal')
    throw new Error(`"${edit.kind}" was refused: ${result.refusal.message}`);
  return applyChanges(text, result.changes).length - text.length;
}

const ms = (value) => `${value.toFixed(value < 1 ? 3 : 2)} ms`;
const times = (value) => `${value.toFixed(value < 10 ? 1 : 0)}×`;

function report(text, form) {
  const kilobytes = text.length / 1000;
  const json = jsonOf(text);
  const edits = editsFor(text);
  for (const edit of Object.values(edits)) outcomeOf(text, edit);
  const cost = measure({
    parsePlan: () => parsePlan(text),
    remark: () => plainRemark.parse(text),
    json: () => JSON.parse(json),
    lines: () => scanLines(text),
    ...Object.fromEntries(
      Object.entries(edits).map(([name, edit]) => [name, () => runEdit(text, edit, context)]),
    ),
  });
  const plan = parsePlan(text);
  console.log(
    `\n${form}, ${kilobytes.toFixed(0)} KB, ${plan.steps.length} steps, ${plan.decisions.length} decisions`,
  );
  console.log(
    `  parsePlan            ${ms(cost.parsePlan)}, ${ms(cost.parsePlan / kilobytes)} per KB`,
  );
  console.log(
    `  remark with GFM      ${times(cost.remark / cost.parsePlan)} the time of parsePlan`,
  );
  console.log(
    `  JSON.parse           1/${(cost.parsePlan / cost.json).toFixed(0)} of it, for as many characters`,
  );
  console.log(`  a scan of the lines  1/${(cost.parsePlan / cost.lines).toFixed(0)} of it`);
  for (const name of Object.keys(edits)) {
    console.log(
      `  ${name.padEnd(20)} ${ms(cost[name])}, ${times(cost[name] / cost.parsePlan)} of it`,
    );
  }
}

console.log(`Node ${process.version} on ${process.arch}; the middle of many rounds, in turns.`);
for (const form of ['skill', 'codex']) {
  for (const kilobytes of [5, 15, 60, 250]) report(planText(kilobytes, form), form);
}
