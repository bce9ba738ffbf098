import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { stepLines } from '../../src/edit/step-lines';
import { allSteps, type Step } from '../../src/plan/step';
import { referenceTo } from '../../src/plan/step-reference';
import { applyChanges } from '../../src/text/text-change';
import { law, laws } from './law';
import { context, makeEdit, readingOf } from './made-edit';
import { brokenNote, planNote } from './plan-notes';
import { choice, chosen, editOf } from './some-edits';
import { depending, extracting, extractLink, naming, ownLink } from './some-step-links';
import { soup } from './soup';

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

function wordsOf({ title, number, mark, state, fields }: Step): unknown {
  return [title, number, mark, state, fields.map(({ label, value }) => [label, value])];
}

/** Without the lines in which a note speaks of itself. */
const withoutClaims = (text: string): readonly string[] =>
  linesOf(text).filter((line) => !/Overall|Last [Uu]pdated|Velocity/.test(line));

describe('an edit that links steps or moves them', () => {
  law(
    'never throws and can be taken back, whatever the text',
    [fc.oneof(brokenNote, soup), fc.oneof(depending, naming, extracting)],
    (text, edit) => void makeEdit(text, editOf(text, edit)),
    'dear',
  );
});

describe('a link below a step', () => {
  laws(
    [planNote, fc.oneof(depending, naming)],
    ({ text }, some) => {
      const edit = editOf(text, some);
      return { edit, ...makeEdit(text, edit) };
    },
    {
      'or a name for it is made once when it is asked for twice': ({ result, refused, edit }) => {
        fc.pre(refused === null);
        expect(runEdit(result, edit, context)).toEqual({ kind: 'changes', changes: [] });
      },
      'changes one step and nothing that any step is called or how far it is': ({
        text,
        result,
      }) => {
        const [old, now] = [text, result].map((note) => allSteps(readingOf(note).steps));
        expect(now?.map(({ title, state }) => [title, state])).toEqual(
          old?.map(({ title, state }) => [title, state]),
        );
      },
      'leaves all other lines as they were': ({ text, result }) => {
        const kept = new Set(linesOf(result));
        expect(withoutClaims(text).filter((line) => !kept.has(line)).length).toBeLessThanOrEqual(1);
      },
    },
    'dear',
  );
});

/** The note after `edit`; the note itself when it is refused. */
const after = (text: string, edit: Edit): string => {
  const made = runEdit(text, edit, context);
  return made.kind === 'changes' ? applyChanges(text, made.changes) : text;
};

describe('what leads to a step that goes to another plan', () => {
  law(
    'leads there afterwards, and all other words are as they were',
    [planNote, choice, choice, ownLink, extractLink],
    ({ text }, goes, stays, linkFor, link) => {
      const first = readingOf(text);
      const step = chosen(first.steps, goes);
      fc.pre(step !== undefined);
      const named = after(text, { kind: 'set step id', step: referenceTo(first, step) });
      const plan = readingOf(named);
      const gone = plan.steps.find(({ block }) => block !== null);
      const others = plan.steps.filter((one) => one !== gone);
      const kept = chosen(others, stays);
      fc.pre(gone !== undefined && gone.block !== null && kept !== undefined);
      const words = linkFor(gone.block);
      const steps = [referenceTo(plan, gone)];
      const waiting = referenceTo(plan, kept);
      const note = after(named, { kind: 'add step note', step: waiting, note: words });
      fc.pre(note.includes(words));
      const found = stepLines(note, readingOf(note), steps);
      fc.pre(found.kind === 'lines');
      const { lines } = found;
      const edit = { kind: 'extract steps', steps, lines, title: 'Clock works', link } as const;
      const made = makeEdit(note, edit);
      fc.pre(made.refused === null);
      const inCode = /`\[\[#\^[^`]*`/g;
      const block = `#^${gone.block}`;
      expect(made.result.replace(inCode, '')).not.toMatch(/\[\[#\^|\]\(#\^/);
      expect(made.result.match(inCode) ?? []).toEqual(note.match(inCode) ?? []);
      const leads = made.now.links.filter(({ subpath }) => subpath === block);
      expect(leads.length).toBe(1);
      expect(leads[0]?.target).toMatch(/^(?:Clock works|done\/Clock%20works\.md)$/);
    },
    'dear',
  );
});

describe('steps that go to another plan', () => {
  laws(
    [planNote, planNote, extracting],
    ({ text }, { text: other }, some) => {
      const edit = editOf(text, some);
      if (edit.kind !== 'extract steps') throw new Error('Steps are to go');
      const taken = runEdit(other, { kind: 'take in steps', lines: edit.lines }, context);
      const there = taken.kind === 'changes' ? applyChanges(other, taken.changes) : null;
      return { other, there, edit, ...makeEdit(text, edit) };
    },
    {
      'are there afterwards as they were here, behind those that were there': ({
        text,
        other,
        there,
        edit,
      }) => {
        fc.pre(there !== null);
        const had = allSteps(readingOf(other).steps).map(wordsOf);
        const has = allSteps(readingOf(there ?? '').steps).map(wordsOf);
        const own = allSteps(readingOf(text).steps).map(wordsOf);
        expect(has.slice(0, had.length)).toEqual(had);
        expect(has.length).toBeGreaterThan(had.length);
        expect(own).toEqual(expect.arrayContaining(has.slice(had.length)));
        for (const line of linesOf(edit.lines)) expect(linesOf(there ?? '')).toContain(line);
      },
      'are here no more, and one step waits for the other plan': ({
        before,
        now,
        there,
        other,
        refused,
      }) => {
        fc.pre(refused === null && there !== null);
        const count = (text: string): number => allSteps(readingOf(text).steps).length;
        const gone = count(there ?? '') - count(other);
        expect(allSteps(now.steps).length).toBe(allSteps(before.steps).length - gone + 1);
        const left = allSteps(now.steps).filter(({ title }) => title !== 'Clock works');
        expect(allSteps(before.steps).map(wordsOf)).toEqual(
          expect.arrayContaining(left.map(wordsOf)),
        );
      },
      'leave every line that is not theirs': ({ text, result, edit, refused }) => {
        fc.pre(refused === null);
        const theirs = new Set(linesOf(edit.lines).map((line) => line.trim()));
        const kept = new Set(linesOf(result));
        const lost = withoutClaims(text).filter((line) => !kept.has(line));
        expect(lost.filter((line) => !theirs.has(line.trim()))).toEqual([]);
      },
    },
    'dear',
  );
});
