// Opens an address in the person's default browser. A machine without one is no failure.
import { spawn } from 'node:child_process';

// An opener that runs longer than this has found a browser.
const PATIENCE_MS = 3_000;

/** Whether the system's opener took the address. Never throws; what it opened is left running. */
export async function openBrowser(url: string, platform = process.platform): Promise<boolean> {
  const [command, ...args] = openerOf(platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => resolve(true), PATIENCE_MS);
    timer.unref();
    child.once('error', () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
    child.unref();
  });
}

function openerOf(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  // `start` belongs to cmd, which gives `&` and `%` meanings of its own; this takes the URL whole.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
