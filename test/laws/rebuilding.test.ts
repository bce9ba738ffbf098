import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { rankOf } from '../../src/edit/section-order';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Edit } from '../../src/edit/edit';
import type { Plan } from '../../src/plan/plan';
import { applyChanges, invertChanges } from '../../src/text/text-change';
import { brokenNote, planNote } from './plan-notes';
import { after, changesOf, resultOf } from './some-edits';
import { link, linking, makingPlan, relation, shapedNote, shaping } from './some-rebuilding';
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

describe('an edit that links plans or puts a note in shape', () => {
  test('never throws and can be taken back', () => {
    fc.assert(
      fc.property(anyNote, fc.oneof(linking, shaping, makingPlan), (text, edit) => {
        const changes = changesOf(text, () => edit) ?? [];
        const result = applyChanges(text, changes);
        expect(applyChanges(result, invertChanges(text, changes))).toBe(text);
        expect(/(?:^|[^\r])\n/.test(result) && result.includes('\r\n')).toBe(
          /(?:^|[^\r])\n/.test(text) && text.includes('\r\n'),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('made again changes nothing more', () => {
    fc.assert(
      fc.property(anyNote, fc.oneof(linking, shaping, makingPlan), (text, edit) => {
        const once = after(text, () => edit);
        fc.pre(once !== text);
        expect(after(once, () => edit)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a link to another plan', () => {
  test('is read as what it was made for, and all else as before', () => {
    fc.assert(
      fc.property(shapedNote, linking, ({ text }, edit) => {
        const [before, now] = [parsePlan(text), parsePlan(after(text, () => edit))].map(relations);
        expect(now?.length).toBe((before?.length ?? 0) + 1);
        expect(areWithin(before ?? [], now ?? [])).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('leaves every line but the one that it is put into', () => {
    fc.assert(
      fc.property(shapedNote, linking, ({ text }, edit) => {
        const result = new Set(linesOf(after(text, () => edit)));
        const lost = linesOf(text).filter((line) => !result.has(line));
        expect(lost.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test('is taken out again, and the others stay', () => {
    fc.assert(
      fc.property(shapedNote, relation, link, ({ text }, kind, words) => {
        const before = relations(parsePlan(text));
        const linked = after(text, () => ({ kind: 'link plan', relation: kind, link: words }));
        const target = relations(parsePlan(linked))
          .find((each) => !before.includes(each))
          ?.slice(`${kind}: `.length);
        const result = after(linked, () => ({
          kind: 'unlink plan',
          relation: kind,
          target: target ?? '',
        }));
        expect(relations(parsePlan(result))).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe('sections put in order', () => {
  const ordering: Edit = { kind: 'order sections' };

  test('keep every character inside them and every line between them', () => {
    fc.assert(
      fc.property(shapedNote, ({ text, parts }) => {
        expect(resultOf(text, () => ordering)?.kind).toBe('changes');
        const result = after(text, () => ordering);
        for (const part of parts) expect(result).toContain(part);
        expect([...linesOf(result)].sort()).toEqual([...linesOf(text)].sort());
      }),
      { numRuns: 100 },
    );
  });

  test('stand in canonical order, unknown ones behind those they followed', () => {
    fc.assert(
      fc.property(shapedNote, ({ text }) => {
        const [before, plan] = [parsePlan(text), parsePlan(after(text, () => ordering))];
        const ranks = plan.sections
          .map(({ kind }) => rankOf(kind, plan.dialect))
          .filter((rank) => rank >= 0);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const ahead = ({ sections }: Plan): string | undefined =>
          sections[sections.findIndex(({ kind }) => kind === 'other') - 1]?.title;
        expect(ahead(plan)).toBe(ahead(before));
      }),
      { numRuns: 100 },
    );
  });
});

describe('sections that were missing', () => {
  test('come between the lines that were there', () => {
    fc.assert(
      fc.property(shapedNote, ({ text }) => {
        const result = resultOf(text, () => ({ kind: 'add missing sections' }));
        expect(result?.kind).toBe('changes');
        const lines = linesOf(after(text, () => ({ kind: 'add missing sections' })));
        expect(areWithin(linesOf(text), lines)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a note made a plan', () => {
  const someNote = fc.oneof(soup, fc.lorem({ mode: 'sentences' }), brokenNote);

  test('is one, of the dialect asked for, with all its lines in their order', () => {
    fc.assert(
      fc.property(someNote, makingPlan, (text, edit) => {
        const result = after(text, () => edit);
        fc.pre(result !== text);
        const plan = parsePlan(result);
        expect(plan.isPlan).toBe(true);
        expect(plan.dialect).toBe(edit.kind === 'make plan' ? edit.dialect : null);
        // A byte order mark stays where it is, whatever comes to stand behind it.
        expect(areWithin(linesOf(text.replace(/^\uFEFF/, '')), linesOf(result))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
