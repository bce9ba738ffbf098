import { expect, test } from '@jest/globals';
import { growthPlot } from './growth-plot';

const LINEAR = {
  title: 'Finding <plans>',
  x: 'notes',
  y: 'ms',
  points: [
    [100, 1],
    [1_000, 10],
    [10_000, 100],
  ],
} as const;

const circles = (svg: string): readonly (readonly number[])[] =>
  [...svg.matchAll(/<circle [^>]*cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

test('what grows as its size does is a straight line in the plot, with the exponent 1', () => {
  const svg = growthPlot([LINEAR]);
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = [], [x3 = 0, y3 = 0] = []] = circles(svg);
  expect(x2 - x1).toBeCloseTo(x3 - x2);
  expect(y2 - y1).toBeCloseTo(y3 - y2);
  expect(y2).toBeLessThan(y1);
  expect(svg).toContain('exponent 1.00');
});

test('curves stand beside each other, and words are no markup', () => {
  const svg = growthPlot([LINEAR, { ...LINEAR, title: 'Second' }]);
  expect(svg).toContain('Finding &lt;plans>');
  expect(svg.match(/<g transform="translate\((\d+) 0\)">/g)).toHaveLength(2);
  expect(svg).toMatch(/^<svg [^>]*width="600"/);
});
