import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { law, laws } from './law';
import { makeEdit } from './made-edit';
import { brokenNote, planNote } from './plan-notes';
import { editOf, someEdit } from './some-edits';
import { closing } from './some-records';
import { soup } from './soup';

const anyEdit = fc.oneof({ weight: 3, arbitrary: someEdit }, { weight: 2, arbitrary: closing });

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

describe('an edit', () => {
  law(
    'of any text never throws and can be taken back',
    [fc.oneof(brokenNote, soup), anyEdit],
    (text, edit) => void makeEdit(text, editOf(text, edit)),
  );

  laws([planNote, anyEdit], ({ text }, edit) => makeEdit(text, editOf(text, edit)), {
    'is never refused for its place in a plan note': ({ refused }) => {
      expect([null, 'unsafe text', 'nothing to change']).toContain(refused);
    },
    'keeps the line endings of the note, its byte order mark and its properties': ({
      text,
      result,
    }) => {
      const isWindows = text.includes('\r\n');
      expect(/(?:^|[^\r])\n/.test(result)).toBe(!isWindows);
      expect(result.includes('\r')).toBe(isWindows);
      expect(result.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      // One more may stand behind them.
      const properties = /^\uFEFF?---\r?\n[^]*?\n(?=---\r?\n)/.exec(text)?.[0] ?? '';
      expect(result.startsWith(properties)).toBe(true);
    },
    'leaves every line that it has nothing to do with': ({ text, result }) => {
      const kept = new Set(linesOf(result));
      const lost = linesOf(text).filter((line) => !kept.has(line));
      // At most the parts of one step or one placeholder, and the lines in which a note speaks of itself.
      const own = lost.filter((line) => !/Overall|Last [Uu]pdated/.test(line));
      expect(own.length).toBeLessThanOrEqual(5);
    },
    'leaves a note that is still a plan of the same dialect, with the same title': ({
      before,
      now,
    }) => {
      expect(now.isPlan).toBe(true);
      expect(now.dialect).toBe(before.dialect);
      expect(now.title).toBe(before.title);
    },
  });
});
