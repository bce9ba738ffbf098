import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { mergeMarked } from '../../src/edit/merge-marked';
import { mergePlans, type PlanMerge } from '../../src/edit/merge-plans';
import { runEdit } from '../../src/edit/plan-edit';
import { linesIn, piecesOf, type NotePieces, type Piece } from '../../src/edit/plan-pieces';
import { saysAll, tellsSomething } from '../../src/edit/says-more';
import type { Step } from '../../src/plan/step';
import { applyChanges } from '../../src/text/text-change';
import { law, laws } from './law';
import { context, makeEdit } from './made-edit';
import { brokenNote, planNote } from './plan-notes';
import { recording, rewriting, stepping, type SomeEdit } from './some-edits';
import { closing } from './some-records';
import { remarked, remarkWords, someRemarks } from './some-remarks';
import { soup } from './soup';

const work: fc.Arbitrary<readonly SomeEdit[]> = fc.array(
  fc.oneof(recording, stepping, rewriting, closing),
  { maxLength: 2 },
);

/** The note after as many of the edits as can be made. */
function edited(text: string, edits: readonly SomeEdit[]): string {
  return edits.reduce((note, some) => {
    const edit = some(note);
    const made = edit === null ? null : runEdit(note, edit, context);
    return made?.kind === 'changes' ? applyChanges(note, made.changes) : note;
  }, text);
}

function counts(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { key } of pieces) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** What was worked on in two places from one note, and what comes of merging the second into the first. */
function mergeOf(
  { text }: { readonly text: string },
  here: readonly SomeEdit[],
  there: readonly SomeEdit[],
) {
  const [mine, theirs] = [edited(text, here), edited(text, there)];
  const { changes, conflicts } = mergePlans(mine, theirs);
  const result = applyChanges(mine, changes);
  const [own, other, now] = [piecesOf(mine), piecesOf(theirs), piecesOf(result)];
  return { own, other, now, conflicts };
}

/** All that a person sees before and after a merge of `text`. */
function seenOf(text: string, { changes, conflicts }: PlanMerge): string {
  return [
    applyChanges(text, changes),
    ...conflicts.map(({ mine, theirs }) => `${mine}\n${theirs}`),
  ].join('\n');
}

/** The lines of `text` that tell something and are not in `seen`, but for blanks, strokes and block ids. */
function unseen(text: string, seen: string): readonly string[] {
  const folded = (line: string): string =>
    line
      .replace(/~~| \^[\w-]+$/g, '')
      .replace(/[\s\uFEFF]+/g, ' ')
      .trim();
  const lines = (all: string): readonly string[] => all.split(/\r\n|\r|\n/).map(folded);
  const known = new Set(lines(seen));
  return lines(text).filter((line) => tellsSomething(line) && !known.has(line));
}

/** A line of a state, a time or a figure, of which a merge takes one. */
const decided =
  /^(?:[-*+] )?(?:\[.\]|\d{4}-|\**(?:Status|State|Started|Completed|Blocked by|Overall|Velocity|Last Updated|Plan Status)\b)/i;

function doneIn({ pieces }: NotePieces): readonly Step[] {
  return pieces.flatMap(({ step }) => (step?.state.kind === 'done' ? [step] : []));
}

/** A step that one side has reworded is the one of its number still. */
function isSameStep(a: Step, b: Step): boolean {
  return a.title === b.title || (a.number !== null && a.number === b.number);
}

const marked = (above: string, below: string): string =>
  `<<<<<<< HEAD\n${above}\n=======\n${below}\n>>>>>>> phone\n`;
const isMarker = /^(?:<{7} HEAD|={7}|>{7} phone)$/;

describe('merging a copy', () => {
  law(
    'of any two texts never throws and can be taken back',
    [fc.oneof(brokenNote, soup), fc.oneof(brokenNote, soup)],
    (text, copy) => void makeEdit(text, { kind: 'merge copy', copy }),
    'whole',
  );

  law(
    'that is the note itself changes nothing and finds no conflict',
    [
      fc.oneof(
        brokenNote,
        soup,
        planNote.map(({ text }) => text),
      ),
    ],
    (text) => expect(mergePlans(text, text)).toEqual({ changes: [], gains: [], conflicts: [] }),
    'whole',
  );

  laws(
    [planNote, work, work],
    mergeOf,
    {
      'is done once when it is done twice': ({ other, now }) => {
        expect(mergePlans(now.text, other.text).changes).toEqual([]);
      },
      'gives every entry of either side once': ({ own, other, now, conflicts }) => {
        const [ours, theirs, all] = [own, other, now].map(({ pieces }) => counts(pieces));
        const listed = [...own.pieces, ...other.pieces].filter(({ kind }) => kind !== 'step');
        for (const { key, title } of listed) {
          if (conflicts.some(({ name }) => name.includes(title))) continue;
          const expected = Math.max(ours?.get(key) ?? 0, theirs?.get(key) ?? 0);
          expect([key, all?.get(key)]).toEqual([key, expected]);
        }
      },
      'keeps every line of the note but those of steps and those that hold a place': ({
        own: { text, pieces },
        now,
      }) => {
        const steps = pieces.flatMap(({ step, span }) => (step ? [span] : []));
        const rest = linesIn(text, { from: 0, to: text.length })
          .filter((line) => tellsSomething(line))
          .filter((line) => !steps.some(({ from, to }) => text.slice(from, to).includes(line)));
        expect(saysAll(linesIn(now.text, { from: 0, to: now.text.length }), rest)).toBe(true);
      },
      'leaves no step less done than it is on either side': ({ own, other, now }) => {
        const done = doneIn(now);
        for (const step of [...doneIn(own), ...doneIn(other)]) {
          expect([step.title, done.some((other) => isSameStep(step, other))]).toEqual([
            step.title,
            true,
          ]);
        }
      },
      'keeps the line endings of the note': ({ own, now }) => {
        expect(/(?:^|[^\r])\n/.test(now.text)).toBe(!own.text.includes('\r\n'));
      },
    },
    'whole',
  );
});

describe('what either side says besides', () => {
  law(
    'is in the note after a merge or shown',
    [planNote, work, work, someRemarks, someRemarks],
    (note, here, there, ours, others) => {
      const mine = remarked(edited(note.text, here), ours, 'ebb');
      const theirs = remarked(edited(note.text, there), others, 'flood');
      const merge = mergePlans(mine, theirs);
      const seen = seenOf(mine, merge);
      expect(remarkWords(mine + theirs).filter((word) => !seen.includes(word))).toEqual([]);
      const lost = [...unseen(mine, seen), ...unseen(theirs, seen)];
      expect(lost.filter((line) => !decided.test(line))).toEqual([]);
      expect(merge.changes.length === 0 || merge.gains.length > 0).toBe(true);
    },
    'whole',
  );

  law(
    'is in the note after a conflict is settled or shown',
    [planNote, someRemarks, someRemarks, fc.nat({ max: 40 }), fc.nat({ max: 12 })],
    ({ text }, ours, others, at, length) => {
      const lines = text.split(/\r?\n/);
      const part = lines.slice(at, at + length).join('\n');
      const [above, below] = [remarked(part, ours, 'ebb'), remarked(part, others, 'flood')];
      const note = [
        ...lines.slice(0, at),
        marked(above, below) + lines.slice(at + length).join('\n'),
      ].join('\n');
      const merge = mergeMarked(note);
      const seen = seenOf(note, merge);
      expect(remarkWords(note).filter((word) => !seen.includes(word))).toEqual([]);
      expect(
        unseen(note, seen).filter((line) => !isMarker.test(line) && !decided.test(line)),
      ).toEqual([]);
      expect(merge.changes.length === 0 || merge.gains.length > 0).toBe(true);
    },
    'whole',
  );
});

describe('settling a merge conflict', () => {
  law(
    'between any two texts never throws and can be taken back',
    [brokenNote, soup, soup, soup],
    (note, above, below, rest) => {
      makeEdit(`${note}\n${marked(above, below)}${rest}`, { kind: 'merge conflict' });
    },
    'whole',
  );

  law(
    'between two versions of a plan is to merge the lower one into the upper, or to leave both',
    [planNote, work, work],
    (note, here, there) => {
      const text = note.text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
      const [above, below] = [edited(text, here), edited(text, there)];
      const { changes, conflicts } = mergeMarked(marked(above, below));
      const settled = applyChanges(marked(above, below), changes);
      const merge = mergePlans(`${above}\n`, `${below}\n`);
      const expected =
        merge.conflicts.length > 0
          ? marked(above, below)
          : applyChanges(`${above}\n`, merge.changes);
      expect(settled).toBe(expected);
      expect(conflicts.length).toBe(merge.conflicts.length > 0 ? 1 : 0);
    },
    'whole',
  );
});
