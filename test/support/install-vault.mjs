// Builds the plugin and copies it into a vault: `npm run install:vault -- DIR`. It changes nothing else
// in the vault, and does not enable the plugin: that is for the vault's owner to do.
import { access, constants, copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPluginIfNeeded } from './build-plugin.mjs';

const FILES = ['main.js', 'manifest.json', 'styles.css'];
const USAGE = 'Usage: npm run install:vault -- DIR, where DIR is an Obsidian vault.';
const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Installs from `source` into the vault `directory`; the reason when that cannot be done. */
async function install(source, directory) {
  if (directory === undefined || directory.startsWith('-')) return USAGE;
  const vault = resolve(directory);
  if (!(await isKind(vault, 'isDirectory'))) return `There is no folder "${vault}". ${USAGE}`;
  if (!(await isKind(join(vault, '.obsidian'), 'isDirectory'))) {
    return `"${vault}" is no Obsidian vault: it has no .obsidian folder. Open it in Obsidian once.`;
  }
  const trouble = source === repository ? await buildPluginIfNeeded(repository) : null;
  if (trouble !== null) return trouble;
  for (const file of FILES) {
    if (await isKind(join(source, file), 'isFile')) continue;
    return `There is no ${file} in "${source}".`;
  }
  const target = join(vault, '.obsidian', 'plugins', 'execplans');
  try {
    await mkdir(target, { recursive: true });
    await access(target, constants.W_OK);
    for (const file of FILES) await copyFile(join(source, file), join(target, file));
  } catch (error) {
    return `"${target}" cannot be written to: ${error.message}`;
  }
  console.log(`Copied to ${target}:`);
  for (const file of FILES) {
    console.log(`  ${file}  ${(await stat(join(target, file))).size} bytes`);
  }
  console.log(
    'Now enable ExecPlans in Obsidian: Settings, Community plugins. If it was enabled already, turn it off and on.',
  );
  return null;
}

/** Whether `path` exists and is of the kind, such as `isFile`. */
async function isKind(path, kind) {
  const found = await stat(path).catch(() => null);
  return found?.[kind]() === true;
}

// A test gives its own folder of built files; a person never needs to.
const problem = await install(process.env.EXECPLANS_BUILD ?? repository, process.argv[2]);
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
