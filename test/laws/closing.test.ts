import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { law, laws } from './law';
import { context, makeEdit, readingOf } from './made-edit';
import { runEdit } from '../../src/edit/plan-edit';
import type { Plan } from '../../src/plan/plan';
import { brokenNote } from './plan-notes';
import { closedNote } from './some-closings';
import { editOf } from './some-edits';
import { closing } from './some-records';
import { soup } from './soup';

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

/** What an edit of what closes a plan has nothing to do with. */
function restOf({ steps, phases, discoveries, status }: Plan): unknown {
  return {
    steps: steps.map(({ title, state }) => [title, state]),
    phases: phases.map(({ name }) => name),
    discoveries: discoveries.map(({ title }) => title),
    status: status.value,
  };
}

describe('an edit of what closes a plan', () => {
  law(
    'never throws and can be taken back, whatever the text',
    [fc.oneof(brokenNote, soup), closing],
    (text, edit) => void makeEdit(text, editOf(text, edit)),
    'dear',
  );

  laws(
    [closedNote, closing],
    (text, some) => {
      const edit = editOf(text, some);
      const { result, refused } = makeEdit(text, edit);
      return { text, edit, result, refused };
    },
    {
      'is made once when it has an id, however often it is asked for': ({ text, result, edit }) => {
        fc.pre('id' in edit && result !== text);
        expect(runEdit(result, edit, context)).toEqual({ kind: 'changes', changes: [] });
      },
      'changes no more than the lines of one placeholder, one entry and the dates of the note': ({
        text,
        result,
      }) => {
        const kept = new Set(linesOf(result));
        const lost = linesOf(text).filter((line) => !kept.has(line));
        const own = lost.filter((line) => !/Last [Uu]pdated/.test(line));
        expect(own.length).toBeLessThanOrEqual(2);
      },
      'leaves steps, phases, discoveries and status as they were read': ({ text, result }) => {
        expect(restOf(readingOf(result))).toEqual(restOf(readingOf(text)));
      },
      'is refused in a plan note only for its words or because it was made already': ({
        refused,
      }) => {
        expect([null, 'unsafe text', 'nothing to change']).toContain(refused);
      },
    },
    'dear',
  );
});
