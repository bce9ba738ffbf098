// What of a plan goes into the ledger: made where the plan is read, so that only this little crosses threads.
import type { LedgerEntry, PlanDetails } from '../index/ledger';
import { headingTarget } from '../edit/entry-link';
import { firstTimestamp } from '../parse/read-timestamps';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
import { allSteps } from '../plan/step';
import { rangeOf, type Timestamp, whenOf } from '../plan/timestamp';

/** How much is searched of one plan, and shown of one title, in characters. */
const MOST_WORDS = 24_000;
const MOST_TITLE = 400;

/** The details of `plan`, which was read from `text`. A question is as old as the first date that stands in it. */
export function detailsOf(plan: Plan, text: string): PlanDetails {
  const entries = [...plan.decisions, ...plan.discoveries].map((entry): LedgerEntry => {
    const { kind, title, at, superseded, span, block } = entry;
    const words = title.slice(0, MOST_TITLE);
    const own = { kind, title: words, at: whenIn(at), superseded, from: span.from };
    return block === null ? own : { ...own, block };
  });
  const questions = plan.questions
    .filter(({ answer }) => answer === null)
    .map(({ title, span }): LedgerEntry => ({
      kind: 'question',
      title: title.slice(0, MOST_TITLE),
      at: whenIn(firstTimestamp(text, span)),
      superseded: false,
      from: span.from,
    }));
  const log = headingTarget(sectionOf(plan.sections, 'decisions')?.title ?? '');
  return {
    entries: [...entries, ...questions],
    words: wordsOf(plan),
    finished: finishedIn(plan),
    created: whenIn(plan.metadata.created),
    ...(log === '' ? {} : { log }),
  };
}

function whenIn(stamp: Timestamp | null): PlanDetails['created'] {
  return stamp === null ? null : whenOf(stamp);
}

function wordsOf({ steps, decisions, discoveries, questions }: Plan): string {
  const words = [
    ...allSteps(steps).map(({ title }) => title),
    ...[...decisions, ...discoveries].flatMap(({ title, fields }) => [
      title,
      ...fields.map(({ value }) => value),
    ]),
    ...questions.map(({ title }) => title),
  ];
  return words.join('\n').slice(0, MOST_WORDS).toLowerCase();
}

/** When top-level steps were completed: of a date, its noon. */
function finishedIn({ steps }: Plan): readonly number[] {
  return steps
    .flatMap(({ state, completed }) => {
      if (state.kind !== 'done' || completed === null) return [];
      const { start, end } = rangeOf(completed);
      return [(start + end) / 2];
    })
    .sort((a, b) => a - b);
}
