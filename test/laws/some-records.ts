// Random edits that record what is not a step: outcomes, risks, questions, criteria, next steps, with ids and without.
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import type { Plan } from '../../src/plan/plan';
import { wordsReferenceTo } from '../../src/plan/words-reference';
import { readingOf } from './made-edit';
import { choice, chosen, typed, type SomeEdit } from './some-edits';
import { title } from './some-words';

const words = fc.oneof({ weight: 3, arbitrary: title }, { weight: 1, arbitrary: typed });
const id = fc.constantFrom('run-1', 'Run-2', 'x');

const record: fc.Arbitrary<Edit> = fc
  .tuple(words, words, words, fc.nat({ max: 6 }))
  .map(([first, second, third, kind]): Edit => {
    switch (kind) {
      case 0:
        return { kind: 'record outcome', outcome: { kind: 'worked', text: first } };
      case 1:
        return { kind: 'record outcome', outcome: { kind: 'lesson', text: first } };
      case 2:
        return {
          kind: 'record outcome',
          outcome: { kind: 'impact', metric: first, before: second, after: third },
        };
      case 3:
        return { kind: 'record risk', title: first, mitigation: second };
      case 4:
        return { kind: 'record question', title: first, context: second };
      case 5:
        return { kind: 'add criterion', text: first };
      default:
        return { kind: 'add next step', title: first };
    }
  });

/** One more of anything, known by an id. */
export const recordedWithId: fc.Arbitrary<SomeEdit> = fc
  .tuple(
    fc.oneof(
      record,
      words.map((typedTitle): Edit => ({ kind: 'record decision', title: typedTitle, fields: {} })),
    ),
    id,
  )
  .map(([edit, given]) => () => ({ ...edit, id: given }));

/** What replaces, answers or ticks something of the note; null when the note has none of it. */
export const settling: fc.Arbitrary<SomeEdit> = fc
  .record({
    kind: fc.constantFrom('supersede', 'answer', 'tick'),
    first: words,
    second: words,
    met: fc.boolean(),
    at: choice,
  })
  .map(({ kind, first, second, met, at }) => (text) => {
    const plan = readingOf(text);
    const decision = kind === 'supersede' ? decisionAt(plan, at) : null;
    if (decision) {
      return { kind: 'supersede decision', decision, title: first, fields: { rationale: second } };
    }
    const question = kind === 'answer' ? questionAt(plan, at) : null;
    if (question) {
      return { kind: 'answer question', question, title: first, fields: { rationale: second } };
    }
    const criterion = chosen(plan.criteria, at);
    return criterion
      ? {
          kind: 'tick criterion',
          criterion: wordsReferenceTo(plan.criteria, criterion, (one) => one.text),
          met,
        }
      : null;
  });

function decisionAt(plan: Plan, at: number): ReturnType<typeof wordsReferenceTo> | null {
  const one = chosen(plan.decisions, at);
  return one ? wordsReferenceTo(plan.decisions, one, (other) => other.title) : null;
}

function questionAt(plan: Plan, at: number): ReturnType<typeof wordsReferenceTo> | null {
  const one = chosen(plan.questions, at);
  return one ? wordsReferenceTo(plan.questions, one, (other) => other.title) : null;
}

export const closing: fc.Arbitrary<SomeEdit> = fc.oneof(
  record.map((edit) => () => edit),
  recordedWithId,
  settling,
);
