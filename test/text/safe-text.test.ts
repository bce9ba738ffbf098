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
    ['-', '\\-'],
    ['+', '\\+'],
    ['1.', '1\\.'],
    ['[] one', '\\[] one'],
    ['=====', '\\====='],
    ['--', '\\--'],
    ['***', '\\***'],
    ['_ _ _', '\\_ _ _'],
    [':--:', '\\:--:'],
    ['| one', '\\| one'],
    ['~~~', '\\~~~'],
    ['~~one~~, - two, 1. three, [x] four', '~~one~~, - two, 1. three, [x] four'],
    ['**one**', '**one**'],
    ['**', '**'],
    ['= one', '= one'],
    [':-) one', ':-) one'],
    ['[[Note]] and [words](url)', '[[Note]] and [words](url)'],
    ['`code` stays, `this does not', '`code` stays, \\`this does not'],
    ['a ``b ` c``', 'a ``b ` c``'],
    ['a `b``', 'a \\`b\\`\\`'],
    ['a <b> and <https://example.org>', 'a \\<b> and <https://example.org>'],
    ['<http://example.org> and C#', '<http://example.org> and C#'],
    ['C:\\dir\\', 'C:\\dir\\\\'],
    ['one # two ##', 'one # two \\##'],
    ['#######', '\\#######'],
    ['50 %% and $$', '50 %\\% and $\\$'],
    ['a ^b and x^2 ^note-1', 'a ^b and x^2 \\^note-1'],
    ['one\r\n  two\u2028three\u0000', 'one two three'],
    ['half a \uD83D pair', 'half a \uFFFD pair'],
    [
      'a\u202Eevil\u202C \u2066b\u2069 \u{1F469}\u200D\u{1F680} क्\u200C',
      'aevil b \u{1F469}\u200D\u{1F680} क्\u200C',
    ],
  ])('%j at the start of a line is %j', (typed, safe) => {
    expect(safeLead(typed)).toBe(safe);
  });

  test('keep their lines below a label', () => {
    expect(safeLines('one\n\n- two\nWhy: three')).toEqual(['one', '\\- two', 'Why: three']);
    expect(safeLines('- one\n- two\n#')).toEqual(['- one', '\\- two', '\\#']);
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
