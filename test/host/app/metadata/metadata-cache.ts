// The index of the vault's notes. `changed` comes some time after the vault's `modify`, `resolve` after that, `resolved` when nothing
// is left to do. An edit resolves the links of its own note; a new, removed or renamed file those of the notes that name it.
import type * as O from 'obsidian';
import { Events } from '../events';
import { TFile } from '../files';
import type { Jitter } from '../jitter';
import { parseLinktext } from '../link-text';
import type { Vault } from '../vault';
import { LinkResolver, lookupName } from './link-resolver';
import { parseMetadata } from './parse-metadata';

const INDEX_DELAY = 40;
const RESOLVE_DELAY = 20;
const READ_AT_ONCE = 16;

type LinkCounts = Record<string, Record<string, number>>;

export class MetadataCache extends Events {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<string, O.CachedMetadata>();
  private readonly resolver: LinkResolver<TFile>;
  private readonly toIndex = new Set<TFile>();
  private readonly toResolve = new Set<string>();
  private readonly sourcesByName = new Map<string, Set<string>>();
  private running = false;

  constructor(
    private readonly vault: Vault,
    private readonly jitter: Jitter,
  ) {
    super();
    this.resolver = new LinkResolver(vault);
  }

  /** Indexes every note silently, as from the store the app keeps between starts; with jitter some notes come late, with their events. */
  async seed(): Promise<void> {
    const late = new Set<TFile>();
    const files = this.vault.getMarkdownFiles();
    for (const file of files) if (this.jitter.active && this.jitter.random() < 0.2) late.add(file);
    const known = files.filter((file) => !late.has(file));
    for (let at = 0; at < known.length; at += READ_AT_ONCE)
      await Promise.all(known.slice(at, at + READ_AT_ONCE).map((file) => this.learn(file)));
    for (const path of this.toResolve) this.resolveLinks(path);
    this.toResolve.clear();
    this.vault.on('create', (file: O.TAbstractFile) => this.onCreate(file));
    this.vault.on('modify', (file: O.TAbstractFile) => this.onModify(file));
    this.vault.on('delete', (file: O.TAbstractFile) => this.onDelete(file));
    this.vault.on('rename', (file: O.TAbstractFile, old: string) => this.onRename(file, old));
    for (const file of late) this.toIndex.add(file);
    void this.run();
  }

  getFileCache(file: O.TFile): O.CachedMetadata | null {
    return this.caches.get(file.path) ?? null;
  }

  getCache(path: string): O.CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.resolver.first(linkpath, sourcePath);
  }

  fileToLinktext(file: O.TFile, sourcePath: string, omitMarkdownExtension?: boolean): string {
    return this.resolver.linktext(file, sourcePath, omitMarkdownExtension);
  }

  private async learn(file: TFile): Promise<void> {
    const text = await this.vault.read(file).catch(() => null);
    if (text === null) return;
    this.setCache(file.path, parseMetadata(text));
    this.toResolve.add(file.path);
  }

  private onCreate(file: O.TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.namesChanged(file.path);
    this.onModify(file);
  }

  private onModify(file: O.TAbstractFile): void {
    if (file instanceof TFile && file.extension === 'md') this.toIndex.add(file);
    void this.run();
  }

  private onDelete(file: O.TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const before = this.caches.get(file.path) ?? null;
    this.forget(file.path);
    this.toIndex.delete(file);
    this.namesChanged(file.path);
    if (file.extension === 'md') this.trigger('deleted', file, before);
    void this.run();
  }

  private onRename(file: O.TAbstractFile, old: string): void {
    if (!(file instanceof TFile)) return;
    const cache = this.caches.get(old);
    this.forget(old);
    if (cache !== undefined) {
      this.setCache(file.path, cache);
      this.toResolve.add(file.path);
    }
    this.namesChanged(old);
    this.namesChanged(file.path);
    void this.run();
  }

  private namesChanged(path: string): void {
    this.resolver.forget();
    for (const source of this.sourcesByName.get(lookupName(path)) ?? []) this.toResolve.add(source);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    do {
      await wait(INDEX_DELAY + this.jitter.delay(60));
      for (const file of this.jitter.shuffled([...this.toIndex])) {
        if (!this.toIndex.delete(file)) continue;
        await this.indexFile(file);
      }
      await wait(RESOLVE_DELAY + this.jitter.delay(60));
      if (this.toIndex.size > 0 && this.jitter.random() < 0.5) continue;
      for (const path of this.jitter.shuffled([...this.toResolve])) {
        this.toResolve.delete(path);
        this.resolveLinks(path);
        const file = this.vault.getFileByPath(path);
        if (file !== null) this.trigger('resolve', file);
      }
    } while (this.toIndex.size > 0 || this.toResolve.size > 0);
    this.running = false;
    this.trigger('resolved');
  }

  private async indexFile(file: TFile): Promise<void> {
    if (file.deleted) return;
    const text = await this.vault.cachedRead(file).catch(() => null);
    // Gone, or renamed, while it was read: the event of that change sees to it.
    if (text === null || file.deleted) return;
    const cache = parseMetadata(text);
    this.setCache(file.path, cache);
    this.toResolve.add(file.path);
    await this.jitter.pause(10);
    this.trigger('changed', file, text, cache);
  }

  private setCache(path: string, cache: O.CachedMetadata): void {
    this.unlist(path);
    this.caches.set(path, cache);
    for (const link of linksOf(cache)) {
      const name = lookupName(parseLinktext(link.link).path);
      const sources = this.sourcesByName.get(name);
      if (sources === undefined) this.sourcesByName.set(name, new Set([path]));
      else sources.add(path);
    }
  }

  private unlist(path: string): void {
    for (const link of linksOf(this.caches.get(path) ?? {}))
      this.sourcesByName.get(lookupName(parseLinktext(link.link).path))?.delete(path);
  }

  private forget(path: string): void {
    this.unlist(path);
    this.caches.delete(path);
    this.toResolve.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  private resolveLinks(path: string): void {
    const cache = this.caches.get(path);
    if (cache === undefined) return;
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const link of linksOf(cache)) {
      const { path: linkpath } = parseLinktext(link.link);
      const target = this.resolver.first(linkpath, path);
      const counts = target === null ? unresolved : resolved;
      const key = target === null ? linkpath : target.path;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[path] = resolved;
    this.unresolvedLinks[path] = unresolved;
  }
}

function linksOf(cache: O.CachedMetadata): O.Reference[] {
  return [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])];
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
