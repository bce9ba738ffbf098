// Network requests. The browser's own cross-origin rules apply, which the app's do not.
import type * as O from 'obsidian';

async function send(param: O.RequestUrlParam | string): Promise<O.RequestUrlResponse> {
  const wanted = typeof param === 'string' ? { url: param } : param;
  const type: Record<string, string> =
    wanted.contentType === undefined ? {} : { 'Content-Type': wanted.contentType };
  const response = await fetch(wanted.url, {
    method: wanted.method ?? 'GET',
    body: wanted.body ?? null,
    headers: { ...(wanted.headers ?? {}), ...type },
  });
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  if (response.status >= 400 && wanted.throw !== false) {
    const error = new Error(`Request failed, status ${response.status}`);
    throw Object.assign(error, { status: response.status, headers });
  }
  const arrayBuffer = await response.arrayBuffer();
  const text = new TextDecoder().decode(arrayBuffer);
  return {
    status: response.status,
    headers,
    arrayBuffer,
    text,
    get json(): unknown {
      return JSON.parse(text) as unknown;
    },
  };
}

export function requestUrl(param: O.RequestUrlParam | string): O.RequestUrlResponsePromise {
  const whole = send(param);
  const parts = {
    arrayBuffer: whole.then((response) => response.arrayBuffer),
    text: whole.then((response) => response.text),
    json: whole.then((response): unknown => response.json),
  };
  // Only the promises somebody waits for may report a failure.
  for (const part of Object.values(parts)) part.catch(() => undefined);
  return Object.assign(whole, parts);
}

export function request(param: O.RequestUrlParam | string): Promise<string> {
  return send(param).then((response) => response.text);
}
