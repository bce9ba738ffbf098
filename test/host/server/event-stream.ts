// Tells every open page what changed on disk, as server-sent events; the page that made a change is
// told as well. It keeps no history: a page that was away lists the folder again.
import type { ServerResponse } from 'node:http';
import type { DiskEvent } from '../app/disk';

// Proxies and sleeping laptops drop silent connections; a comment keeps this one alive.
const KEEP_ALIVE_MS = 15_000;

export interface EventStream {
  /** Takes over `response` until the page goes away. */
  join(response: ServerResponse): void;
  send(events: readonly DiskEvent[]): void;
  close(): void;
}

export function createEventStream(): EventStream {
  const pages = new Set<ServerResponse>();
  const alive = setInterval(() => {
    for (const response of pages) response.write(':\n\n');
  }, KEEP_ALIVE_MS);
  alive.unref();

  return {
    join(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    send(events) {
      const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
      if (text === '') return;
      for (const response of pages) response.write(text);
    },
    close() {
      clearInterval(alive);
      for (const response of pages) response.end();
      pages.clear();
    },
  };
}
