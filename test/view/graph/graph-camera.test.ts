import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  MARGIN,
  MOST_ZOOM,
  movedCamera,
  overlaps,
  revealedCamera,
  sightOf,
  wholeDrawing,
  zoomedCamera,
} from '../../../src/view/graph/graph-camera';
import { runsOf } from '../../support/law-runs';

const length = fc.integer({ min: 200, max: 3_000 });
const size = fc.record({ width: length, height: length });
const place = fc.integer({ min: -3_000, max: 3_000 });
const camera = fc.record({
  x: place,
  y: place,
  scale: fc.double({ min: 0.1, max: MOST_ZOOM, noNaN: true }),
});
const NEAR = 1e-6;

describe('a drawing', () => {
  test('is shown whole in the middle, and never larger than it is', () => {
    const window = { width: 1_048, height: 548 };
    expect(wholeDrawing({ width: 2_000, height: 100 }, window)).toEqual({
      scale: 0.5,
      x: 24,
      y: 249,
    });
    expect(wholeDrawing({ width: 100, height: 100 }, window).scale).toBe(1);
  });

  test('is in sight as a whole when all of it is shown', () => {
    fc.assert(
      fc.property(size, size, (drawing, window) => {
        const sight = sightOf(wholeDrawing(drawing, window), window);
        expect(sight.x).toBeLessThan(NEAR);
        expect(sight.y).toBeLessThan(NEAR);
        expect(sight.x + sight.width).toBeGreaterThan(drawing.width - NEAR);
        expect(sight.y + sight.height).toBeGreaterThan(drawing.height - NEAR);
      }),
      { numRuns: runsOf('cheap') },
    );
  });

  test('stays under the point that it is zoomed at, within the limits of zoom', () => {
    const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(camera, factor, place, place, (before, by, x, y) => {
        const after = zoomedCamera(before, by, { x, y }, { least: 0.1 });
        expect(after.scale).toBeGreaterThanOrEqual(0.1);
        expect(after.scale).toBeLessThanOrEqual(MOST_ZOOM);
        expect((x - after.x) / after.scale).toBeCloseTo((x - before.x) / before.scale, 4);
      }),
      { numRuns: runsOf('cheap') },
    );
  });

  test('is never moved out of the window as a whole', () => {
    fc.assert(
      fc.property(camera, place, place, size, size, (before, x, y, drawing, window) => {
        const after = movedCamera(before, { x, y }, drawing, window);
        expect(overlaps(sightOf(after, window), { x: 0, y: 0, ...drawing })).toBe(true);
      }),
      { numRuns: runsOf('cheap') },
    );
  });
});

describe('a plan that is brought into sight', () => {
  test('is in it, and nothing moves when it was', () => {
    const box = fc.record({ x: place, y: place });
    fc.assert(
      fc.property(camera, box, size, (before, corner, window) => {
        const own = { ...corner, width: 60, height: 40 };
        const after = revealedCamera(before, own, window);
        const sight = sightOf(after, window);
        expect(sight.x).toBeLessThan(own.x + NEAR);
        expect(sight.y).toBeLessThan(own.y + NEAR);
        expect(sight.x + sight.width).toBeGreaterThan(own.x + own.width - NEAR);
        expect(sight.y + sight.height).toBeGreaterThan(own.y + own.height - NEAR);
        const again = revealedCamera(after, own, window);
        expect(again.x).toBeCloseTo(after.x, 6);
        expect(again.y).toBeCloseTo(after.y, 6);
      }),
      { numRuns: runsOf('cheap') },
    );
  });

  test('has a margin, and no more than that is moved', () => {
    const window = { width: 500, height: 500 };
    const box = { x: 480, y: 100, width: 100, height: 50 };
    expect(revealedCamera({ x: 0, y: 0, scale: 1 }, box, window)).toEqual({
      x: 500 - 580 - MARGIN,
      y: 0,
      scale: 1,
    });
  });
});
