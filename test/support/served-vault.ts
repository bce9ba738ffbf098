// A server over a temporary folder, for the server's own tests: plain HTTP, no browser.
import { mkdtemp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DiskEvent } from '../host/app/disk';
import { startServer, type HostServer } from '../host/server/server';

/** Reached only where something is wrong, so it has room for a machine with much to do. */
const WAIT_MS = 20_000;

export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  json(): unknown;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
}

export interface ServedVault {
  readonly folder: string;
  readonly server: HostServer;
  /** What went wrong inside the server; a test that expects nothing checks that it is empty. */
  readonly troubles: readonly unknown[];
  /** Sends exactly this path, with the token unless `headers` say otherwise. */
  ask(path: string, options?: AskOptions): Promise<Answer>;
  events(): Promise<EventLog>;
  close(): Promise<void>;
}

export interface EventLog {
  readonly all: readonly DiskEvent[];
  /** The first event that fits, past or future; rejects after 20 seconds without one. */
  wait(fits: (event: DiskEvent) => boolean): Promise<DiskEvent>;
  stop(): void;
}

/** `files` maps paths to text. The repository is the working directory. */
export async function serveVault(files: Readonly<Record<string, string>>): Promise<ServedVault> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'served-vault-')));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const troubles: unknown[] = [];
  const server = await startServer({
    folder,
    repository: process.cwd(),
    trouble: (error) => troubles.push(error),
  });
  const logs: EventLog[] = [];

  function send(path: string, options: AskOptions): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { method = 'GET', headers = {}, body } = options;
      const sent = request(
        {
          host: '127.0.0.1',
          port: server.port,
          path,
          method,
          headers: { 'X-Vault-Token': server.token, ...headers },
          agent: false,
        },
        resolve,
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    folder,
    server,
    troubles,
    async ask(path, options = {}) {
      const response = await send(path, options);
      const parts: Buffer[] = [];
      for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
      const bytes = Buffer.concat(parts);
      return {
        status: response.statusCode ?? 0,
        bytes,
        json: () => JSON.parse(bytes.toString()) as unknown,
      };
    },
    async events() {
      const log = readEvents(await send(`/api/events?token=${server.token}`, {}));
      logs.push(log);
      return log;
    },
    async close() {
      for (const log of logs) log.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function readEvents(response: IncomingMessage): EventLog {
  const all: DiskEvent[] = [];
  const changed = new Set<() => void>();
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    text += part;
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end);
      text = text.slice(end + 2);
      if (message.startsWith('data: ')) all.push(JSON.parse(message.slice(6)) as DiskEvent);
    }
    for (const look of changed) look();
  });
  return {
    all,
    wait: (fits) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = all.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          changed.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          changed.delete(look);
          reject(new Error(`No such event; heard: ${JSON.stringify(all)}`));
        }, WAIT_MS);
        changed.add(look);
        look();
      }),
    stop: () => response.destroy(),
  };
}

/** The path of an event, whatever its kind. */
export function pathOfEvent(event: DiskEvent): string {
  return event.kind === 'delete' ? event.path : event.entry.path;
}
