import { describe, expect, test } from '@jest/globals';
import { Jitter } from './jitter';

const numbers = (jitter: Jitter): number[] => Array.from({ length: 20 }, () => jitter.delay(100));

describe('a jitter without a seed', () => {
  test('delays nothing and keeps every order', async () => {
    const jitter = new Jitter();
    expect(jitter.active).toBe(false);
    expect(numbers(jitter)).toEqual(Array.from({ length: 20 }, () => 0));
    expect(jitter.shuffled([3, 1, 2])).toEqual([3, 1, 2]);
    await jitter.pause(1000);
  });
});

describe('a jitter with a seed', () => {
  test('gives the same delays for the same seed, and others for another', () => {
    expect(numbers(new Jitter(7))).toEqual(numbers(new Jitter(7)));
    expect(numbers(new Jitter(7))).not.toEqual(numbers(new Jitter(8)));
  });

  test('counts 0 as a seed', () => {
    expect(new Jitter(0).active).toBe(true);
  });

  test('delays by whole milliseconds, up to the most and no further', () => {
    const delays = Array.from({ length: 500 }, (_, seed) => new Jitter(seed).delay(3));
    expect([...new Set(delays)].sort()).toEqual([0, 1, 2, 3]);
  });

  test('loses and doubles nothing when it shuffles', () => {
    const list = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = new Jitter(5).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
  });
});
