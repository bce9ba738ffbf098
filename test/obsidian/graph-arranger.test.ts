import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { layOutGraph } from '../../src/engine/graph-layout';
import { type LayoutScope, serveLayouts } from '../../src/engine/serve-layouts';
import type { LayoutAnswer, LayoutRequest } from '../../src/index/graph-places';
import { GraphArranger, LONGEST_ARRANGING_MS } from '../../src/obsidian/graph-arranger';
import { withWindow } from '../support/fakes/fake-window';

/** A worker on the same thread: it answers in a later turn, if ever. */
class FakeWorker {
  onmessage: ((event: { readonly data: LayoutAnswer }) => void) | null = null;
  onerror: unknown = null;
  isEnded = false;
  private readonly scope: LayoutScope = {
    onmessage: null,
    postMessage: (data) => this.onmessage?.({ data }),
  };

  constructor(private readonly isStuck: boolean) {
    serveLayouts(this.scope);
  }

  postMessage(data: LayoutRequest): void {
    if (this.isStuck) return;
    setTimeout(() => {
      if (!this.isEnded) this.scope.onmessage?.({ data });
    }, 1);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const requestOf = (boxes: number): LayoutRequest => ({
  boxes,
  width: 100,
  height: 40,
  layerGap: 20,
  boxGap: 10,
  groupGap: 30,
  lines: [[0, 1, 1]],
});

const workers: FakeWorker[] = [];
const startWorker = (isStuck: boolean) => (): Worker => {
  const worker = new FakeWorker(isStuck);
  workers.push(worker);
  return worker as unknown as Worker;
};

beforeEach(() => {
  workers.length = 0;
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('arranging', () => {
  test('is done by one worker, again and again', () =>
    withWindow(async () => {
      const arranger = new GraphArranger(startWorker(false));
      for (const boxes of [2, 3]) {
        const answer = arranger.arrange(requestOf(boxes));
        await jest.advanceTimersByTimeAsync(5);
        expect(await answer).toEqual({ kind: 'arranged', layout: layOutGraph(requestOf(boxes)) });
      }
      expect(workers).toHaveLength(1);
      arranger.end();
      expect(workers[0]?.isEnded).toBe(true);
    }));

  test('is given up for another graph that is asked for meanwhile', () =>
    withWindow(async () => {
      const arranger = new GraphArranger(startWorker(false));
      const [first, second] = [2, 3].map((boxes) => arranger.arrange(requestOf(boxes)));
      await jest.advanceTimersByTimeAsync(5);
      expect(await first).toBeNull();
      expect(await second).toMatchObject({ kind: 'arranged' });
      expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    }));

  test('is done on the main thread where no worker starts, and given up there too', () =>
    withWindow(async () => {
      const arranger = new GraphArranger(() => {
        throw new Error('No workers here');
      });
      const [first, second] = [4, 3].map((boxes) => arranger.arrange(requestOf(boxes)));
      await jest.advanceTimersByTimeAsync(20);
      expect(await first).toBeNull();
      expect(await second).toEqual({ kind: 'arranged', layout: layOutGraph(requestOf(3)) });
    }));

  test('that takes too long ends with a sentence, and the worker with it', () =>
    withWindow(async () => {
      const arranger = new GraphArranger(startWorker(true));
      const answer = arranger.arrange(requestOf(2));
      await jest.advanceTimersByTimeAsync(LONGEST_ARRANGING_MS + 1);
      expect(await answer).toMatchObject({ kind: 'failed' });
      expect(workers[0]?.isEnded).toBe(true);
    }));
});
