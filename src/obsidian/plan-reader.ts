// Reads plans away from the main thread: in a worker, and in slices of time where no worker can be started.
// Every request is answered, whatever becomes of the worker.
import { engine } from '../engine/engine';
import type { ReadingAnswer, ReadingRequest } from '../engine/read-plan';
import type { NumberedAnswer } from '../engine/serve-readings';
import { TURN_MS } from '../plan/in-parts';
import { pause } from './pause';

/** Starts a worker that answers readings; throws, or gives null, where there are none. */
export type WorkerStarter = () => Worker | null;

interface Waiting {
  readonly request: ReadingRequest;
  readonly answer: (answer: ReadingAnswer) => void;
}

/** A reading that takes longer than this is given up, ms: the largest notes that are read take a tenth of it. */
export const LONGEST_READING_MS = 30_000;

const TOO_LONG = 'The note could not be read: it took too long.';

export class PlanReader {
  private worker: Worker | null = null;
  /** False after a worker failed: then the main thread reads. */
  private hasWorker = true;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private alarm = 0;
  /** When the main thread last began a slice, ms of `performance.now()`. */
  private sliceStart = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly startWorker: WorkerStarter) {}

  /** Answers with the row of the note, and its whole reading when that is asked for. Never rejects. */
  read(request: ReadingRequest): Promise<ReadingAnswer> {
    return new Promise((answer) => {
      this.lastId += 1;
      this.send(this.lastId, { request, answer });
    });
  }

  /** Whether readings are made by a worker, as far as it is known. */
  usesWorker(): boolean {
    return this.hasWorker;
  }

  /** Ends the worker; what waits is never answered. */
  stop(): void {
    this.waiting.clear();
    this.endWorker();
    this.hasWorker = false;
  }

  private send(id: number, waiting: Waiting): void {
    const worker = this.startedWorker();
    if (worker === null) {
      this.readHere(waiting);
      return;
    }
    this.waiting.set(id, waiting);
    worker.postMessage({ id, request: waiting.request });
    if (this.waiting.size === 1) this.setAlarm();
  }

  private startedWorker(): Worker | null {
    if (this.worker !== null || !this.hasWorker) return this.worker;
    try {
      this.worker = this.startWorker();
    } catch (error) {
      console.warn('ExecPlans: plans are read on the main thread, for no worker starts', error);
    }
    if (this.worker === null) {
      this.hasWorker = false;
      return null;
    }
    this.worker.onmessage = (event: MessageEvent<NumberedAnswer>) => this.onAnswer(event.data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      console.warn('ExecPlans: plans are read on the main thread, for the worker failed', event);
      this.goOnHere();
    };
    return this.worker;
  }

  private onAnswer({ id, answer }: NumberedAnswer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    this.setAlarm();
    waiting?.answer(answer);
  }

  /** The first that waits is the one that is being read: it has the whole time, and then its turn is over. */
  private setAlarm(): void {
    window.clearTimeout(this.alarm);
    if (this.waiting.size > 0) {
      this.alarm = window.setTimeout(() => this.giveUpFirst(), LONGEST_READING_MS);
    }
  }

  private giveUpFirst(): void {
    const [[slowId, slow] = []] = this.waiting;
    if (slowId === undefined || slow === undefined) return;
    this.waiting.delete(slowId);
    this.endWorker();
    const rest = [...this.waiting];
    this.waiting.clear();
    for (const [id, waiting] of rest) this.send(id, waiting);
    slow.answer({ kind: 'failed', message: TOO_LONG });
  }

  private goOnHere(): void {
    this.endWorker();
    this.hasWorker = false;
    const rest = [...this.waiting.values()];
    this.waiting.clear();
    for (const waiting of rest) this.readHere(waiting);
  }

  private endWorker(): void {
    window.clearTimeout(this.alarm);
    this.worker?.terminate();
    this.worker = null;
  }

  /** Reads on the main thread when it is this request's turn. */
  private readHere({ request, answer }: Waiting): void {
    this.turn = this.turn.then(async () => {
      if (performance.now() - this.sliceStart > TURN_MS) {
        await pause();
        this.sliceStart = performance.now();
      }
      answer(engine().readPlan(request));
    });
  }
}
