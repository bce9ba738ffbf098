// Reads notes into the index without holding up the app: a few files at once, parsed in short slices of
// time, with one notification for each slice. A note that cannot be read costs its own row only.
import type { App, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanIndex } from '../index/plan-index';
import { wordsOf } from './notices';

const READS_AT_ONCE = 4;
const SLICE_MS = 12;
/** The largest note that is read, in bytes of the file or characters of its text. */
const LARGEST_NOTE = 5 * 1024 * 1024;

/** Gives the text of a note when its turn has come. */
type TextSource = () => Promise<string>;

interface Job {
  readonly file: TFile;
  readonly source: TextSource;
}

interface Outcome {
  readonly job: Job;
  readonly text: string | null;
  readonly failure: string | null;
}

export class ReadingQueue {
  /** The newest job for each path; an older one that is still being read counts no more. */
  private readonly newest = new Map<string, Job>();
  private waiting: Job[] = [];
  /** How many notes were queued since the queue was last empty. */
  private queued = 0;
  private running = false;
  private stopped = false;

  constructor(
    private readonly app: App,
    private readonly index: PlanIndex,
  ) {}

  /** Queues a note, what is `urgent` before all others; a job that waits for the same note is replaced. */
  add(file: TFile, source: TextSource, urgent: boolean): void {
    const job: Job = { file, source };
    if (this.newest.size === 0) this.queued = 0;
    if (!this.newest.has(file.path)) this.queued += 1;
    this.forget(file.path);
    this.newest.set(file.path, job);
    if (urgent) this.waiting.unshift(job);
    else this.waiting.push(job);
    if (!this.running) void this.run();
  }

  /** How far the queue is; null when nothing waits. */
  progress(): { readonly done: number; readonly total: number } | null {
    const left = this.newest.size;
    return left === 0 ? null : { done: this.queued - left, total: this.queued };
  }

  /** Reads `text` as that of the note at once; a job that waits for it is dropped. */
  take(file: TFile, text: string): void {
    this.forget(file.path);
    this.putText(file, text);
  }

  /** Drops the job for the note at `path`, if there is one. */
  forget(path: string): void {
    const job = this.newest.get(path);
    if (!job) return;
    this.newest.delete(path);
    this.waiting = this.waiting.filter((other) => other !== job);
  }

  stop(): void {
    this.stopped = true;
    this.waiting = [];
    this.newest.clear();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const jobs = this.waiting.splice(0, READS_AT_ONCE);
      const outcomes = await Promise.all(jobs.map((job) => read(job)));
      while (outcomes.length > 0) {
        this.parseSlice(outcomes);
        await pause();
      }
    }
    this.running = false;
  }

  /** Takes outcomes from the front until the time is up; one at least. */
  private parseSlice(outcomes: Outcome[]): void {
    const start = performance.now();
    this.index.batch(() => {
      do {
        const outcome = outcomes.shift();
        if (outcome) this.finish(outcome);
      } while (outcomes.length > 0 && performance.now() - start < SLICE_MS);
    });
  }

  private finish({ job, text, failure }: Outcome): void {
    const { file } = job;
    // Renamed, deleted, or read again meanwhile: the newer event has its own job.
    if (this.stopped || this.newest.get(file.path) !== job) return;
    this.newest.delete(file.path);
    if (this.app.vault.getFileByPath(file.path) !== file) return;
    if (text !== null) this.putText(file, text);
    else this.index.putFailure(file.path, file.basename, failure ?? 'The note could not be read.');
  }

  private putText(file: TFile, text: string): void {
    const { path, basename: name } = file;
    if (this.index.holds(path, text)) return;
    if (text.length > LARGEST_NOTE) {
      this.index.putFailure(path, name, TOO_LARGE);
      return;
    }
    try {
      this.index.put({ path, name, text, plan: engine().parsePlan(text) });
    } catch (error) {
      console.error(`ExecPlans: ${path} could not be read as a plan`, error);
      this.index.putFailure(path, name, `The note could not be read: ${wordsOf(error)}`);
    }
  }
}

const TOO_LARGE = 'The note is too large to be read: more than 5 MB.';

async function read(job: Job): Promise<Outcome> {
  if (job.file.stat.size > LARGEST_NOTE) return { job, text: null, failure: TOO_LARGE };
  try {
    return { job, text: await job.source(), failure: null };
  } catch (error) {
    return { job, text: null, failure: `The file could not be read: ${wordsOf(error)}` };
  }
}

/** Lets the app draw and answer before the next slice. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    // The main window's: a pop-out that is closed takes its timers with it.
    window.setTimeout(resolve, 0);
  });
}
