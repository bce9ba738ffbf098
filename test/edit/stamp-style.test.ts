import { describe, expect, test } from '@jest/globals';
import { restamped, stampIn, stampStyleOf } from '../../src/edit/stamp-style';

const now = Date.UTC(2026, 2, 4, 5, 6, 59);

describe('a stamp in the style of another', () => {
  test.each([
    ['2025-01-10 14:22 UTC', '2026-03-04 05:06 UTC'],
    ['2025-10-01 13:00Z', '2026-03-04 05:06Z'],
    ['2026-05-07T22:28:15Z', '2026-03-04T05:06Z'],
    ['2026-04-03 13:56+03:00', '2026-03-04 05:06Z'],
    ['2026-04-03 13:56 CEST', '2026-03-04 05:06Z'],
    ['2026-04-03 13:56 (UTC+8)', '2026-03-04 05:06Z'],
    ['2026-04-03 9:56 PM', '2026-03-04 05:06'],
    ['2025-01-10 14:30', '2026-03-04 05:06'],
    ['2025-12-29', '2026-03-04'],
  ])('%s is renewed as %s', (sample, expected) => {
    const style = stampStyleOf(sample);
    expect(style && stampIn(style, now)).toBe(expected);
  });

  test('takes the place of a whole range, and leaves the words around it', () => {
    expect(restamped('from 2026-02-01 13:40–14:28 UTC on', now)).toBe(
      'from 2026-03-04 05:06 UTC on',
    );
    expect(restamped('since 2026-02-01 9:40 PM GMT+8, it rains', now)).toBe(
      'since 2026-03-04 05:06Z, it rains',
    );
    expect(restamped('never', now)).toBeNull();
  });
});
