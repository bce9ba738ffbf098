import { describe, expect, test } from '@jest/globals';
import { mainThreadOf, type TraceEvent } from './main-thread';

const PAGE = { pid: 1, tid: 1 };

/** Times in milliseconds. */
function lasting(name: string, from: number, ms: number, cpu = ms): TraceEvent {
  return { ...PAGE, name, ts: from * 1000, dur: ms * 1000, tdur: cpu * 1000 };
}

function mark(name: string, at: number): TraceEvent {
  return { ...PAGE, name: `bench:${name}`, ts: at * 1000 };
}

const task = (from: number, ms: number, cpu = ms): TraceEvent =>
  lasting('ThreadControllerImpl::RunTask', from, ms, cpu);

const MARKS = [mark('start', 10), mark('end', 110)];

test('only blocks between the marks count, and only those of the thread that made them', () => {
  const events = [
    ...MARKS,
    task(0, 5),
    task(20, 4),
    { ...task(30, 50), tid: 2 },
    { ...task(40, 50), pid: 2 },
    task(100, 2),
    task(120, 40),
  ];
  const { lasted, busy, longest } = mainThreadOf(events, 'start', 'end');
  expect({ lasted, busy, longest: longest.ms }).toEqual({ lasted: 100, busy: 6, longest: 4 });
});

test('a block that reaches over the first mark counts', () => {
  expect(mainThreadOf([...MARKS, task(5, 8)], 'start', 'end').longest.ms).toBe(8);
});

describe('the longest block', () => {
  test('is the one that had the processor longest, however long others waited for it', () => {
    const events = [...MARKS, task(20, 30, 3), task(60, 5)];
    expect(mainThreadOf(events, 'start', 'end').longest.ms).toBe(5);
  });

  test('tells what ran in it for a millisecond or more', () => {
    const events = [
      ...MARKS,
      task(20, 9),
      lasting('FunctionCall', 21, 7),
      lasting('Layout', 22, 0.5),
      lasting('Layout', 24, 3),
      lasting('Paint', 30, 4),
    ];
    const { parts } = mainThreadOf(events, 'start', 'end').longest;
    expect(parts).toEqual(['FunctionCall 7.0', 'Layout 3.0']);
  });

  test('is not one in which nothing but garbage was collected', () => {
    const events = [
      ...MARKS,
      task(20, 30),
      lasting('MajorGC', 20.2, 29.5),
      lasting('V8.GC_MC_MARK', 20.4, 20),
      task(60, 9),
      lasting('FunctionCall', 60, 8.5),
      lasting('MinorGC', 62, 2),
    ];
    const { longest, longestCollection } = mainThreadOf(events, 'start', 'end');
    expect(longest).toEqual({ ms: 9, parts: ['FunctionCall 8.5', 'MinorGC 2.0'] });
    expect(longestCollection.ms).toBe(30);
  });
});

test('a trace without the mark is refused', () => {
  expect(() => mainThreadOf([mark('start', 1)], 'start', 'end')).toThrow('no mark "end"');
});
