import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { rankOf } from '../../src/plan/section-order';
import type { Plan } from '../../src/plan/plan';
import { law, laws } from './law';
import { makeEdit } from './made-edit';
import { brokenNote, planNote } from './plan-notes';
import { linking, makingPlan, shapedNote, shaping } from './some-rebuilding';
import { soup } from './soup';

const anyNote = fc.oneof(
  shapedNote.map(({ text }) => text),
  planNote.map(({ text }) => text),
  brokenNote,
  soup,
);
/** The lines of a note but those in which it speaks of itself. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  return lines.filter((line) => !/last updated|overall/i.test(line));
}

/** Whether all of `some` are among `all`, in their order. */
function areWithin(some: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const line of all) if (line === some[next]) next += 1;
  return next === some.length;
}

function relations(plan: Plan): readonly string[] {
  return plan.links
    .filter(({ kind }) => kind !== 'mentioned')
    .map(({ kind, target }) => `${kind}: ${target}`);
}

/** Whether both kinds of line endings are in `text`. */
function isMixed(text: string): boolean {
  return /(?:^|[^\r])\n/.test(text) && text.includes('\r\n');
}

describe('an edit that links plans or puts a note in shape', () => {
  laws(
    [anyNote, fc.oneof(linking, shaping, makingPlan)],
    (text, edit) => ({ text, edit, result: makeEdit(text, edit).result }),
    {
      'mixes no line endings that were not mixed': ({ text, result }) => {
        expect(isMixed(result)).toBe(isMixed(text));
      },
      'changes nothing more when it is made again': ({ text, edit, result }) => {
        fc.pre(result !== text);
        expect(makeEdit(result, edit).result).toBe(result);
      },
    },
    'dear',
  );
});

describe('a link to another plan', () => {
  laws(
    [shapedNote, linking],
    ({ text }, edit) => {
      const { before, now, result } = makeEdit(text, edit);
      return { text, edit, result, before: relations(before), now: relations(now) };
    },
    {
      'is read as what it was made for, and all else as before': ({ before, now }) => {
        expect(now.length).toBe(before.length + 1);
        expect(areWithin(before, now)).toBe(true);
      },
      'leaves every line but the one that it is put into': ({ text, result }) => {
        const kept = new Set(linesOf(result));
        expect(linesOf(text).filter((line) => !kept.has(line)).length).toBeLessThanOrEqual(1);
      },
      'is taken out again, and the others stay': ({ edit, result, before, now }) => {
        const kind = edit.kind === 'link plan' ? edit.relation : 'related';
        const target = now.find((each) => !before.includes(each))?.slice(`${kind}: `.length) ?? '';
        const undone = makeEdit(result, { kind: 'unlink plan', relation: kind, target });
        expect(relations(undone.now)).toEqual(before);
      },
    },
    'dear',
  );
});

describe('sections put in order', () => {
  laws(
    [shapedNote],
    ({ text, parts }) => ({ parts, made: makeEdit(text, { kind: 'order sections' }) }),
    {
      'keep every character inside them and every line between them': ({ parts, made }) => {
        expect(made.refused).toBeNull();
        for (const part of parts) expect(made.result).toContain(part);
        expect([...linesOf(made.result)].sort()).toEqual([...linesOf(made.text)].sort());
      },
      'stand in canonical order, unknown ones behind those they followed': ({ made }) => {
        const { before, now } = made;
        const ranks = now.sections
          .map(({ kind }) => rankOf(kind, now.dialect))
          .filter((rank) => rank >= 0);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const ahead = ({ sections }: Plan): string | undefined =>
          sections[sections.findIndex(({ kind }) => kind === 'other') - 1]?.title;
        expect(ahead(now)).toBe(ahead(before));
      },
    },
    'dear',
  );
});

describe('sections that were missing', () => {
  law(
    'come between the lines that were there',
    [shapedNote],
    ({ text }) => {
      const { refused, result } = makeEdit(text, { kind: 'add missing sections' });
      expect(refused).toBeNull();
      expect(areWithin(linesOf(text), linesOf(result))).toBe(true);
    },
    'dear',
  );
});

describe('a note made a plan', () => {
  const someNote = fc.oneof(soup, fc.lorem({ mode: 'sentences' }), brokenNote);

  law(
    'is one, of the dialect asked for, with all its lines in their order',
    [someNote, makingPlan],
    (text, edit) => {
      const { result, now } = makeEdit(text, edit);
      fc.pre(result !== text);
      expect(now.isPlan).toBe(true);
      expect(now.dialect).toBe(edit.kind === 'make plan' ? edit.dialect : null);
      // A byte order mark stays where it is, whatever comes to stand behind it.
      expect(areWithin(linesOf(text.replace(/^\uFEFF/, '')), linesOf(result))).toBe(true);
    },
    'dear',
  );
});
