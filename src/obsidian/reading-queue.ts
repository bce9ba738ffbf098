// Brings notes into the index: a few files at once, each read by the plan reader, the answers put in together
// so that listeners are told once. A note that cannot be read costs its own row only.
import type { ReadingAnswer } from '../engine/read-plan';
import type { PlanIndex } from '../index/plan-index';
import type { PlanSummary } from '../index/plan-summary';
import { wordsOf } from './notices';
import type { PlanReader } from './plan-reader';

/** A note to be read, as it is when its turn has come. */
export interface NoteToRead {
  readonly path: string;
  /** The file's name without `.md`. */
  readonly name: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly text: () => Promise<string>;
  /** Whether its text has to tell that it is a plan; one that is none then has no row. */
  readonly isUnsure?: boolean;
  /** Whether the note is still there, asked after it was read. */
  readonly isThere: () => boolean;
  /** Told of the row, once it is in the index; not when the note could not be read. */
  readonly onRead?: (summary: PlanSummary) => void;
}

interface Job {
  readonly note: NoteToRead;
  readonly urgent: boolean;
}

interface Answered {
  readonly job: Job;
  /** Null when the index has the reading of this very text already. */
  readonly answer: ReadingAnswer | null;
  readonly text: string;
}

const LANES = 4;
/** How long answers are gathered during a long run, ms: each telling draws the dashboard anew. */
const GATHERING_MS = 250;
/** The largest note that is read, in bytes of the file or characters of its text. */
const LARGEST_NOTE = 5 * 1024 * 1024;
const TOO_LARGE = 'The note is too large to be read: more than 5 MB.';

export class ReadingQueue {
  /** The newest job for each path; an older one that is still being read counts no more. */
  private readonly newest = new Map<string, Job>();
  private readonly urgent: Job[] = [];
  private readonly waiting: Job[] = [];
  private answered: Answered[] = [];
  /** How many notes were queued since the queue was last empty. */
  private queued = 0;
  private lanes = 0;
  /** How many look for notes; null before anybody does, for the first begins with the layout. */
  private looking: number | null = null;
  private flushing = 0;
  private stopped = false;

  constructor(
    private readonly index: PlanIndex,
    private readonly reader: PlanReader,
    /** Told whenever the queue has got further. */
    private readonly onProgress: () => void,
  ) {}

  /** Queues a note, what is `urgent` before all others; a job that waits for the same note is replaced. */
  add(note: NoteToRead, urgent: boolean): void {
    if (this.stopped) return;
    if (this.newest.size === 0) this.queued = 0;
    if (!this.newest.has(note.path)) this.queued += 1;
    // The one before stays in its list and is passed over when its turn comes.
    const job = { note, urgent };
    this.newest.set(note.path, job);
    (urgent ? this.urgent : this.waiting).push(job);
    if (this.lanes < LANES) void this.work();
  }

  /** How far the queue is; none of none when nothing waits and notes are looked for; null when all is over. */
  progress(): { readonly done: number; readonly total: number } | null {
    const left = this.newest.size;
    if (left > 0) return { done: this.queued - left, total: this.queued };
    return this.looking === 0 ? null : { done: 0, total: 0 };
  }

  /** Until `work` is over, notes may come. */
  lookUntil(work: Promise<unknown>): void {
    this.looking = (this.looking ?? 0) + 1;
    const end = (): void => {
      this.looking = (this.looking ?? 1) - 1;
      if (!this.stopped) this.onProgress();
    };
    // A failure is not this queue's to hide.
    void work.finally(end);
  }

  /** Drops the job for the note at `path`, if there is one. */
  forget(path: string): void {
    this.newest.delete(path);
  }

  has(path: string): boolean {
    return this.newest.has(path);
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.flushing);
    this.newest.clear();
  }

  /** One lane: reads note after note until none waits. */
  private async work(): Promise<void> {
    this.lanes += 1;
    for (let job = this.next(); job !== null; job = this.next()) {
      const answered = await this.read(job);
      if (this.stopped) return;
      this.answered.push(answered);
      this.flushSoon(job.urgent);
    }
    this.lanes -= 1;
  }

  private next(): Job | null {
    for (const list of [this.urgent, this.waiting]) {
      for (let job = list.shift(); job !== undefined; job = list.shift()) {
        if (this.newest.get(job.note.path) === job) return job;
      }
    }
    return null;
  }

  private async read(job: Job): Promise<Answered> {
    const { note } = job;
    const failed = (message: string): Answered => ({
      job,
      text: '',
      answer: { kind: 'failed', message },
    });
    if (note.size > LARGEST_NOTE) return failed(TOO_LARGE);
    let text: string;
    try {
      text = await note.text();
    } catch (error) {
      return failed(`The file could not be read: ${wordsOf(error)}`);
    }
    if (text.length > LARGEST_NOTE) return failed(TOO_LARGE);
    const { path, name, isUnsure = false } = note;
    if (this.index.holds(path, text)) return { job, text, answer: null };
    const whole = this.index.wantsReading(path);
    return { job, text, answer: await this.reader.read({ path, name, text, whole, isUnsure }) };
  }

  /** At once when nothing as urgent waits to be read; else together with what comes meanwhile. */
  private flushSoon(urgent: boolean): void {
    const others = urgent ? this.urgent : this.waiting;
    const delay = others.length > 0 ? GATHERING_MS : 0;
    if (this.flushing !== 0 && delay > 0) return;
    window.clearTimeout(this.flushing);
    this.flushing = window.setTimeout(() => this.flush(), delay);
  }

  private flush(): void {
    this.flushing = 0;
    const answered = this.answered;
    this.answered = [];
    this.index.batch(() => {
      for (const one of answered) this.finish(one);
    });
    this.onProgress();
  }

  private finish({ job, text, answer }: Answered): void {
    const { note } = job;
    const { path, name } = note;
    // Renamed, deleted, or read again meanwhile: the newer event has its own job.
    if (this.newest.get(path) !== job) return;
    this.newest.delete(path);
    if (!note.isThere() || answer === null) return;
    if (answer.kind === 'other') {
      this.index.remove(path);
      return;
    }
    if (answer.kind === 'failed') {
      this.index.putFailure(path, name, answer.message);
      return;
    }
    const { summary, plan } = answer;
    this.index.putRow(summary, plan === null ? null : { path, name, text, plan });
    note.onRead?.(summary);
    // Somebody began to look at the plan while only its row was being read.
    if (plan === null && this.index.wantsReading(path)) {
      this.add({ ...note, text: () => Promise.resolve(text) }, true);
    }
  }
}
