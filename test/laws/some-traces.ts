// Random edits that let entries cite, follow and supersede each other, in one note or by links to another.
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { citationsOf } from '../../src/plan/citations-of';
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

function endAt(plan: Plan, at: number, isStep: boolean): TraceEnd | null {
  const step = chosen(allSteps(plan.steps), at);
  if (isStep) return step ? { kind: 'step', step: referenceTo(plan, step) } : null;
  const entry = chosen(entriesOf(plan), at);
  return entry ? entryReferenceTo(plan, entry) : null;
}

export const tracing: fc.Arbitrary<SomeEdit> = fc
  .record({
    kind: fc.constantFrom('trace', 'follow', 'cite', 'mark', 'supersede', 'point', 'record'),
    what: fc.constantFrom('decision', 'discovery', 'step'),
    first: fc.oneof({ weight: 3, arbitrary: title }, { weight: 1, arbitrary: typed }),
    link: links,
    id: fc.constantFrom('run-1', 'decision-4', 'x'),
    at: choice,
    there: choice,
  })
  .map(({ kind, what, first, link, id, at, there }) => (text) => {
    const plan = readingOf(text);
    const entry = chosen(entriesOf(plan), at);
    if (!entry) return null;
    const from = entryReferenceTo(plan, entry);
    switch (kind) {
      case 'trace': {
        const to = endAt(plan, there, what === 'step');
        return to && { kind: 'trace entry', from, to };
      }
      case 'follow': {
        const edits: Readonly<
          Record<typeof what, Extract<Edit, { kind: 'follow entry' }>['edit']>
        > = {
          decision: { kind: 'record decision', title: first, fields: {} },
          discovery: { kind: 'record discovery', title: first, fields: {} },
          step: { kind: 'add step', title: first, position: { kind: 'at end' } },
        };
        return { kind: 'follow entry', from, edit: edits[what] };
      }
      case 'cite':
        return { kind: 'cite', entry: from, link };
      case 'mark':
        return { kind: 'mark entry', entry: from, id: entry.block ?? id };
      case 'point': {
        const citations = citationsOf(plan);
        const one = chosen(citations, there);
        if (one === undefined) return null;
        const reference = wordsReferenceTo(citations, one, ({ span }) => sliceOf(text, span));
        return { kind: 'point link', link: reference, to: link };
      }
      case 'supersede': {
        const { kind: noun, ...decision } = from;
        return noun === 'decision'
          ? { kind: 'mark superseded', decision, id: entry.block ?? id, by: link }
          : null;
      }
      default:
        return { kind: 'record decision', title: first, fields: {}, id, supersedes: link };
    }
  });
