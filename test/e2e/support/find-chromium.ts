// Finds a Chromium on this machine for the end-to-end tests. It installs and starts nothing.
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export const INSTALL_CHROMIUM =
  'Install Chromium (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome.';

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a browser; null when there is none. `CHROMIUM` in the environment comes before all
 * others, and throws when it names nothing, because somebody meant that one.
 */
export function findChromium(machine: Machine = thisMachine()): string | null {
  const wanted = machine.env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    if (machine.exists(wanted)) return wanted;
    throw new Error(`CHROMIUM is "${wanted}", and there is no such file.`);
  }
  return placesOn(machine).find((place) => machine.exists(place)) ?? null;
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, exists: existsSync };
}

function placesOn({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)),
    );
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) =>
      MAC_APPS.map((app) => posix.join(folder, `${app}.app/Contents/MacOS/${app}`)),
    );
  }
  const path = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const folders = [...new Set([...LINUX_FOLDERS, ...path])];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
