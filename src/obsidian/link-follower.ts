// Keeps the links between plans true: learns the names of all notes once the layout is ready, follows what comes, goes
// and changes, and resolves in turns short enough to let the app draw. Reads no note and writes none.
import { type App, Component, type TAbstractFile, TFile, TFolder } from 'obsidian';
import { nameKey, NoteNames } from '../index/note-names';
import type { PlanIndex } from '../index/plan-index';
import { PlanLinks } from '../index/plan-links';
import { resolutionOf } from '../index/link-resolution';
import { TURN_MS } from '../plan/in-parts';
import { Backlinks } from './backlinks';
import { inSlices } from './in-slices';
import { pause } from './pause';
import type { Workbench } from './workbench';

/** How long changes are gathered, ms: each telling draws the views anew. */
const GATHERING_MS = 100;

/** What is asked of the hidden notes. */
export interface HiddenNotes {
  notes(): readonly string[];
  onNotes(listener: (path: string) => void): () => void;
  modified(path: string): number | null;
}

export class LinkFollower extends Component {
  /** What is kept true. */
  readonly known: Pick<Workbench, 'backlinks' | 'links' | 'names'>;
  private isAtWork = false;
  private isGone = false;

  constructor(
    private readonly app: App,
    private readonly index: PlanIndex,
    private readonly hidden: HiddenNotes,
  ) {
    super();
    const names = new NoteNames();
    const links = new PlanLinks({
      rowsOf: (path) => index.summary(path)?.links ?? null,
      resolve: (link, from) => resolutionOf(link, from, names),
    });
    this.known = { backlinks: this.addChild(new Backlinks(app)), links, names };
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      // The plugin may have been switched off again before the layout was ready.
      if (!this.isGone) void this.start();
    });
  }

  override onunload(): void {
    this.isGone = true;
  }

  private async start(): Promise<void> {
    this.follow();
    this.isAtWork = true;
    const { vault } = this.app;
    const look = ({ path }: TFile): void => {
      // Those that went meanwhile have told so.
      if (vault.getFileByPath(path) !== null) this.known.names.add(path);
    };
    // Nobody is told of names: what they are needed for begins when all are known.
    const gather = (): (() => void) => () => undefined;
    await inSlices(vault.getFiles(), look, { gather, isOver: () => this.isGone });
    for (const path of this.hidden.notes()) this.known.names.add(path);
    this.known.names.isWhole = true;
    for (const { path } of this.index.all()) this.known.links.planChanged(path);
    this.isAtWork = false;
    this.wake();
  }

  private follow(): void {
    const { vault } = this.app;
    this.registerEvent(vault.on('create', (file) => this.onCreated(file)));
    this.registerEvent(vault.on('delete', (file) => this.onGone(file, file.path)));
    this.registerEvent(
      vault.on('rename', (file, from) => {
        this.onGone(file, from);
        this.onCreated(file);
      }),
    );
    this.register(
      this.hidden.onNotes((path) => {
        if (this.hidden.modified(path) === null) this.remove(path);
        else this.add(path);
      }),
    );
    this.register(
      this.index.subscribe((changed) => {
        for (const path of changed) this.known.links.planChanged(path);
        this.wake();
      }),
    );
  }

  private onCreated(file: TAbstractFile): void {
    if (file instanceof TFile) this.add(file.path);
    else if (file instanceof TFolder) for (const child of file.children) this.onCreated(child);
  }

  private onGone(file: TAbstractFile, path: string): void {
    if (file instanceof TFile) this.remove(path);
    else for (const one of this.known.names.inside(path)) this.remove(one);
  }

  private add(path: string): void {
    if (this.known.names.add(path)) this.tell(path);
  }

  private remove(path: string): void {
    if (this.known.names.remove(path)) this.tell(path);
  }

  private tell(path: string): void {
    this.known.links.nameChanged(nameKey(path));
    this.wake();
  }

  /** Does in turns what is left to do, unless that goes on already. */
  private wake(): void {
    if (this.isAtWork || this.known.links.isDone) return;
    this.isAtWork = true;
    void this.work();
  }

  private async work(): Promise<void> {
    while (!this.known.links.isDone && !this.isGone) {
      const isGathered = turn(GATHERING_MS);
      do {
        await pause();
        this.known.links.work(turn(TURN_MS));
      } while (!this.known.links.isDone && !isGathered());
      // What listeners do has a turn of its own.
      await pause();
      if (!this.isGone) this.known.links.tell();
    }
    this.isAtWork = false;
  }
}

/** Says when a turn of `ms` that begins now is over. */
function turn(ms: number): () => boolean {
  const start = performance.now();
  return () => performance.now() - start >= ms;
}
