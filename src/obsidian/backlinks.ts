// Which notes of the vault link to the notes that are asked for, as the app counts links; kept while it changes. Reads no
// note. Links in code and between hidden notes are none to the app: `PlanLinks` knows those of plans.
import { type App, Component, TFile } from 'obsidian';

/** So many notes are followed: those on screen, and a few to go back to. */
const MOST = 16;

export class Backlinks extends Component {
  private readonly sources = new Map<string, Set<string>>();
  private readonly listeners = new Set<(path: string) => void>();

  constructor(private readonly app: App) {
    super();
  }

  override onload(): void {
    const { metadataCache, vault } = this.app;
    this.registerEvent(metadataCache.on('resolve', ({ path }) => this.onResolved(path)));
    this.registerEvent(vault.on('delete', (file) => this.forget(file.path)));
    this.registerEvent(
      vault.on('rename', (file, from) => {
        this.forget(from);
        if (file instanceof TFile) this.onResolved(file.path);
      }),
    );
  }

  /** The paths of all notes that link to the one at `path`, plans included, itself not. */
  to(path: string): readonly string[] {
    const known = this.sources.get(path) ?? this.find(path);
    this.sources.delete(path);
    this.sources.set(path, known);
    for (const oldest of this.sources.keys()) {
      if (this.sources.size <= MOST) break;
      this.sources.delete(oldest);
    }
    return [...known];
  }

  /** Calls `listener` with the path of a note that other notes link to than before, if it was asked for. Returns how to stop it. */
  subscribe(listener: (path: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private find(path: string): Set<string> {
    const links = Object.entries(this.app.metadataCache.resolvedLinks);
    return new Set(links.flatMap(([from, to]) => (from !== path && path in to ? [from] : [])));
  }

  private onResolved(from: string): void {
    const to = this.app.metadataCache.resolvedLinks[from] ?? {};
    for (const [path, known] of this.sources) {
      if (from === path || known.has(from) === path in to) continue;
      if (!known.delete(from)) known.add(from);
      this.tell(path);
    }
  }

  private forget(from: string): void {
    this.sources.delete(from);
    for (const [path, known] of this.sources) if (known.delete(from)) this.tell(path);
  }

  private tell(path: string): void {
    for (const listener of this.listeners) listener(path);
  }
}
