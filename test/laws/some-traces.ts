// Random edits that let entries cite, follow and supersede each other, in one note or by links to another.
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { citationsOf } from '../../src/plan/citations-of';
import type { Decision } from '../../src/plan/decision';
import { entriesOf, entryReferenceTo, type TraceEnd } from '../../src/plan/entry-reference';
import type { Plan } from '../../src/plan/plan';
import { allSteps } from '../../src/plan/step';
import { referenceTo } from '../../src/plan/step-reference';
import { wordsReferenceTo } from '../../src/plan/words-reference';
import { sliceOf } from '../../src/text/span';
import { readingOf } from './made-edit';
import { choice, chosen, typed, type SomeEdit } from './some-edits';
import { title } from './some-words';

const links = fc.constantFrom(
  '[[Other plan#^decision-4]]',
  '[[Plans/Other plan#^d-4|Use SQLite, not files]]',
  '[Use SQLite](../Other%20plan.md#^d-4)',
);

interface Parts {
  readonly what: 'decision' | 'discovery' | 'step';
  readonly first: string;
  readonly link: string;
  readonly id: string;
  /** Which entry. */
  readonly at: number;
  /** Which entry, step or citation it is led to. */
  readonly there: number;
}

function endAt(plan: Plan, at: number, isStep: boolean): TraceEnd | null {
  const step = chosen(allSteps(plan.steps), at);
  if (isStep) return step ? { kind: 'step', step: referenceTo(plan, step) } : null;
  const entry = chosen(entriesOf(plan), at);
  return entry ? entryReferenceTo(plan, entry) : null;
}

/** What can be tried on a plan with what is in it: nothing is left to the chance that the note has it. */
function tracesOf(
  text: string,
  { what, first, link, id, at, there }: Parts,
): readonly (() => Edit)[] {
  const plan = readingOf(text);
  const record = (): Edit => ({
    kind: 'record decision',
    title: first,
    fields: {},
    id,
    supersedes: link,
  });
  const entry = chosen(entriesOf(plan), at);
  if (!entry) return [record];
  const from = entryReferenceTo(plan, entry);
  const to = endAt(plan, there, what === 'step') ?? from;
  const named = entry.block ?? id;
  const follow = {
    decision: { kind: 'record decision', title: first, fields: {} },
    discovery: { kind: 'record discovery', title: first, fields: {} },
    step: { kind: 'add step', title: first, position: { kind: 'at end' } },
  } as const;
  const older = chosen(plan.decisions, at);
  const citations = citationsOf(plan);
  const citation = chosen(citations, there);
  return [
    record,
    () => ({ kind: 'trace entry', from, to }),
    () => ({ kind: 'follow entry', from, edit: follow[what] }),
    () => ({ kind: 'cite', entry: from, link }),
    () => ({ kind: 'mark entry', entry: from, id: named }),
    ...(older ? [() => supersededIn(plan, older, older.block ?? id, link)] : []),
    ...(citation
      ? [
          (): Edit => ({
            kind: 'point link',
            link: wordsReferenceTo(citations, citation, ({ span }) => sliceOf(text, span)),
            to: link,
          }),
        ]
      : []),
  ];
}

function supersededIn(plan: Plan, older: Decision, id: string, by: string): Edit {
  const { words, ordinal, count } = entryReferenceTo(plan, older);
  return { kind: 'mark superseded', decision: { words, ordinal, count }, id, by };
}

export const tracing: fc.Arbitrary<SomeEdit> = fc
  .record({
    which: choice,
    what: fc.constantFrom('decision', 'discovery', 'step'),
    first: fc.oneof({ weight: 3, arbitrary: title }, { weight: 1, arbitrary: typed }),
    link: links,
    id: fc.constantFrom('run-1', 'decision-4', 'x'),
    at: choice,
    there: choice,
  })
  .map(
    ({ which, ...parts }) =>
      (text) =>
        chosen(tracesOf(text, parts), which)?.() ?? null,
  );
