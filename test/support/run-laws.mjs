// Runs the laws as often as wanted: `npm run test:laws -- --help`.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCLI } from 'jest';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const USAGE = `Usage: npm run test:laws -- [--runs N] [--seed S|random] [--only WORDS] [--path P]
         tries every cheap law N times (10000, if not said) and dear ones in proportion, in UTC, and says how far it is.
         A law that does not hold is printed with its seed, the path to the smallest input found, and that input;
         --seed and --path, with words of the law's name after --only, try this one input again.`;

const number = (words) => (/^\d+$/.test(words) ? Number(words) : null);

const options = {
  runs: { type: 'string', default: '10000' },
  seed: { type: 'string' },
  only: { type: 'string' },
  path: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** The tests that hold a law: by themselves, or through `law` of test/laws/law.ts. */
function testsWithLaws() {
  return readdirSync(join(repository, 'test'), { recursive: true })
    .map((path) => join('test', path))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) =>
      /from '(?:fast-check|.*\/law)'/.test(readFileSync(join(repository, path), 'utf8')),
    );
}

/** What was asked for; a sentence where it makes no sense. */
function read(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    return { complaint: error.message };
  }
  const runs = number(values.runs);
  const seed = values.seed === 'random' ? randomInt(2 ** 31) : number(values.seed ?? '');
  if (runs === null || runs === 0) return { complaint: '--runs takes a number from 1 on.' };
  if (values.seed !== undefined && seed === null) {
    return { complaint: '--seed takes a number or "random".' };
  }
  if (values.path !== undefined && values.only === undefined) {
    return { complaint: '--path belongs to one law: name it with --only.' };
  }
  return { ...values, runs, seed };
}

async function main() {
  const { complaint, help, runs, seed, only, path } = read(process.argv.slice(2));
  if (complaint !== undefined || help) {
    process.stderr.write(`${complaint === undefined ? '' : `${complaint}\n`}${USAGE}\n`);
    return help ? 0 : 2;
  }
  Object.assign(process.env, { LAW_RUNS: runs, LAW_PROGRESS: 'yes' });
  if (seed !== null) process.env.LAW_SEED = seed;
  if (path !== undefined) process.env.LAW_PATH = path;
  process.stderr.write(`${runs} runs of each cheap law${seed === null ? '' : `, seed ${seed}`}\n`);
  const { results } = await runCLI(
    {
      _: [],
      $0: 'jest',
      selectProjects: ['unit'],
      testPathPatterns: testsWithLaws(),
      verbose: true,
      ...(only === undefined
        ? {}
        : { testNamePattern: only.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') }),
    },
    [repository],
  );
  if (results.numPassedTests + results.numFailedTests === 0) {
    process.stderr.write('No law has such a name, so nothing was tried.\n');
    return 1;
  }
  return results.success ? 0 : 1;
}

process.exitCode = await main();
