import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readPlan, type ReadingAnswer, type ReadingRequest } from '../../src/engine/read-plan';
import {
  type MessageScope,
  type NumberedRequest,
  serveReadings,
} from '../../src/engine/serve-readings';
import { LONGEST_READING_MS, PlanReader } from '../../src/obsidian/plan-reader';
import { withWindow } from '../support/fakes/fake-window';
import { planNote } from '../support/plan-of';

/** A worker on the same thread: it answers in a later turn, as long as it is well. */
class FakeWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: { readonly preventDefault: () => void }) => void) | null = null;
  isEnded = false;
  /** A note of this path is never answered, nor what comes after it. */
  static stuckAt = '';
  private isStuck = false;
  private readonly scope: MessageScope;

  constructor() {
    this.scope = { onmessage: null, postMessage: (data) => this.onmessage?.({ data }) };
    serveReadings(this.scope);
  }

  postMessage(data: NumberedRequest): void {
    setTimeout(() => {
      this.isStuck ||= data.request.path === FakeWorker.stuckAt;
      if (!this.isStuck && !this.isEnded) this.scope.onmessage?.({ data });
    }, 1);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const requestOf = (path: string): ReadingRequest => ({
  path,
  name: path.replace('.md', ''),
  text: planNote({ title: `Plan of ${path}` }),
  whole: false,
});

let workers: FakeWorker[];
let reader: PlanReader;
let answers: Record<string, ReadingAnswer>;

beforeEach(() => {
  FakeWorker.stuckAt = '';
  workers = [];
  answers = {};
  reader = new PlanReader(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function ask(...paths: string[]): void {
  for (const path of paths) {
    void reader.read(requestOf(path)).then((answer) => {
      answers[path] = answer;
    });
  }
}

describe('a reader of plans', () => {
  test('has one worker read all notes, and says what it read', async () => {
    await withWindow(async () => {
      ask('a.md', 'b.md');
      await jest.advanceTimersByTimeAsync(10);
      expect(workers).toHaveLength(1);
      expect(reader.usesWorker()).toBe(true);
      expect(answers).toEqual({
        'a.md': readPlan(requestOf('a.md')),
        'b.md': readPlan(requestOf('b.md')),
      });
    });
  });

  test('reads on the main thread where no worker starts', async () => {
    const starts = [
      () => null,
      () => {
        throw new Error('Refused to create a worker.');
      },
    ];
    for (const start of starts) {
      answers = {};
      reader = new PlanReader(start);
      await withWindow(async () => {
        ask('a.md', 'b.md');
        await jest.advanceTimersByTimeAsync(10);
        expect(reader.usesWorker()).toBe(false);
        expect(answers['b.md']).toEqual(readPlan(requestOf('b.md')));
      });
    }
  });

  test('goes on on the main thread when the worker fails, with all that waits', async () => {
    await withWindow(async () => {
      ask('a.md', 'b.md');
      workers[0]?.onerror?.({ preventDefault: () => undefined });
      ask('c.md');
      await jest.advanceTimersByTimeAsync(10);
      expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
      expect(Object.keys(answers).sort()).toEqual(['a.md', 'b.md', 'c.md']);
      expect(answers['a.md']?.kind).toBe('read');
    });
  });

  test('gives up one note that takes too long, and reads the others in a new worker', async () => {
    await withWindow(async () => {
      FakeWorker.stuckAt = 'b.md';
      ask('a.md', 'b.md', 'c.md');
      await jest.advanceTimersByTimeAsync(LONGEST_READING_MS - 1);
      expect(Object.keys(answers)).toEqual(['a.md']);
      await jest.advanceTimersByTimeAsync(100);
      expect(answers['b.md']).toMatchObject({ kind: 'failed' });
      expect(answers['c.md']?.kind).toBe('read');
      expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    });
  });

  test('that is stopped ends its worker and answers no more', async () => {
    await withWindow(async () => {
      ask('a.md');
      reader.stop();
      await jest.advanceTimersByTimeAsync(LONGEST_READING_MS * 2);
      expect(workers[0]?.isEnded).toBe(true);
      expect(answers).toEqual({});
    });
  });
});

test('a whole reading is given when it is asked for', () => {
  const request = requestOf('a.md');
  expect(readPlan(request)).toMatchObject({ plan: null });
  expect(readPlan({ ...request, whole: true })).toMatchObject({
    kind: 'read',
    summary: { path: 'a.md', title: 'Plan of a.md' },
    plan: { title: 'Plan of a.md' },
  });
});
