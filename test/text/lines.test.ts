import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  eolOf,
  lineEnd,
  lineNumber,
  lineStart,
  linesOf,
  nextLineStart,
} from '../../src/text/lines';
import { sliceOf } from '../../src/text/span';

/** Texts in which every kind of line ending is likely, also where two meet. */
const texts = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r', '\r\n'))
  .map((p) => p.join(''));

/** The lines of a text the simple way: words and the ending that follows them. */
function simpleLines(text: string): readonly { words: string; from: number; next: number }[] {
  const parts = text.split(/(\r\n|\r|\n)/);
  let at = 0;
  return parts.flatMap((words, index) => {
    if (index % 2 === 1) return [];
    const from = at;
    at += words.length + (parts[index + 1]?.length ?? 0);
    return [{ words, from, next: at }];
  });
}

describe('a line', () => {
  test('starts and ends where a plain split would cut, at each of its offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = simpleLines(text);
        const cuts = lines.flatMap(({ words, from, next }, number) => {
          const isLast = number === lines.length - 1;
          const cut = [from, from + words.length, next, number];
          return Array.from({ length: next - from + (isLast ? 1 : 0) }, () => cut);
        });
        const found = cuts.map((_, offset) => [
          lineStart(text, offset),
          lineEnd(text, offset),
          nextLineStart(text, offset),
          lineNumber(text, offset),
        ]);
        expect(found).toEqual(cuts);
      }),
    );
  });

  test('is ended by CR LF as one ending, seen from between the two as well', () => {
    const text = 'one\r\ntwo';
    expect(lineStart(text, 4)).toBe(0);
    expect(lineEnd(text, 4)).toBe(3);
    expect(nextLineStart(text, 4)).toBe(5);
    expect(lineNumber(text, 4)).toBe(0);
  });

  test('starts behind a byte order mark', () => {
    const text = '\uFEFFone\ntwo';
    expect([0, 1, 3].map((offset) => lineStart(text, offset))).toEqual([0, 1, 1]);
    expect(lineStart(text, 6)).toBe(5);
  });

  test('follows the last line ending even when it is empty', () => {
    expect(lineNumber('one\n', 4)).toBe(1);
    expect(lineStart('one\n', 4)).toBe(4);
    expect(lineNumber('one', 3)).toBe(0);
  });
});

describe('the lines of a span', () => {
  test('are cut by the span and hold no line endings', () => {
    const text = 'one\r\n\r\nthree\nfour';
    const words = linesOf(text, { from: 1, to: 10 }).map((line) => sliceOf(text, line));
    expect(words).toEqual(['ne', '', 'thr']);
  });

  test('are none for an empty span', () => {
    expect(linesOf('one\ntwo', { from: 2, to: 2 })).toEqual([]);
  });

  test('do not include the empty line after a last line ending', () => {
    expect(linesOf('one\n', { from: 0, to: 4 })).toEqual([{ from: 0, to: 3 }]);
  });

  test('lie inside the span, one after the other, wherever it starts and ends', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        );
        const lines = linesOf(text, { from, to });
        const wrong = lines.filter(
          (line, index) =>
            !(line.from >= (lines[index - 1]?.to ?? from) && line.to >= line.from) ||
            !(line.to <= to) ||
            /[\r\n]/.test(sliceOf(text, line)),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

test.each([
  ['one\r\ntwo\n', '\r\n'],
  ['one\ntwo\r\n', '\n'],
  ['one\rtwo\n', '\r'],
  ['one', '\n'],
  ['', '\n'],
  ['\r\n', '\r\n'],
] as const)('the line ending of %j is that of its first line', (text, eol) => {
  expect(eolOf(text)).toBe(eol);
});
