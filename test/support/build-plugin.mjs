// Builds the plugin for those who need it, the demo and install:vault, when that is needed: main.js is not there, or older than what it is made of.
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Null when there is a main.js of today's sources afterwards; otherwise the sentence that says why not. */
export async function buildPluginIfNeeded(repository) {
  const built = await changedAt(join(repository, 'main.js'));
  if (built > (await newestSource(repository))) return null;
  console.log('Building the plugin…');
  try {
    await promisify(execFile)(process.execPath, ['esbuild.config.mjs', 'production'], {
      cwd: repository,
    });
    return null;
  } catch (error) {
    return `The plugin could not be built.\n${error.stderr || error.message}`;
  }
}

async function newestSource(repository) {
  const files = await readdir(join(repository, 'src'), { recursive: true });
  const paths = [
    'esbuild.config.mjs',
    'package-lock.json',
    ...files.map((file) => join('src', file)),
  ];
  return Math.max(...(await Promise.all(paths.map((path) => changedAt(join(repository, path))))));
}

/** In milliseconds since 1970; 0 for what does not exist. */
async function changedAt(path) {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
