// The plans in hidden folders, which the app's index does not know: finds them through the file layer and keeps
// their rows true. Writes nothing, and believes a deletion only when the file stays away for a while.
import { type App, Component, type DataAdapter } from 'obsidian';
import type { PlanIndex } from '../index/plan-index';
import { usableFolders } from './hidden-folder';
import {
  fileAt,
  type HiddenFile,
  isNotePath,
  isScanned,
  scanHidden,
  TOO_MUCH,
} from './hidden-scan';
import { HiddenWatch } from './hidden-watch';
import { inform } from './notices';
import { pause } from './pause';
import { hiddenNote, type PlanNote } from './plan-note';
import type { NoteToRead } from './reading-queue';
import type { SettingsStore } from './settings-store';

/** Brings a note into the index when its turn has come. */
export interface NoteReader {
  read(note: NoteToRead, urgent: boolean): void;
  /** Notes may come until `work` is over. */
  lookUntil(work: Promise<unknown>): void;
}

/** How long a file has to be away until it counts as deleted, ms: many programs write by making a file anew. */
export const AWAY_MS = 500;

export class HiddenPlans extends Component {
  /** Every note that was found, plan or not, as it was when it was last looked at. */
  private readonly known = new Map<string, HiddenFile>();
  private readonly listeners = new Set<(path: string) => void>();
  private readonly moveListeners = new Set<(from: string, to: string) => void>();
  private templatePaths: readonly string[] = [];
  private folders: readonly string[] = [];
  private scanning: Promise<boolean> = Promise.resolve(true);
  /** Whether what did not change is read as well. */
  private readsAll = false;
  private isGone = false;

  constructor(
    private readonly app: App,
    private readonly index: PlanIndex,
    private readonly reader: NoteReader,
    private readonly store: Pick<SettingsStore, 'settings' | 'subscribe'>,
  ) {
    super();
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      // The plugin may have been switched off again before the layout was ready.
      if (this.isGone) return;
      this.register(this.store.subscribe(() => this.followSettings()));
      this.addChild(
        new HiddenWatch(this.app, {
          isWatched: (path) => this.isWatched(path),
          onChanged: (paths) => void this.lookAtAll(paths),
          onReturn: () => void this.rescan(),
        }),
      );
      this.followSettings();
    });
  }

  override onunload(): void {
    this.isGone = true;
    this.known.clear();
  }

  /** Paths of all notes that were found, plans or not, in no order. */
  notes(): string[] {
    return [...this.known.keys()];
  }

  /** Calls `listener` with the path of each note that is found or gone from now on, until what it returns is called. */
  onNotes(listener: (path: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls `listener` with the hidden and the new path of each note that is moved into the vault from now on. */
  onMoved(listener: (from: string, to: string) => void): () => void {
    this.moveListeners.add(listener);
    return () => this.moveListeners.delete(listener);
  }

  /** Paths of the templates that were found. */
  templates(): readonly string[] {
    return this.templatePaths;
  }

  /** When the file was last changed, as far as that was seen, ms of UTC. */
  modified(path: string): number | null {
    return this.known.get(path)?.mtime ?? null;
  }

  /** Looks through all hidden folders; false when they hold more than is looked through. Never rejects. */
  rescan(): Promise<boolean> {
    this.scanning = this.scanning.then(() =>
      this.scan().catch((error: unknown) => {
        console.error('ExecPlans: hidden folders cannot be looked through', error);
        return false;
      }),
    );
    return this.scanning;
  }

  /** Looks through all hidden folders and reads every note in them, changed or not. */
  async readAllAgain(): Promise<void> {
    this.readsAll = true;
    await this.rescan();
    this.readsAll = false;
  }

  /** Takes `text` as what the note says now, such as after an edit. */
  take(note: PlanNote, text: string): void {
    this.read(note, () => Promise.resolve(text), text.length, true);
  }

  /** Reads a note again, so that the index has its whole reading. */
  refresh(note: PlanNote): void {
    const size = this.known.get(note.path)?.size ?? 0;
    this.read(note, () => this.adapter().read(note.path), size, true);
  }

  /** Whether a note or folder at `path` would be found. */
  isWatched(path: string): boolean {
    return isScanned(path, this.folders, this.app.vault.configDir);
  }

  /** Looks whether the note at `path` is there and whether it changed. */
  async lookAt(path: string): Promise<void> {
    if (!this.isWatched(path)) return;
    const found = await this.fileNow(path);
    if (found === 'unknown') return;
    if (found !== null) this.see(found);
    else if (this.known.has(path)) await this.forgetIfAway(path);
  }

  /** Takes a note out at once: it is known to be gone. */
  forget(path: string): void {
    const wasKnown = this.known.delete(path);
    this.index.remove(path);
    if (wasKnown) this.tell(path);
  }

  /** Takes out the note at `from`: it is in the vault now, at `to`. */
  leave(from: string, to: string): void {
    this.forget(from);
    for (const listener of this.moveListeners) listener(from, to);
  }

  private followSettings(): void {
    const folders = usableFolders(this.store.settings, this.app.vault.configDir);
    if (folders.join('\n') === this.folders.join('\n')) return;
    this.folders = folders;
    const scan = this.rescan();
    this.reader.lookUntil(scan);
    // Plans that are left out in silence would be missed nowhere.
    void scan.then((isWhole) => {
      if (!isWhole && !this.isGone) inform(TOO_MUCH);
    });
  }

  private async scan(): Promise<boolean> {
    const { folders } = this;
    const { configDir } = this.app.vault;
    const found = await scanHidden(this.adapter(), folders, configDir);
    const { notes, templates, failed, isWhole } = found;
    if (this.isGone) return isWhole;
    this.templatePaths = templates;
    const missing = new Set(this.known.keys());
    for (const path of failed) missing.delete(path);
    this.index.batch(() => {
      for (const note of notes) {
        missing.delete(note.path);
        this.see(note);
      }
      for (const path of missing) {
        if (isScanned(path, folders, configDir)) void this.forgetIfAway(path);
        else this.forget(path);
      }
    });
    return isWhole;
  }

  private async lookAtAll(paths: readonly string[]): Promise<void> {
    // Of a folder that came or went, nobody tells what is in it.
    if (paths.every(isNotePath)) for (const path of paths) await this.lookAt(path);
    else await this.rescan();
  }

  private see(file: HiddenFile): void {
    const before = this.known.get(file.path);
    const isSame = before?.mtime === file.mtime && before.size === file.size;
    // What could not be read may be readable now.
    const isFailed = (this.index.summary(file.path)?.failure ?? null) !== null;
    if (this.isGone || (isSame && !isFailed && !this.readsAll)) return;
    this.known.set(file.path, file);
    if (before === undefined) this.tell(file.path);
    const note = hiddenNote(file.path);
    this.read(note, () => this.adapter().read(file.path), file.size, false);
  }

  private async forgetIfAway(path: string): Promise<void> {
    await pause(AWAY_MS);
    const found = await this.fileNow(path);
    if (found === null) this.forget(path);
    else if (found !== 'unknown') this.see(found);
  }

  /** A file that cannot be looked at at this moment is neither there nor gone. */
  private async fileNow(path: string): Promise<HiddenFile | null | 'unknown'> {
    try {
      return await fileAt(this.adapter(), path);
    } catch (error) {
      console.warn(`ExecPlans: ${path} cannot be looked at`, error);
      return 'unknown';
    }
  }

  private read(
    { path, basename: name }: PlanNote,
    text: () => Promise<string>,
    size: number,
    urgent: boolean,
  ): void {
    const isThere = (): boolean => this.known.has(path);
    this.reader.read({ path, name, size, text, isThere, isUnsure: true }, urgent);
  }

  private tell(path: string): void {
    for (const listener of this.listeners) listener(path);
  }

  private adapter(): DataAdapter {
    return this.app.vault.adapter;
  }
}
