import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runScript } from './run-script';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'install-vault-'));
  await mkdir(join(folder, 'build'));
  await mkdir(join(folder, 'vault', '.obsidian', 'plugins'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function build(...files: string[]): Promise<void> {
  for (const file of files) await writeFile(join(folder, 'build', file), `the ${file}`);
}

async function install(...args: string[]): Promise<{ code: number | null; said: string }> {
  const run = runScript(process.execPath, ['test/support/install-vault.mjs', ...args], {
    env: { EXECPLANS_BUILD: join(folder, 'build') },
  });
  const code = await run.ended;
  expect(run.errors).not.toContain('    at ');
  return { code, said: run.output + run.errors };
}

const inVault = (...parts: string[]): string => join(folder, 'vault', ...parts);
const plugin = (...parts: string[]): string =>
  inVault('.obsidian', 'plugins', 'execplans', ...parts);

describe('npm run install:vault', () => {
  test('copies the three files into the vault, and nothing else', async () => {
    await build('main.js', 'manifest.json', 'styles.css', 'main.js.map');
    const { code, said } = await install(inVault());
    expect(code).toBe(0);
    expect(said).toContain('Copied to');
    expect((await readdir(plugin())).sort()).toEqual(['main.js', 'manifest.json', 'styles.css']);
    expect(await readFile(plugin('main.js'), 'utf8')).toBe('the main.js');
    expect(await readdir(inVault())).toEqual(['.obsidian']);
  });

  test('replaces an older version, and keeps its settings', async () => {
    await build('main.js', 'manifest.json', 'styles.css');
    await mkdir(plugin());
    await writeFile(plugin('main.js'), 'older');
    await writeFile(plugin('data.json'), '{"owner":"Ada"}');
    expect((await install(inVault())).code).toBe(0);
    expect(await readFile(plugin('main.js'), 'utf8')).toBe('the main.js');
    expect(await readFile(plugin('data.json'), 'utf8')).toBe('{"owner":"Ada"}');
  });

  test('asks for a folder when it is given none', async () => {
    const { code, said } = await install();
    expect(code).toBe(1);
    expect(said).toContain('Usage: npm run install:vault -- DIR');
  });

  test('refuses a folder that is not there, and one that is no vault', async () => {
    await build('main.js', 'manifest.json', 'styles.css');
    const missing = await install(join(folder, 'nowhere'));
    expect(missing.code).toBe(1);
    expect(missing.said).toContain('There is no folder');
    const other = await install(join(folder, 'build'));
    expect(other.code).toBe(1);
    expect(other.said).toContain('is no Obsidian vault');
    expect(await readdir(join(folder, 'build'))).toHaveLength(3);
  });

  test('says what is missing, and makes no folder for it', async () => {
    await build('main.js', 'manifest.json');
    const { code, said } = await install(inVault());
    expect(code).toBe(1);
    expect(said).toContain('There is no styles.css in');
    expect(await readdir(inVault('.obsidian', 'plugins'))).toEqual([]);
  });

  test('builds the plugin itself when it is not given a build', async () => {
    const run = runScript(process.execPath, ['test/support/install-vault.mjs', inVault()]);
    expect(await run.ended).toBe(0);
    expect(await readFile(plugin('main.js'), 'utf8')).toBe(await readFile('main.js', 'utf8'));
  });

  // To root every folder can be written to.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.stderr.write('Skipped a read-only vault: the tests run as root.\n');
  const unlessRoot = isRoot ? test.skip : test;
  const name = 'refuses a vault that cannot be written to';
  unlessRoot(isRoot ? `${name} (skipped: run as root)` : name, async () => {
    await build('main.js', 'manifest.json', 'styles.css');
    await chmod(inVault('.obsidian', 'plugins'), 0o555);
    const { code, said } = await install(inVault());
    await chmod(inVault('.obsidian', 'plugins'), 0o755);
    expect(code).toBe(1);
    expect(said).toContain('cannot be written to');
  });
});
