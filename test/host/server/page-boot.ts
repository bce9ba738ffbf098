// Starts the host in a page that the server serves: opens the remote disk, fetches the built
// plugin, hands both to the host, and says in the page what went wrong.
import type { BuiltPlugin } from '../app/plugins/plugins';
import { openRemoteDisk } from '../app/remote-disk';
import { readPageOptions } from './page-options';

async function start(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) throw new Error('The address has no token: use the one the demo printed.');
  const notice = disconnectionNotice();
  const { withPlugin, ...options } = readPageOptions(new URLSearchParams(location.search));
  const [{ disk, vaultName }, plugins] = await Promise.all([
    openRemoteDisk({ token, connection: (isThere) => (notice.hidden = isThere) }),
    withPlugin ? fetchPlugin().then((plugin) => [plugin]) : [],
  ]);
  await window.__host.boot({ disk, vaultName, plugins, strict: true, ...options });
}

async function fetchPlugin(): Promise<BuiltPlugin> {
  const [manifest, js, css] = await Promise.all([
    fetchText('/plugin/manifest.json'),
    fetchText('/plugin/main.js'),
    fetchText('/plugin/styles.css'),
  ]);
  return { manifest: JSON.parse(manifest) as BuiltPlugin['manifest'], js, css };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be read: is the plugin built?`);
  return response.text();
}

function disconnectionNotice(): HTMLElement {
  const notice = document.createElement('div');
  notice.setAttribute('role', 'alert');
  notice.textContent = 'The server has stopped. Changes made here are no longer saved.';
  notice.style.cssText = `position: fixed; inset: 0 0 auto; z-index: 10000; padding: 8px;
    text-align: center; font: 14px sans-serif; color: #fff; background: #b3261e;`;
  notice.hidden = true;
  document.documentElement.append(notice);
  return notice;
}

function showFailure(error: unknown): void {
  const text = document.createElement('pre');
  text.setAttribute('role', 'alert');
  text.style.cssText = 'padding: 24px; white-space: pre-wrap; user-select: text;';
  text.textContent = `The page could not start.\n\n${
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  }`;
  document.body.prepend(text);
  document.documentElement.dataset.host = 'failed';
}

start().then(
  () => (document.documentElement.dataset.host = 'ready'),
  (error: unknown) => {
    console.error(error);
    showFailure(error);
  },
);
