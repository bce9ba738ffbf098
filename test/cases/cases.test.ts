import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { allSteps } from '../../src/plan/step';
import { referenceTo, type StepReference } from '../../src/plan/step-reference';
import { applyChanges, invertChanges } from '../../src/text/text-change';
import { readCases, type Case } from './read-cases';

const context = { now: Date.UTC(2026, 2, 4, 5, 6, 7), author: 'Mara' };

/** The edit of a case, in which a step is a title. */
function editOf(text: string, json: string): Edit {
  const plan = parsePlan(text);
  const named = (value: unknown): unknown =>
    typeof value === 'string' ? stepCalled(plan, value) : value;
  return JSON.parse(json, (key, value: unknown) => {
    if (key === 'steps' && Array.isArray(value)) return value.map(named);
    return /^(?:step|beside)$/.test(key) ? named(value) : value;
  }) as Edit;
}

/** A step that is not in the note is one that has gone. */
function stepCalled(plan: Plan, title: string): StepReference {
  const step = allSteps(plan.steps).find((each) => each.title === title);
  return step
    ? referenceTo(plan, step)
    : { number: null, title, parents: [], phase: null, ordinal: 0, count: 1 };
}

function outcome(text: string, json: string): string {
  const result = runEdit(text, editOf(text, json), context);
  return result.kind === 'refusal'
    ? `${result.refusal.reason}: ${result.refusal.message}`
    : applyChanges(text, result.changes);
}

function expectCase(one: Case, variant: (text: string) => string): void {
  const before = variant(one.before);
  const after = one.after === null ? null : variant(one.after);
  expect(outcome(before, one.edit)).toBe(after ?? one.refusal?.trim());
}

const cases = readCases();

describe.each([...new Set(cases.map(({ file }) => file))])('%s', (file) => {
  describe.each(cases.filter((one) => one.file === file))('$name', (one) => {
    test('as it is written', () => {
      expectCase(one, (text) => text);
    });

    test('with Windows line endings', () => {
      expectCase(one, (text) => text.replace(/\n/g, '\r\n'));
    });

    test('with a byte order mark', () => {
      expectCase(one, (text) => `\uFEFF${text}`);
    });

    if (!one.before.startsWith('---\n')) {
      test('with properties above it', () => {
        expectCase(one, (text) => `---\ntags:\n  - work\n---\n${text}`);
      });
    }

    test('is taken back by the inverted changes', () => {
      const result = runEdit(one.before, editOf(one.before, one.edit), context);
      const changes = result.kind === 'changes' ? result.changes : [];
      const after = applyChanges(one.before, changes);
      expect(applyChanges(after, invertChanges(one.before, changes))).toBe(one.before);
    });
  });
});
