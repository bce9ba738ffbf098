import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import type { Entry } from '../../src/plan/entry';
import type { Plan } from '../../src/plan/plan';
import { allSteps } from '../../src/plan/step';
import { law, laws } from './law';
import { makeEdit } from './made-edit';
import { planNote } from './plan-notes';
import { typed } from './some-edits';
import { remarks } from './some-logs';
import { title } from './some-words';

interface Said {
  readonly title: string;
  readonly fields: readonly (readonly [string, string])[];
}

function said({ title: words, fields }: Entry): Said {
  return { title: words, fields: fields.map(({ label, value }) => [label, value]) };
}

/** What a note says apart from its decisions and discoveries. */
function restOf(plan: Plan): unknown {
  return {
    title: plan.title,
    steps: allSteps(plan.steps).map(({ title: words, state, mark }) => [words, state, mark]),
    phases: plan.phases.map(({ name }) => name),
    criteria: plan.criteria.map(({ text: words }) => words),
    sections: plan.sections
      .filter(({ kind }) => kind !== 'decisions' && kind !== 'discoveries')
      .map(({ title: words, level }) => [words, level]),
  };
}

/** The one entry of `now` that is not in `before`, all others being the same and in the same order. */
function added(before: readonly Entry[], now: readonly Entry[]): Entry | null {
  const [old, fresh] = [before.map(said), now.map(said)];
  const at = fresh.findIndex(
    (entry, index) => JSON.stringify(entry) !== JSON.stringify(old[index]),
  );
  expect(fresh.filter((_, index) => index !== at)).toEqual(old);
  return now[at] ?? null;
}

const plainWords = (words: string): string =>
  words
    .replace(/\[\[(.*?)\]\]/g, '$1')
    .replace(/[*`]/g, '')
    .trim();

const value = title.map((words) => words.replace(/[*`[\]]/g, ''));

/** An entry with a title and its first two fields. */
function recorded(isDecision: boolean, words: string, one: string, two: string): Edit {
  return isDecision
    ? { kind: 'record decision', title: words, fields: { rationale: one, alternatives: two } }
    : { kind: 'record discovery', title: words, fields: { evidence: one, what: two } };
}

describe('recording an entry', () => {
  law(
    'is never refused for plain words, and reads back with its title and its fields',
    [planNote, title, value, value, fc.boolean()],
    ({ text }, words, one, two, isDecision) => {
      const { refused, before, now } = makeEdit(text, recorded(isDecision, words, one, two));
      expect(refused).toBeNull();
      const decision = added(before.decisions, now.decisions);
      const discovery = added(before.discoveries, now.discoveries);
      const [entry, other] = isDecision ? [decision, discovery] : [discovery, decision];
      expect(entry?.title.replace(/; Rationale: .*|; Alternatives .*|; What: .*/, '')).toBe(
        plainWords(words),
      );
      const fields = JSON.stringify([entry?.fields, entry?.title]);
      for (const words of [one, two]) expect(fields).toContain(words);
      expect(other).toBeNull();
    },
    'dear',
  );

  laws(
    [planNote, title, fc.option(typed), typed, fc.option(typed, { nil: '' }), fc.boolean()],
    ({ text }, plain, hostile, one, two, isDecision) => {
      const words = hostile ?? plain;
      const { refused, before, now, result } = makeEdit(
        text,
        recorded(isDecision, words, one, two),
      );
      return { text, hostile, refused, before, now, result };
    },
    {
      'keeps what a person wrote behind a placeholder': ({ text, refused, result }) => {
        const said = remarks
          .map((lines) => lines.join('\n'))
          .filter((words) => text.includes(words));
        fc.pre(refused === null && said.length > 0);
        for (const words of said) expect(result).toContain(words);
      },
      'changes nothing else that the note says, whatever the words': ({ refused, before, now }) => {
        fc.pre(refused === null);
        expect(restOf(now)).toEqual(restOf(before));
        const gained = [
          added(before.decisions, now.decisions),
          added(before.discoveries, now.discoveries),
        ].filter((entry) => entry !== null);
        expect(gained.length).toBe(1);
      },
      'is not refused for hostile words in a field': ({ hostile, refused }) => {
        fc.pre(hostile === null);
        expect(refused).toBeNull();
      },
      'puts the new entry last, or first where the newest is first': ({ refused, before, now }) => {
        fc.pre(refused === null);
        const entry = added(before.decisions, now.decisions);
        fc.pre(entry !== null);
        const at = now.decisions.findIndex((each) => each === entry);
        expect([0, before.decisions.length]).toContain(at);
      },
    },
    'dear',
  );
});
