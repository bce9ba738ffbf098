import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quotedLines } from '../../src/text/quoted-lines';
import { safeLines } from '../../src/text/safe-text';

test('a line alone is made safe, whatever it holds', () => {
  expect(quotedLines('$ make test')).toEqual(['$ make test']);
  expect(quotedLines('\n| a | b |\n')).toEqual(safeLines('| a | b |'));
});

describe('words of several lines', () => {
  test('that are prose are made safe line by line', () => {
    expect(quotedLines('One\n- two')).toEqual(safeLines('One\n- two'));
    expect(quotedLines('')).toEqual([]);
  });

  test('that are a transcript stand in a fence as they are', () => {
    expect(quotedLines('\n$ make test\n  2 failed:\n\n    a: expected 1  \n')).toEqual([
      '',
      '```',
      '$ make test',
      '  2 failed:',
      '',
      '    a: expected 1',
      '```',
    ]);
  });

  test('lose the blank lines above and below them, however many there are', () => {
    expect(quotedLines('\n \n$ a\n  b\n')).toEqual(['', '```', '$ a', '  b', '```']);
  });

  test('hold nothing that turns the direction of writing, in a fence either', () => {
    expect(quotedLines('$ a\u202Eb\n\tc\u2066')).toEqual(['', '```', '$ ab', '\tc', '```']);
  });

  test('that stand in a fence keep it, with the name of its language', () => {
    expect(quotedLines('```sh\nmake test\n```')).toEqual(['', '```sh', 'make test', '```']);
  });

  test.each([
    ['~~~', '```'],
    ['```', '~~~'],
    ['```', '```sh'],
  ])('that begin with %s and end with %s stand in no fence yet', (open, close) => {
    const lines = [open, 'make test', close];
    expect(quotedLines(lines.join('\n'))).toEqual(['', '````', ...lines, '````']);
  });

  test('that are a table stay one', () => {
    expect(quotedLines('| a | b |\n|---|---|')).toEqual([
      '',
      '```',
      '| a | b |',
      '|---|---|',
      '```',
    ]);
  });

  test('that hold a fence among others stand in a longer one', () => {
    expect(quotedLines('Said:\n```\nx\n```\nThen:')).toEqual([
      '',
      '````',
      'Said:',
      '```',
      'x',
      '```',
      'Then:',
      '````',
    ]);
  });

  test('never close their fence early, whatever they hold', () => {
    const line = fc.constantFrom('```', '````', '~~~', '  x', '| a |', '$ ls', 'a `b`', '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const [first, open, ...rest] = quotedLines(lines.join('\n'));
        if (first !== '' || open === undefined) return;
        const fence = /^`+/.exec(open)?.[0] ?? '';
        expect(rest.at(-1)).toBe(fence);
        for (const inner of rest.slice(0, -1)) expect(inner).not.toContain(fence);
      }),
    );
  });
});
