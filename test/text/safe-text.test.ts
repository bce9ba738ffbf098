import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { safeCell, safeLead, safeLine, safeLines } from '../../src/text/safe-text';

describe('safe words', () => {
  test.each([
    ['# one', '\\# one'],
    ['- one', '\\- one'],
    ['12. one', '12\\. one'],
    ['> one', '\\> one'],
    ['[x] one', '\\[x] one'],
    ['```', '\\`\\`\\`'],
    ['---', '\\---'],
    ['[note]: one', '\\[note]: one'],
    ['[[Note]] and [words](url)', '[[Note]] and [words](url)'],
    ['`code` stays, `this does not', '`code` stays, \\`this does not'],
    ['a <b> and <https://example.org>', 'a \\<b> and <https://example.org>'],
    ['50 %% and $$', '50 %\\% and $\\$'],
    ['one\r\n  two\u2028three\u0000', 'one two three'],
  ])('%j at the start of a line is %j', (typed, safe) => {
    expect(safeLead(typed)).toBe(safe);
  });

  test('keep their lines below a label, apart from lines that would be labels', () => {
    expect(safeLines('one\n\n- two\nWhy: three\n2026-01-01 four')).toEqual([
      'one',
      '\\- two Why: three 2026-01-01 four',
    ]);
    expect(safeLines(' \n ')).toEqual([]);
  });

  test('have their bars escaped in a table, once', () => {
    expect(safeCell('a | b \\| `c|d`')).toBe('a \\| b \\| `c\\|d`');
  });

  test('made safe twice are as safe as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'#-|`<>[]x1. \\\n%$ab') }), (typed) => {
        expect(safeLine(safeLine(typed))).toBe(safeLine(typed));
      }),
    );
  });
});
