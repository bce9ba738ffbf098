// The vault's disk behind the demo server, as the page sees it. It keeps no content: only what it
// last heard of each entry, so as to tell of every change once, also after the server was away.
import type { Disk, DiskEntry, DiskEvent } from './disk';

export interface RemoteDiskOptions {
  readonly token: string;
  /** Told false when the server is lost, and true when it is there again. */
  readonly connection: (isThere: boolean) => void;
}

export interface RemoteVault {
  readonly disk: Disk;
  readonly vaultName: string;
}

/** Resolves once changes are being heard, so that none falls between `list` and `watch`. */
export async function openRemoteDisk(options: RemoteDiskOptions): Promise<RemoteVault> {
  const headers = { 'X-Vault-Token': options.token };
  const reports = createReports();

  async function ask(method: string, route: string, query: Query, body?: Uint8Array) {
    const address = `/api/${route}?${new URLSearchParams(query).toString()}`;
    // A copy, because a view of shared memory cannot be sent.
    const sent = body === undefined ? {} : { body: new Uint8Array(body) };
    const response = await fetch(address, { method, headers, ...sent });
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  async function list(): Promise<readonly DiskEntry[]> {
    return (await (await ask('GET', 'list', {})).json()) as readonly DiskEntry[];
  }

  const disk: Disk = {
    async list() {
      const entries = await list();
      reports.start(entries);
      return entries;
    },
    async stat(path) {
      return (await (await ask('GET', 'entry', { path })).json()) as DiskEntry | null;
    },
    async read(path) {
      return new Uint8Array(await (await ask('GET', 'file', { path })).arrayBuffer());
    },
    async write(path, bytes, times) {
      const query = { path, ...timesIn(times) };
      const response = await reports.after(() => ask('PUT', 'file', query, bytes));
      return (await response.json()) as DiskEntry;
    },
    async replace(path, before, after, times) {
      const query = { path, was: await digestOf(before), ...timesIn(times) };
      const response = await reports.after(() => ask('PUT', 'file', query, after));
      return (await response.json()) as DiskEntry | null;
    },
    async makeFolder(path) {
      await reports.after(() => ask('PUT', 'folder', { path }));
    },
    async remove(path) {
      await reports.after(() => ask('DELETE', 'entry', { path }));
    },
    async rename(from, to) {
      await reports.after(() => ask('POST', 'rename', { from, to }));
    },
    watch: (listener) => reports.watch(listener),
  };

  const vault = (await (await ask('GET', 'vault', {})).json()) as { readonly name: string };
  await listen(`/api/events?${new URLSearchParams({ token: options.token }).toString()}`, {
    event: reports.tell,
    lost: () => options.connection(false),
    back: async () => {
      reports.catchUp(await list());
      options.connection(true);
    },
  });
  return { disk, vaultName: vault.name };
}

type Query = Readonly<Record<string, string>>;

function timesIn({ ctime, mtime }: { ctime?: number; mtime?: number } = {}): Query {
  return {
    ...(ctime === undefined ? {} : { ctime: String(ctime) }),
    ...(mtime === undefined ? {} : { mtime: String(mtime) }),
  };
}

/** SHA-256 as the server writes it, in hex. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the listeners have been told, and what waits until the page's own requests are answered. */
function createReports() {
  const listeners = new Set<(event: DiskEvent) => void>();
  const known = new Map<string, DiskEntry>();
  const waiting: DiskEvent[] = [];
  let unanswered = 0;

  function tell(event: DiskEvent): void {
    waiting.push(event);
    if (unanswered === 0) setTimeout(flush, 0);
  }

  function flush(): void {
    // The answer to a write comes first, its echo second, however the two travelled.
    if (unanswered > 0) return;
    for (const event of waiting.splice(0)) {
      const news = learn(event);
      if (news !== null) for (const listener of [...listeners]) listener(news);
    }
  }

  function learn(event: DiskEvent): DiskEvent | null {
    if (event.kind === 'delete') return known.delete(event.path) ? event : null;
    const { entry } = event;
    const before = known.get(entry.path);
    known.set(entry.path, entry);
    // Whether it is new depends on what this page was told, not on what the server has seen.
    return { kind: before === undefined ? 'create' : 'modify', entry };
  }

  return {
    tell,
    start(entries: readonly DiskEntry[]): void {
      known.clear();
      for (const entry of entries) known.set(entry.path, entry);
    },
    catchUp(entries: readonly DiskEntry[]): void {
      const present = new Set(entries.map((entry) => entry.path));
      const gone = [...known.keys()].filter((path) => !present.has(path));
      gone.sort((a, b) => b.length - a.length);
      for (const path of gone) tell({ kind: 'delete', path });
      for (const entry of entries) {
        if (!isSame(known.get(entry.path), entry)) tell({ kind: 'create', entry });
      }
    },
    async after<T>(request: () => Promise<T>): Promise<T> {
      unanswered += 1;
      try {
        return await request();
      } finally {
        unanswered -= 1;
        setTimeout(flush, 0);
      }
    },
    watch(listener: (event: DiskEvent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface StreamListener {
  event(event: DiskEvent): void;
  lost(): void;
  back(): Promise<void>;
}

/** Resolves when the stream is open; after that it opens itself again whenever it is lost. */
function listen(address: string, listener: StreamListener): Promise<void> {
  const source = new EventSource(address);
  source.onmessage = (message: MessageEvent<string>) => {
    listener.event(JSON.parse(message.data) as DiskEvent);
  };
  return new Promise((resolve, reject) => {
    let wasOpen = false;
    source.onopen = () => {
      if (wasOpen) listener.back().catch(console.error);
      wasOpen = true;
      resolve();
    };
    source.onerror = () => {
      if (wasOpen) listener.lost();
      else reject(new Error('The server does not answer.'));
    };
  });
}

function isSame(a: DiskEntry | undefined, b: DiskEntry): boolean {
  if (a?.kind !== b.kind) return false;
  return a.kind === 'folder' || (a.mtime === b.mtime && a.size === b.size && a.ctime === b.ctime);
}

/** An error with the codes a file system gives, which is what the host's adapter tells apart. */
async function failureOf(response: Response): Promise<Error> {
  const value = (await response.json()) as { readonly error: string };
  const code = CODES.get(response.status);
  const error = new Error(code === undefined ? value.error : `${code}: ${value.error}`);
  return code === undefined ? error : Object.assign(error, { code });
}

const CODES: ReadonlyMap<number, string> = new Map([
  [403, 'EACCES'],
  [404, 'ENOENT'],
  [409, 'EEXIST'],
]);
