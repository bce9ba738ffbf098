// Fills the ledger while somebody looks at it: reads the notes of all plans in the background, what moved last first,
// and again what changes. Writes nothing, and forgets everything when nobody looks any more.
import { type App, Component } from 'obsidian';
import { eachInParts, type Parts, sortedInParts } from '../plan/in-parts';
import { Ledger } from '../index/ledger';
import { compareWhen } from '../plan/timestamp';
import type { PlanIndex } from '../index/plan-index';
import type { PlanSummary } from '../index/plan-summary';
import type { DetailsKnown } from '../view/dashboard/details-known';
import { inTurns } from './in-turns';
import { currentText } from './open-notes';
import { pause } from './pause';
import { noteAt } from './plan-note';
import type { PlanReader } from './plan-reader';

/** More at once would make a plan that changes wait. */
const LANES = 2;
/** Listeners are told so often while notes are read, ms. */
const TELLING_MS = 500;

export class DetailsReader extends Component {
  private readonly ledger = new Ledger();
  private readonly listeners = new Set<() => void>();
  /** What was read since it last changed; false for what could not be kept. */
  private readonly settled = new Map<string, boolean>();
  /** What is being read; another object after a change. */
  private readonly reading = new Map<string, object>();
  private queue: string[] = [];
  /** Those who look for what is missing; only the last one is let. */
  private looking: object | null = null;
  private wanting = 0;
  private lanes = 0;
  private timer = 0;
  private known: DetailsKnown | null = null;

  constructor(
    private readonly app: App,
    private readonly index: PlanIndex,
    private readonly reader: Pick<PlanReader, 'read'>,
  ) {
    super();
  }

  override onload(): void {
    this.register(this.index.subscribe((changed) => this.onChanged(changed)));
    this.register(() => this.forget());
  }

  /** Has the ledger filled from now on, until what is returned is called. */
  want(): () => void {
    this.wanting += 1;
    if (this.wanting === 1) void this.readMissing();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.wanting -= 1;
      if (this.wanting === 0) this.forget();
    };
  }

  state(): DetailsKnown {
    this.known ??= this.madeState();
    return this.known;
  }

  /** Calls `listener` when more is known. Returns how to stop it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private madeState(): DetailsKnown {
    const { ledger, settled } = this;
    const total = this.index.all().filter(({ failure }) => failure === null).length;
    const isReading = this.wanting > 0 && settled.size < total;
    return {
      ledger,
      progress: isReading ? { done: settled.size, total } : null,
      left: [...settled.values()].filter((isKept) => !isKept).length,
    };
  }

  private onChanged(changed: ReadonlySet<string>): void {
    for (const path of changed) {
      this.settled.delete(path);
      this.reading.delete(path);
      this.ledger.remove(path);
    }
    if (this.wanting > 0) void this.readMissing();
  }

  private async readMissing(): Promise<void> {
    const turn = {};
    this.looking = turn;
    this.known = null;
    const isOver = (): boolean => this.looking !== turn;
    // Whoever asks for it draws at the same moment.
    await pause();
    const queue = isOver() ? null : await inTurns(this.missing(), isOver);
    if (queue === null) return;
    // What was read meanwhile is not read again.
    this.queue = queue.filter((path) => this.isMissing(path));
    while (this.lanes < LANES && this.lanes < this.queue.length) void this.work();
    this.tellSoon();
  }

  /** The paths of the plans that have to be read, the one that is to be read first at the end. */
  private *missing(): Parts<readonly string[]> {
    const found: PlanSummary[] = [];
    yield* eachInParts(this.index.all(), (row) => {
      if (row.failure === null && this.isMissing(row.path)) found.push(row);
    });
    const sorted = yield* sortedInParts(found, (a, b) =>
      compareWhen(a.lastActivity, b.lastActivity),
    );
    return sorted.map(({ path }) => path);
  }

  private isMissing(path: string): boolean {
    return !this.settled.has(path) && !this.reading.has(path);
  }

  private async work(): Promise<void> {
    this.lanes += 1;
    for (let path = this.queue.pop(); path !== undefined; path = this.queue.pop()) {
      await this.read(path);
      this.tellSoon();
    }
    this.lanes -= 1;
  }

  private async read(path: string): Promise<void> {
    const turn = {};
    this.reading.set(path, turn);
    const details = await this.detailsOf(path);
    // Changed or forgotten meanwhile: then it is read again, or not at all.
    if (this.reading.get(path) !== turn) return;
    this.reading.delete(path);
    this.settled.set(path, details !== null && this.ledger.put(path, details));
  }

  /** Null when the note cannot be read: its row says why, or soon will. */
  private async detailsOf(path: string) {
    const note = noteAt(this.app, path);
    if (note === null) return null;
    try {
      const text = await currentText(this.app, note);
      const request = { path, name: note.basename, text, whole: false, details: true };
      const answer = await this.reader.read(request);
      return answer.kind === 'read' ? (answer.details ?? null) : null;
    } catch {
      return null;
    }
  }

  private tellSoon(): void {
    this.known = null;
    if (this.timer !== 0) return;
    this.timer = window.setTimeout(
      () => {
        this.timer = 0;
        this.known = null;
        for (const listener of [...this.listeners]) listener();
      },
      this.queue.length > 0 ? TELLING_MS : 0,
    );
  }

  private forget(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.looking = null;
    this.queue = [];
    this.settled.clear();
    this.reading.clear();
    this.ledger.clear();
    this.known = null;
  }
}
