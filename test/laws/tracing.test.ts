import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { entriesOf } from '../../src/plan/entry-reference';
import type { Plan } from '../../src/plan/plan';
import { allSteps } from '../../src/plan/step';
import { law, laws } from './law';
import { context, makeEdit } from './made-edit';
import { brokenNote, planNote } from './plan-notes';
import { editOf } from './some-edits';
import { tracing } from './some-traces';
import { soup } from './soup';

const wordsOf = (text: string): string => text.replace(/[ \t]\^[A-Za-z0-9-]+(?=\r?\n|$| \|)/g, '');

const titlesIn = (plan: Plan): string =>
  entriesOf(plan)
    .map(({ title }) => title)
    .join('\n');

const citationsIn = (plan: Plan): number =>
  entriesOf(plan).reduce((sum, { citations }) => sum + citations.length, 0);

/** The words of the entry or step that the edit adds, which may be links themselves; '' when it adds none. */
function titleOf(edit: Edit): string {
  const added = edit.kind === 'follow entry' ? edit.edit : edit;
  return 'title' in added ? added.title : '';
}

describe('an edit that links entries', () => {
  law(
    'never throws and can be taken back, whatever the text',
    [fc.oneof(brokenNote, soup), tracing],
    (text, edit) => void makeEdit(text, editOf(text, edit)),
    'whole',
  );

  laws(
    [planNote, tracing],
    ({ text }, some) => {
      const edit = editOf(text, some);
      return { edit, ...makeEdit(text, edit) };
    },
    {
      'is refused in a plan note only for its words, for its place or because it says nothing new':
        ({ refused }) => {
          expect([
            null,
            'unsafe text',
            'nothing to change',
            'no place',
            'target ambiguous',
          ]).toContain(refused);
        },
      'made twice is made once': ({ edit, before, now, result, text }) => {
        fc.pre(result !== text && /^(?:trace entry|cite|mark entry)$/.test(edit.kind));
        // A table without a column for words says it behind the title, by which the entry is found.
        fc.pre(titlesIn(now) === titlesIn(before));
        expect(runEdit(result, edit, context)).toEqual({ kind: 'changes', changes: [] });
      },
      'leaves steps, their states and their number': ({ edit, before, result, text, now }) => {
        fc.pre(result !== text && edit.kind !== 'follow entry');
        const stepsOf = (plan: Plan): unknown =>
          allSteps(plan.steps).map(({ state, number }) => [state, number]);
        expect(stepsOf(now)).toEqual(stepsOf(before));
      },
      'adds one citation, or none where it points or marks': ({
        edit,
        before,
        now,
        result,
        text,
      }) => {
        fc.pre(result !== text && !/\[\[|\]\(/.test(titleOf(edit)));
        const isSame = edit.kind === 'point link' || edit.kind === 'mark entry';
        expect(citationsIn(now) - citationsIn(before)).toBe(isSame ? 0 : 1);
      },
      'takes no line away but for strokes, links and ids': ({ edit, result, text }) => {
        fc.pre(result !== text && edit.kind !== 'point link');
        const kept = wordsOf(result).replace(/~~/g, '');
        const lost = wordsOf(text)
          .replace(/~~/g, '')
          .split(/\r?\n/)
          .filter((line) => !kept.includes(line.replace(/[ \t|]+$/, '')));
        const own = lost.filter((line) => !/Overall|Last [Uu]pdated|Led to|Related/.test(line));
        // A placeholder gives way, and a row takes what is said in its cells.
        expect(own.length).toBeLessThanOrEqual(2);
      },
    },
  );
});
