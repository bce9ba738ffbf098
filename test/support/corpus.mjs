// Reads real plans and says how well: `npm run corpus -- --help`. The reader is TypeScript, so it is bundled first.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(repository, 'build/corpus/run-corpus.mjs');

await esbuild.build({
  absWorkingDir: repository,
  entryPoints: ['test/support/corpus/run-corpus.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { runCorpus } = await import(pathToFileURL(outfile).href);
process.exitCode = runCorpus({
  args: process.argv.slice(2),
  repository,
  // npm changes to the repository; paths are meant from where the person stands.
  directory: process.env.INIT_CWD ?? process.cwd(),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
