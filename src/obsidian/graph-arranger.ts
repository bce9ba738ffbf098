// Has graphs arranged in layers: by a worker of its own, so that nothing waits for it, or in slices of the main thread
// where none starts. Arranges the last graph that was asked for and no other.
import { engine } from '../engine/engine';
import type { LayoutAnswer, LayoutRequest } from '../index/graph-places';
import { inTurns } from './in-turns';
import { wordsOf } from './notices';
import type { WorkerStarter } from './plan-reader';

/** An arrangement that takes longer than this is given up, ms. */
export const LONGEST_ARRANGING_MS = 60_000;
const TOO_LONG = 'The plans could not be arranged: it took too long.';

export class GraphArranger {
  private worker: Worker | null = null;
  private overtake: (() => void) | null = null;
  private alarm = 0;

  constructor(private readonly startWorker: WorkerStarter) {}

  /** Answers with the arrangement; with null when another one is asked for before it is done. Never rejects. */
  readonly arrange = (request: LayoutRequest): Promise<LayoutAnswer | null> => {
    this.stop();
    return new Promise((resolve) => {
      const overtake = (): void => done(null);
      const done = (answer: LayoutAnswer | null): void => {
        if (this.overtake !== overtake) return;
        window.clearTimeout(this.alarm);
        this.overtake = null;
        resolve(answer);
      };
      this.overtake = overtake;
      this.alarm = window.setTimeout(() => {
        this.endWorker();
        done({ kind: 'failed', message: TOO_LONG });
      }, LONGEST_ARRANGING_MS);
      const worker = this.startedWorker();
      if (worker === null) {
        void this.arrangeHere(request, () => this.overtake !== overtake).then(done);
        return;
      }
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => done(data);
      worker.onerror = (event) => {
        event.preventDefault();
        this.endWorker();
        done({ kind: 'failed', message: event.message });
      };
      worker.postMessage(request);
    });
  };

  /** What is being arranged is wanted no more; its answer is null. */
  stop(): void {
    if (this.overtake === null) return;
    // A worker in the middle of an arrangement hears nothing: it is ended.
    this.endWorker();
    this.overtake();
  }

  /** The same, and nothing is kept for a next one. */
  end(): void {
    this.stop();
    this.endWorker();
  }

  private startedWorker(): Worker | null {
    try {
      this.worker ??= this.startWorker();
    } catch (error) {
      console.warn(
        'ExecPlans: graphs are arranged on the main thread, for no worker starts',
        error,
      );
    }
    return this.worker;
  }

  private endWorker(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private async arrangeHere(
    request: LayoutRequest,
    isOvertaken: () => boolean,
  ): Promise<LayoutAnswer | null> {
    try {
      const layout = await inTurns(engine().arrangeGraph(request), isOvertaken);
      return layout === null ? null : { kind: 'arranged', layout };
    } catch (error) {
      return { kind: 'failed', message: wordsOf(error) };
    }
  }
}
