import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOutGraph } from '../../src/engine/graph-layout';
import type { LayoutRequest } from '../../src/index/graph-places';
import { runsOf } from '../support/law-runs';

const SIZES = { width: 200, height: 60, layerGap: 60, boxGap: 12, groupGap: 40 };

function arrange(boxes: number, ...lines: readonly (readonly [number, number])[]) {
  const weighed: LayoutRequest['lines'] = lines.map(([from, to]) => [from, to, 1]);
  return layOutGraph({ ...SIZES, boxes, lines: weighed });
}

describe('an arrangement', () => {
  test('puts what comes first to the left', () => {
    const { places } = arrange(3, [0, 1], [1, 2]);
    expect(places.map(({ layer }) => layer)).toEqual([0, 1, 2]);
    expect(places.map(({ x }) => x)).toEqual([0, 260, 520]);
  });

  test('leads a line straight past the boxes of the layers between, and straight from one layer to the next', () => {
    const { places, ways } = arrange(3, [0, 1], [1, 2], [0, 2]);
    expect(ways.slice(0, 2)).toEqual([[], []]);
    const [enter, leave, ...others] = ways[2] ?? [];
    expect(others).toEqual([]);
    expect([enter?.x, leave?.x]).toEqual([places[1]?.x, (places[1]?.x ?? 0) + SIZES.width]);
    expect(enter?.y).toBe(leave?.y);
  });

  test('turns the last line of a circle back', () => {
    const { places, ways } = arrange(3, [0, 1], [1, 2], [2, 0]);
    expect(places.map(({ layer }) => layer)).toEqual([0, 1, 2]);
    const back = ways[2] ?? [];
    expect(back.map(({ x }) => x)).toEqual(back.map(({ x }) => x).sort((a, b) => b - a));
  });

  test('keeps groups apart, the largest first', () => {
    const { places } = arrange(5, [0, 1], [2, 3], [3, 4]);
    expect(places.map(({ group }) => group)).toEqual([1, 1, 0, 0, 0]);
  });

  test('of nothing is empty', () => {
    expect(arrange(0)).toEqual({ width: 0, height: 0, places: [], ways: [] });
  });
});

test('in any arrangement no two boxes lie on each other, all lie on the page, lines run past boxes, and those that close no circle run to the right', () => {
  const line = fc.tuple(fc.nat(9), fc.nat(9)).filter(([from, to]) => from !== to);
  const lines = fc.uniqueArray(line, { maxLength: 14, selector: ([from, to]) => from * 10 + to });
  fc.assert(
    fc.property(lines, (own) => {
      const { places, ways, width, height } = arrange(10, ...own);
      expect([places.length, ways.length]).toEqual([10, own.length]);
      for (const [at, { x, y }] of places.entries()) {
        expect(x).toBeGreaterThanOrEqual(-0.001);
        expect(y).toBeGreaterThanOrEqual(-0.001);
        expect(x + SIZES.width).toBeLessThanOrEqual(width + 0.001);
        expect(y + SIZES.height).toBeLessThanOrEqual(height + 0.001);
        for (const other of places.slice(at + 1)) {
          const apart =
            Math.abs(other.x - x) >= SIZES.width || Math.abs(other.y - y) >= SIZES.height;
          expect(apart).toBe(true);
        }
      }
      for (const { x, y } of ways.flat()) {
        const isCut = places.some(
          (box) =>
            x >= box.x &&
            x <= box.x + SIZES.width &&
            y > box.y - 0.001 &&
            y < box.y + SIZES.height + 0.001,
        );
        expect(isCut).toBe(false);
      }
      if (own.every(([from, to]) => from < to)) {
        for (const [from, to] of own) {
          expect(places[from]?.layer).toBeLessThan(places[to]?.layer ?? 0);
        }
      }
    }),
    { numRuns: runsOf('whole') },
  );
});
