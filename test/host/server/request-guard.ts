// Decides whether a request may be answered at all: only pages of this server, on this machine,
// holding this run's token. It knows nothing of what is asked for.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const TOKEN_HEADER = 'x-vault-token';

/**
 * Why a request is refused; null when it comes from this server's own address. A foreign `Host` is
 * another site's name pointed at this machine; a foreign `Origin` is another site's page.
 */
export function foreignReason(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    return 'This server answers only to its own address.';
  }
  if (origin !== undefined && !hosts.some((own) => origin.toLowerCase() === `http://${own}`)) {
    return 'This server answers only to its own pages.';
  }
  return null;
}

/** Whether `given`, what a request brought, is this run's token. Takes as long for a near miss. */
export function isToken(given: string | null, token: string): boolean {
  if (given === null) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** The token a request brought in its header; null when it brought none. */
export function tokenHeaderOf(request: IncomingMessage): string | null {
  const header = request.headers[TOKEN_HEADER];
  return typeof header === 'string' ? header : null;
}
