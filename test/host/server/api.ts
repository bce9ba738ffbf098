// The routes under /api: each is one operation on the vault folder. Whoever is let in here has
// already shown that it may be; this file checks no token and no address.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiskFailure } from './disk-failure';
import type { DiskTimes, VaultFolder } from './vault-folder';

const LARGEST_BODY = 512 * 1024 * 1024;

export interface ApiContext {
  readonly vault: VaultFolder;
  readonly vaultName: string;
  /** Runs a change of `paths` with no other at the same time, then tells every page. */
  change<T>(paths: readonly string[], work: () => Promise<T>): Promise<T>;
  join(response: ServerResponse): void;
}

export interface ApiRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

type Route = (context: ApiContext, asked: ApiRequest) => Promise<void> | void;

/** By method and path. Paths of the vault travel in the query, so that no URL rule rewrites them. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /api/vault': ({ vaultName }, { response }) => sendJson(response, 200, { name: vaultName }),

  'GET /api/list': async ({ vault }, { response }) => {
    const entries = (await vault.list()).map((sighting) => sighting.entry);
    sendJson(response, 200, entries);
  },

  'GET /api/file': async ({ vault }, { response, query }) => {
    const bytes = await vault.read(wanted(query, 'path'));
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.length,
    });
    response.end(bytes);
  },

  'GET /api/entry': async ({ vault }, { response, query }) => {
    const sighting = await vault.sight(wanted(query, 'path'));
    sendJson(response, 200, sighting === null ? null : sighting.entry);
  },

  'PUT /api/file': async (context, { request, response, query }) => {
    const path = wanted(query, 'path');
    const bytes = await bodyOf(request);
    const times = { ...timeOf(query, 'ctime'), ...timeOf(query, 'mtime') };
    const was = query.get('was');
    const entry = await context.change([path], () => context.vault.write(path, bytes, times, was));
    sendJson(response, 200, entry);
  },

  'PUT /api/folder': async (context, { response, query }) => {
    const path = wanted(query, 'path');
    await context.change([path], () => context.vault.makeFolder(path));
    sendJson(response, 200, null);
  },

  'DELETE /api/entry': async (context, { response, query }) => {
    const path = wanted(query, 'path');
    await context.change([path], () => context.vault.remove(path));
    sendJson(response, 200, null);
  },

  'POST /api/rename': async (context, { response, query }) => {
    const from = wanted(query, 'from');
    const to = wanted(query, 'to');
    await context.change([from, to], () => context.vault.rename(from, to));
    sendJson(response, 200, null);
  },

  'GET /api/events': (context, { request, response }) => {
    request.socket.setTimeout(0);
    context.join(response);
  },
};

/** Answers the request; a failure a person can act on becomes its status and sentence. */
export async function answerApi(
  context: ApiContext,
  path: string,
  asked: ApiRequest,
): Promise<void> {
  const route = ROUTES[`${asked.request.method ?? ''} ${path}`];
  if (route === undefined) {
    sendJson(asked.response, 404, { error: 'There is no such request.' });
    return;
  }
  try {
    await route(context, asked);
  } catch (error) {
    if (asked.response.headersSent || !(error instanceof DiskFailure)) throw error;
    sendJson(asked.response, STATUS[error.kind], { error: error.message, kind: error.kind });
  }
}

const STATUS = { outside: 403, missing: 404, exists: 409, 'wrong-kind': 409, 'too-large': 413 };

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function wanted(query: URLSearchParams, name: string): string {
  return query.get(name) ?? '';
}

function timeOf(query: URLSearchParams, name: keyof DiskTimes): DiskTimes {
  const text = query.get(name);
  if (text === null) return {};
  const time = Number(text);
  return Number.isFinite(time) ? { [name]: time } : {};
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new DiskFailure('too-large', 'The file is larger than 512 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
