// Records how the notes of the demo vault are read: `npm run record`, or how the views look: `npm run record -- --pictures`.
// It always ends as a failure, so that no run that checks anything can record at the same time.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(repository, 'build/corpus/recordings.mjs');

process.exitCode = 1;
if (process.argv.includes('--pictures')) recordPictures();
else await recordReadings();

async function recordReadings() {
  await esbuild.build({
    absWorkingDir: repository,
    entryPoints: ['test/support/recordings.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  const { record } = await import(pathToFileURL(outfile).href);
  const count = record(repository);
  console.error(
    `${count} readings were written to test/recordings. Look at what changed, then run the tests.`,
  );
}

/** The plugin is built first, so that what is recorded is what the source says. */
function recordPictures() {
  const env = { ...process.env, RECORD_PICTURES: '1' };
  const run = (...command) =>
    spawnSync(process.execPath, command, { cwd: repository, env, stdio: 'inherit' });
  if (run('esbuild.config.mjs', 'production').status !== 0) return;
  rmSync(join(repository, 'test/recordings/pictures'), { recursive: true, force: true });
  run('node_modules/jest/bin/jest.js', '--selectProjects=e2e', '--testPathPatterns=e2e/pictures');
}
