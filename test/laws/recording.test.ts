import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Entry } from '../../src/plan/entry';
import { allSteps } from '../../src/plan/step';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from './plan-notes';
import { changesOf, recording, resultOf, typed } from './some-edits';
import { title } from './some-words';

interface Said {
  readonly title: string;
  readonly fields: readonly (readonly [string, string])[];
}

function said({ title: words, fields }: Entry): Said {
  return { title: words, fields: fields.map(({ label, value }) => [label, value]) };
}

/** What a note says apart from its decisions and discoveries. */
function restOf(text: string): unknown {
  const plan = parsePlan(text);
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

describe('recording an entry', () => {
  test('is never refused for plain words, and reads back with its title and its fields', () => {
    const value = title.map((words) => words.replace(/[*`[\]]/g, ''));
    fc.assert(
      fc.property(
        planNote,
        title,
        value,
        value,
        fc.boolean(),
        ({ text }, words, one, two, isDecision) => {
          const result = resultOf(text, () =>
            isDecision
              ? {
                  kind: 'record decision',
                  title: words,
                  fields: { rationale: one, alternatives: two },
                }
              : { kind: 'record discovery', title: words, fields: { evidence: one, what: two } },
          );
          expect(result?.kind).toBe('changes');
          if (result?.kind !== 'changes') return;
          const before = parsePlan(text);
          const now = parsePlan(applyChanges(text, result.changes));
          const entry = isDecision
            ? added(before.decisions, now.decisions)
            : added(before.discoveries, now.discoveries);
          expect(entry?.title.replace(/; Rationale: .*|; Alternatives .*|; What: .*/, '')).toBe(
            plainWords(words),
          );
          const fields = JSON.stringify([entry?.fields, entry?.title]);
          for (const said of [one, two]) expect(fields).toContain(said);
          const other = isDecision
            ? added(before.discoveries, now.discoveries)
            : added(before.decisions, now.decisions);
          expect(other).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of any words at all changes nothing else that the note says', () => {
    fc.assert(
      fc.property(planNote, recording, ({ text }, edit) => {
        const changes = changesOf(text, edit);
        if (changes === null) return;
        const result = applyChanges(text, changes);
        expect(restOf(result)).toEqual(restOf(text));
        const [before, now] = [parsePlan(text), parsePlan(result)];
        const gained = [
          added(before.decisions, now.decisions),
          added(before.discoveries, now.discoveries),
        ].filter((entry) => entry !== null);
        expect(gained.length).toBe(1);
      }),
      { numRuns: 250 },
    );
  });

  test('of hostile words in a field is not refused for them', () => {
    fc.assert(
      fc.property(planNote, title, typed, ({ text }, words, hostile) => {
        const result = resultOf(text, () => ({
          kind: 'record decision',
          title: words,
          fields: { rationale: hostile },
        }));
        expect(result?.kind).toBe('changes');
      }),
      { numRuns: 200 },
    );
  });

  test('puts the new entry last, or first where the newest is first', () => {
    fc.assert(
      fc.property(planNote, ({ text }) => {
        const before = parsePlan(text).decisions;
        const changes = changesOf(text, () => ({
          kind: 'record decision',
          title: 'A new one',
          fields: {},
        }));
        const now = parsePlan(applyChanges(text, changes ?? [])).decisions;
        const at = now.findIndex((entry) => entry.title.endsWith('A new one'));
        expect([0, before.length]).toContain(at);
      }),
      { numRuns: 80 },
    );
  });
});
