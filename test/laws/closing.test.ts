import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges, invertChanges } from '../../src/text/text-change';
import { brokenNote } from './plan-notes';
import { closedNote } from './some-closings';
import { after, changesOf, resultOf } from './some-edits';
import { closing, recordedWithId } from './some-records';
import { soup } from './soup';

describe('an edit of what closes a plan', () => {
  test('never throws and can be taken back', () => {
    fc.assert(
      fc.property(fc.oneof(closedNote, brokenNote, soup), closing, (text, edit) => {
        const changes = changesOf(text, edit) ?? [];
        const result = applyChanges(text, changes);
        expect(applyChanges(result, invertChanges(text, changes))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('with an id is made once, however often it is asked for', () => {
    fc.assert(
      fc.property(closedNote, recordedWithId, (text, edit) => {
        const once = after(text, edit);
        fc.pre(once !== text);
        expect(resultOf(once, edit)).toEqual({ kind: 'changes', changes: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('changes no more than the lines of one placeholder, one entry and the dates of the note', () => {
    fc.assert(
      fc.property(closedNote, closing, (text, edit) => {
        const lines = (whole: string): readonly string[] => whole.split(/\r?\n/);
        const result = new Set(lines(after(text, edit)));
        const lost = lines(text).filter((line) => !result.has(line));
        const own = lost.filter((line) => !/Last [Uu]pdated/.test(line));
        expect(own.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves steps, phases, discoveries and status as they were read', () => {
    fc.assert(
      fc.property(closedNote, closing, (text, edit) => {
        const [was, is] = [parsePlan(text), parsePlan(after(text, edit))];
        expect(is.steps.map(({ title, state }) => [title, state])).toEqual(
          was.steps.map(({ title, state }) => [title, state]),
        );
        expect(is.phases.map(({ name }) => name)).toEqual(was.phases.map(({ name }) => name));
        expect(is.discoveries.map(({ title }) => title)).toEqual(
          was.discoveries.map(({ title }) => title),
        );
        expect(is.status.value).toBe(was.status.value);
      }),
      { numRuns: 150 },
    );
  });

  test('is refused in a plan note only for its words or because it was made already', () => {
    fc.assert(
      fc.property(closedNote, closing, (text, edit) => {
        const result = resultOf(text, edit);
        if (result?.kind !== 'refusal') return;
        expect(['unsafe text', 'nothing to change']).toContain(result.refusal.reason);
      }),
      { numRuns: 300 },
    );
  });
});
