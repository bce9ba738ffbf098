// Serves the browser host over a folder, on this machine only: joins the page's files, the API,
// the event stream and the watch, and stops them all.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { answerApi, sendJson, type ApiContext } from './api';
import { codeOf } from './disk-failure';
import { createEventStream } from './event-stream';
import { takeSnapshot } from './folder-snapshot';
import { readPageFile } from './page-files';
import { foreignReason, isToken, tokenHeaderOf } from './request-guard';
import { openVaultFolder } from './vault-folder';
import { watchFolder } from './watch-folder';
import { createWorkQueue } from './work-queue';

export interface ServerOptions {
  /** The folder to serve; it must exist. */
  readonly folder: string;
  /** The repository that holds the built page and plugin. */
  readonly repository: string;
  /** What the page calls the vault; the folder's own name when left out. */
  readonly vaultName?: string;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Gets what went wrong behind a page's back. */
  readonly trouble: (error: unknown) => void;
}

export interface HostServer {
  readonly port: number;
  readonly token: string;
  /** The page's address without the token, such as `http://127.0.0.1:8080/`. */
  readonly origin: string;
  /** The address to open. The token is in the fragment, which browsers send to nobody. */
  url(query?: Readonly<Record<string, string>>): string;
  /** Ends every connection and watch. Resolves when nothing is left. */
  stop(): Promise<void>;
}

/** Throws the system's error when the folder is missing (`ENOENT`) or the port taken (`EADDRINUSE`). */
export async function startServer(options: ServerOptions): Promise<HostServer> {
  const vault = await openVaultFolder(options.folder);
  const token = randomBytes(24).toString('base64url');
  const server = createServer();
  const port = await listen(server, options.port ?? 0);

  const stream = createEventStream();
  const inTurn = createWorkQueue();
  // Watching starts first: a change made in between is looked at twice rather than never.
  const early = new Set<string>();
  let examine = (paths: ReadonlySet<string>): void => paths.forEach((path) => early.add(path));
  const watch = await watchFolder(vault.root, (paths) => examine(paths), options.trouble);
  const snapshot = await takeSnapshot(vault);
  examine = (paths) => {
    inTurn(async () => stream.send(await snapshot.examine(paths))).catch(options.trouble);
  };
  examine(early);

  const context: ApiContext = {
    vault,
    vaultName: options.vaultName ?? basename(vault.root),
    change: (paths, work) =>
      inTurn(async () => {
        try {
          return await work();
        } finally {
          stream.send(await snapshot.examine(paths));
        }
      }),
    join: (response) => stream.join(response),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SAFETY_HEADERS)) response.setHeader(name, value);
    const foreign = foreignReason(request, port);
    if (foreign !== null) return sendJson(response, 403, { error: foreign });
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (!url.pathname.startsWith('/api/')) {
      return answerPage(options.repository, url.pathname, request, response);
    }
    const query = url.searchParams;
    // An EventSource cannot set headers, so for it alone the query will do.
    const given = url.pathname === '/api/events' ? query.get('token') : tokenHeaderOf(request);
    if (!isToken(given, token)) {
      return sendJson(response, 403, { error: 'The token is missing or of an earlier run.' });
    }
    return answerApi(context, url.pathname, { request, response, query });
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      // A page that is closed while it sends has nobody left to tell.
      if (codeOf(error) !== 'ECONNRESET') options.trouble(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: error instanceof Error ? error.message : 'Unknown' });
    });
  });

  const origin = `http://127.0.0.1:${port}/`;
  return {
    port,
    token,
    origin,
    url(query = {}) {
      const text = new URLSearchParams(query).toString();
      return `${origin}${text === '' ? '' : `?${text}`}#token=${token}`;
    },
    async stop() {
      await watch.stop();
      stream.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await inTurn(async () => undefined);
    },
  };
}

const SAFETY_HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

async function answerPage(
  repository: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendJson(response, 405, { error: 'Pages can only be read.' });
  }
  const file = await readPageFile(repository, path);
  if (file === null) return sendJson(response, 404, { error: `There is no page "${path}".` });
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
      else resolve(address.port);
    });
  });
}
