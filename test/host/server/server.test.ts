import { createHash } from 'node:crypto';
import { readdir, readFile, stat, symlink, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { serveVault, type ServedVault } from '../../support/served-vault';
import { startServer } from './server';

let vault: ServedVault;

beforeEach(async () => {
  vault = await serveVault({
    'Note.md': 'A note.\n',
    'Plans/One.md': '# One\n',
    '.obsidian/plugins/execplans/data.json': '{}',
    '.git/config': 'not for the page',
  });
});
afterEach(async () => {
  await vault.close();
  expect(vault.troubles).toEqual([]);
});

const file = (path: string): string => `/api/file?path=${encodeURIComponent(path)}`;
const put = (path: string, body: Uint8Array) => vault.ask(file(path), { method: 'PUT', body });

describe('who is let in', () => {
  test.each([
    ['no token', { 'X-Vault-Token': '' }],
    ['a wrong token', { 'X-Vault-Token': 'x'.repeat(32) }],
    ["another site's name for this machine", { Host: 'evil.example:80' }],
    ['this machine under another port', { Host: '127.0.0.1:1' }],
    ["another site's page", { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('a request with %s is refused', async (_, headers) => {
    const answer = await vault.ask(file('Note.md'), { headers });
    expect(answer.status).toBe(403);
    expect(answer.bytes.toString()).not.toContain('A note.');
  });

  test('a token in the query opens the event stream and nothing else', async () => {
    const query = `token=${vault.server.token}`;
    const headers = { 'X-Vault-Token': '' };
    expect((await vault.ask(`/api/list?${query}`, { headers })).status).toBe(403);
    expect((await vault.ask('/api/events?token=wrong', { headers })).status).toBe(403);
    (await vault.events()).stop();
  });

  test('its own page is let in by either of its names', async () => {
    const { port } = vault.server;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const headers = { Host: host, Origin: `http://${host}` };
      expect((await vault.ask('/api/list', { headers })).status).toBe(200);
    }
  });

  test('no page of another site may read an answer', async () => {
    const answer = await vault.ask('/api/list', { method: 'OPTIONS' });
    expect(answer.status).toBe(404);
  });

  test('the page and the plugin are served, the rest of the repository is not', async () => {
    expect((await vault.ask('/plugin/manifest.json')).json()).toMatchObject({ id: 'execplans' });
    for (const path of [
      '/package.json',
      '/../package.json',
      '/plugin/..%2fpackage.json',
      '/test',
    ]) {
      expect((await vault.ask(path)).status).toBe(404);
    }
    expect((await vault.ask('/plugin/manifest.json', { method: 'POST' })).status).toBe(405);
  });

  test('the token is in the fragment of the address alone', () => {
    const url = new URL(vault.server.url({ open: 'Plans/One.md' }));
    expect(url.hash).toBe(`#token=${vault.server.token}`);
    expect(url.search).toBe('?open=Plans%2FOne.md');
  });
});

describe('paths outside the folder', () => {
  const outside = [
    '../secret.md',
    'Plans/../../secret.md',
    '/etc/passwd',
    '..\\secret.md',
    'a\0.md',
    '%2e%2e/secret.md',
    '%252e%252e%252fsecret.md',
    'link/secret.md',
    'link',
  ];
  let elsewhere = '';

  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await writeFile(join(elsewhere, 'secret.md'), 'secret');
    await symlink(elsewhere, join(vault.folder, 'link'));
  });
  afterEach(async () => {
    expect(await readFile(join(elsewhere, 'secret.md'), 'utf8')).toBe('secret');
    await rm(elsewhere, { recursive: true });
  });

  test.each(outside)('%j is refused by every request', async (path) => {
    const name = encodeURIComponent(path);
    const requests: [string, string][] = [
      ['GET', `/api/file?path=${name}`],
      ['PUT', `/api/file?path=${name}`],
      ['PUT', `/api/folder?path=${name}`],
      ['DELETE', `/api/entry?path=${name}`],
      ['POST', `/api/rename?from=${name}&to=New.md`],
      ['POST', `/api/rename?from=Note.md&to=${name}`],
    ];
    for (const [method, address] of requests) {
      const answer = await vault.ask(address, { method });
      expect([method, answer.status]).toEqual([method, 403]);
    }
    expect(await readFile(join(vault.folder, 'Note.md'), 'utf8')).toBe('A note.\n');
  });

  test('what a link leads to outside is not listed', async () => {
    expect(JSON.stringify((await vault.ask('/api/list')).json())).not.toContain('link');
  });
});

describe('files', () => {
  test.each([
    ['CRLF', Buffer.from('# A\r\n\r\n- [ ] b\r\n')],
    ['a BOM', Buffer.from('\uFEFF# A\n')],
    ['nothing', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from([0, 255, 254, 128, 13, 10, 0])],
    ['five megabytes', Buffer.alloc(5_000_000, 'ab\r\n\0é')],
  ])('%s comes back byte for byte', async (_, bytes) => {
    expect((await put('Plans/Übung 1%.bin', bytes)).status).toBe(200);
    expect((await readFile(join(vault.folder, 'Plans/Übung 1%.bin'))).equals(bytes)).toBe(true);
    const answer = await vault.ask(file('Plans/Übung 1%.bin'));
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(bytes)).toBe(true);
  });

  test('the list has every file and folder, hidden ones too, but not version control', async () => {
    const list = (await vault.ask('/api/list')).json() as { path: string; kind: string }[];
    expect(list.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'folder .obsidian',
      'folder .obsidian/plugins',
      'folder .obsidian/plugins/execplans',
      'file .obsidian/plugins/execplans/data.json',
      'file Note.md',
      'folder Plans',
      'file Plans/One.md',
    ]);
  });

  test('a write keeps the time it is given, and the time of creation across writes', async () => {
    const body = Buffer.from('x');
    const first = await vault.ask(`${file('Note.md')}&mtime=1700000000123&ctime=1600000000456`, {
      method: 'PUT',
      body,
    });
    expect(first.json()).toMatchObject({ mtime: 1700000000123, ctime: 1600000000456, size: 1 });
    expect(Math.round((await stat(join(vault.folder, 'Note.md'))).mtimeMs)).toBe(1700000000123);
    const second = (await put('Note.md', body)).json() as { mtime: number; ctime: number };
    expect(second.ctime).toBe(1600000000456);
    expect(second.mtime).toBeGreaterThan(1700000000123);
  });

  test('a write for one content replaces that one and no other', async () => {
    const was = createHash('sha256').update('A note.\n').digest('hex');
    const write = (body: string) =>
      vault.ask(`${file('Note.md')}&was=${was}`, { method: 'PUT', body: Buffer.from(body) });
    expect((await write('Ours')).json()).toMatchObject({ path: 'Note.md', size: 4 });
    expect((await write('Too late')).json()).toBeNull();
    expect(await readFile(join(vault.folder, 'Note.md'), 'utf8')).toBe('Ours');
    expect(await readdir(vault.folder)).toEqual(['.git', '.obsidian', 'Note.md', 'Plans']);
  });

  test('an entry is told as the list tells it, and null is nothing', async () => {
    const entry = (path: string) => vault.ask(`/api/entry?path=${path}`);
    const list = (await vault.ask('/api/list')).json();
    expect(list).toContainEqual((await entry('Note.md')).json());
    expect((await entry('Nothing.md')).json()).toBeNull();
    expect((await entry('.git/config')).json()).toBeNull();
  });

  test('a write that fails leaves the file and the folder as they were', async () => {
    const before = (await vault.ask('/api/list')).bytes.toString();
    expect((await put('Nowhere/New.md', Buffer.from('x'))).status).toBe(404);
    expect((await put('Plans', Buffer.from('x'))).status).toBe(409);
    expect((await put('Note.md/x.md', Buffer.from('x'))).status).toBe(404);
    expect((await vault.ask('/api/list')).bytes.toString()).toBe(before);
  });

  test('a write through a link inside the folder keeps the link', async () => {
    await symlink('Note.md', join(vault.folder, 'Alias.md'));
    await put('Alias.md', Buffer.from('through'));
    expect(await readFile(join(vault.folder, 'Note.md'), 'utf8')).toBe('through');
  });

  test('a rename moves a folder with its files and replaces nothing', async () => {
    const rename = (from: string, to: string) =>
      vault.ask(`/api/rename?from=${from}&to=${to}`, { method: 'POST' });
    expect((await rename('Plans', 'Done')).status).toBe(200);
    expect((await vault.ask(file('Done/One.md'))).bytes.toString()).toBe('# One\n');
    expect((await rename('Done/One.md', 'Note.md')).status).toBe(409);
    expect((await rename('Plans/One.md', 'New.md')).status).toBe(404);
    expect((await rename('Note.md', 'Nowhere/Note.md')).status).toBe(404);
    expect((await vault.ask(file('Note.md'))).bytes.toString()).toBe('A note.\n');
  });

  test('folders are made with their parents, and removed with what they hold', async () => {
    const folder = '/api/folder?path=A/B/C';
    expect((await vault.ask(folder, { method: 'PUT' })).status).toBe(200);
    expect((await vault.ask(folder, { method: 'PUT' })).status).toBe(200);
    expect((await vault.ask('/api/entry?path=A', { method: 'DELETE' })).status).toBe(200);
    expect((await vault.ask('/api/entry?path=A', { method: 'DELETE' })).status).toBe(404);
    expect((await vault.ask('/api/folder?path=Note.md', { method: 'PUT' })).status).toBe(409);
  });
});

test('a port that is taken is an error with its code, and leaves nothing running', async () => {
  const again = startServer({
    folder: vault.folder,
    repository: process.cwd(),
    port: vault.server.port,
    trouble: () => undefined,
  });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
