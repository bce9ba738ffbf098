// Bundles what the browser and Node cannot read as it is written: the host page and its server.
// Run by itself it builds the page: `node test/host/server/bundle-host.mjs`.
import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The host, its style sheet and the script that starts it, into build/host. Throws esbuild's own error. */
export async function bundlePage() {
  const page = { platform: 'browser', format: 'iife', target: 'es2022', sourcemap: 'linked' };
  await Promise.all([
    bundle('test/host/app/main.ts', 'build/host/host.js', page),
    bundle('test/host/app/host.css', 'build/host/host.css', {}),
    bundle('test/host/server/page-boot.ts', 'build/host/page-boot.js', page),
  ]);
}

/** The server with the demo, as an ES module that Node runs. Resolves to its path. */
export function bundleServer() {
  const node = { platform: 'node', format: 'esm', target: 'node20', packages: 'external' };
  return bundle('test/host/server/demo.ts', 'build/host/server.mjs', node);
}

async function bundle(entry, outfile, options) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile,
    bundle: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });
  await mkdir(join(repository, dirname(outfile)), { recursive: true });
  // By rename, because test files that run at the same time read and write the same bundle.
  await Promise.all(
    outputFiles.map(async ({ path, contents }) => {
      const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
      await writeFile(unfinished, contents);
      await rename(unfinished, path);
    }),
  );
  return join(repository, outfile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await bundlePage();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
