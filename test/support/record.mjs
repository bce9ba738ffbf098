// Records how the notes of the demo vault are read: `npm run record`. It always ends as a failure, so that no run that
// checks anything can record at the same time.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(repository, 'build/corpus/recordings.mjs');

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
process.exitCode = 1;
