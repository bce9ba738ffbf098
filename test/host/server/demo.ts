// The demo: a vault, a server over it and a browser, until it is told to stop. Started by demo.mjs,
// which has built the page.
import { join } from 'node:path';
import { DEMO_HELP, readDemoOptions } from './demo-options';
import { copyDemoVault, ownVault, type DemoVault } from './demo-vault';
import { codeOf } from './disk-failure';
import { openBrowser } from './open-browser';
import { startServer, type HostServer } from './server';

export interface DemoContext {
  readonly args: readonly string[];
  readonly repository: string;
  /** Builds the page; a sentence when that is not possible. */
  readonly buildPage: () => Promise<string | null>;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves to the exit code: 0 after a stop that was asked for, 1 on failure, 2 on a wrong option. */
export async function runDemo(context: DemoContext): Promise<number> {
  const options = readDemoOptions(context.args);
  if (options.kind === 'help') {
    console.log(DEMO_HELP);
    return 0;
  }
  if (options.kind === 'wrong') return fail(options.message, 2);

  const problem = await context.buildPage();
  if (problem !== null) return fail(problem, 1);

  // Listened for from before the copy exists, so that no early Ctrl-C leaves it behind.
  const stopped = untilStopped();
  const vault = await (options.vault === null
    ? copyDemoVault(join(context.repository, 'test/vault'))
    : ownVault(options.vault));
  if (typeof vault === 'string') return fail(vault, 1);

  try {
    const server = await startDemoServer(vault, options.port, context.repository);
    if (typeof server === 'string') return fail(server, 1);
    try {
      console.log(welcome(vault, server.url(), options.vault === null));
      if (options.openBrowser && !(await Promise.race([openBrowser(server.url()), stopped]))) {
        console.log('No browser could be opened: please open the address above yourself.');
      }
      await stopped;
    } finally {
      await server.stop();
    }
  } finally {
    await vault.discard();
  }
  console.log(
    options.vault === null ? '\nStopped; the copy is removed.' : '\nStopped; your folder stays.',
  );
  return 0;
}

async function startDemoServer(
  vault: DemoVault,
  port: number,
  repository: string,
): Promise<HostServer | string> {
  try {
    return await startServer({
      folder: vault.folder,
      repository,
      port,
      ...(vault.name === null ? {} : { vaultName: vault.name }),
      trouble: (error) => console.error(error),
    });
  } catch (error) {
    switch (codeOf(error)) {
      case 'EADDRINUSE':
        return `Port ${port} is in use: choose another, or leave --port out for any free one.`;
      case 'EACCES':
        return `Port ${port} needs more rights than you have: choose one above 1023.`;
      default:
        throw error;
    }
  }
}

function welcome(vault: DemoVault, url: string, isCopy: boolean): string {
  const folder = isCopy
    ? `  Vault  ${vault.folder}\n         a fresh copy: change it as you like, here or with any other program;\n` +
      '         it is removed, with your changes, when you stop'
    : `  Vault  ${vault.folder}\n         your own folder: every change in the page changes these files`;
  return `\n${folder}\n  Page   ${url}\n\nPress Ctrl+C to stop.\n`;
}

/** Resolves, to true, at the first signal; a second one ends the process at once. */
function untilStopped(): Promise<true> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of STOP_SIGNALS) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve(true);
      });
    }
  });
}

function fail(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}
