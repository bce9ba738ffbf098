// The folder a demo runs over: a fresh copy that is thrown away, or a folder of the person's own,
// which is only checked here and never copied or cleaned.
import { constants } from 'node:fs';
import { access, cp, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codeOf, isAbsence } from './disk-failure';

export interface DemoVault {
  readonly folder: string;
  readonly name: string | null;
  /** Removes the copy; leaves a person's own folder alone. */
  discard(): Promise<void>;
}

/** A copy of `source` in the system's temporary folder. Throws when `source` is missing. */
export async function copyDemoVault(source: string): Promise<DemoVault> {
  const parent = await mkdtemp(join(await realpath(tmpdir()), 'execplans-'));
  const folder = join(parent, 'demo-vault');
  await cp(source, folder, { recursive: true });
  return {
    folder,
    name: 'Demo vault',
    discard: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** The vault at `path`, or the sentence that says why it cannot be one. */
export async function ownVault(path: string): Promise<DemoVault | string> {
  const folder = resolve(path);
  try {
    if (!(await stat(folder)).isDirectory()) return `"${folder}" is a file, not a folder.`;
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (isAbsence(error)) return `There is no folder "${folder}".`;
    const code = codeOf(error);
    if (code === null) throw error;
    return `The folder "${folder}" cannot be written to (${code}).`;
  }
  return { folder, name: null, discard: () => Promise.resolve() };
}
