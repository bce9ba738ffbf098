// The files that make up the page: the host, the script that starts it, and the built plugin.
// A fixed list: nothing else of the repository is ever served.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsence } from './disk-failure';

export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** Where built files go, relative to the repository. */
export const BUILD_FOLDER = 'build/host';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

const FILES: ReadonlyMap<string, { readonly file: string; readonly type: string }> = new Map([
  ['/', { file: 'test/host/app/index.html', type: HTML }],
  ['/host.css', { file: `${BUILD_FOLDER}/host.css`, type: STYLE }],
  ['/host.js', { file: `${BUILD_FOLDER}/host.js`, type: SCRIPT }],
  ['/host.js.map', { file: `${BUILD_FOLDER}/host.js.map`, type: JSON_TYPE }],
  ['/page-boot.js', { file: `${BUILD_FOLDER}/page-boot.js`, type: SCRIPT }],
  ['/page-boot.js.map', { file: `${BUILD_FOLDER}/page-boot.js.map`, type: JSON_TYPE }],
  ['/plugin/main.js', { file: 'main.js', type: SCRIPT }],
  ['/plugin/manifest.json', { file: 'manifest.json', type: JSON_TYPE }],
  ['/plugin/styles.css', { file: 'styles.css', type: STYLE }],
]);

/**
 * The file a page asks for by URL path, read anew each time, so that a reload shows a new build;
 * null when the page has no such file, or it has not been built.
 */
export async function readPageFile(repository: string, urlPath: string): Promise<PageFile | null> {
  const known = FILES.get(urlPath);
  if (known === undefined) return null;
  try {
    const body = await readFile(join(repository, known.file));
    return { type: known.type, body: urlPath === '/' ? withBoot(body) : body };
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

/** The host's page knows no server; what starts it over one is added here. */
function withBoot(page: Buffer): Buffer {
  const html = page.toString('utf8');
  const boot = '<script src="/page-boot.js"></script>';
  const end = html.lastIndexOf('</body>');
  return Buffer.from(end === -1 ? html + boot : html.slice(0, end) + boot + html.slice(end));
}
