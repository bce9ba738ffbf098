// Whether two readings say the same, part by part: by their words, never by their places. Makes no changes.
import type { Criterion } from '../plan/criterion';
import type { Entry } from '../plan/entry';
import type { Field } from '../plan/field';
import type { Link } from '../plan/link';
import type { NextStep } from '../plan/next-step';
import type { Outcome } from '../plan/outcome';
import type { Phase } from '../plan/phase';
import type { Plan } from '../plan/plan';
import type { Question } from '../plan/question';
import type { Risk } from '../plan/risk';
import type { Section } from '../plan/section';
import { allSteps, type Step } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';

type Comparison = (before: Plan, after: Plan) => boolean;

const comparisons = {
  title: (before, after) => after.title === before.title,
  // An edit may make a note a plan, and never the other way round.
  kind: (before, after) => after.dialect === before.dialect && (after.isPlan || !before.isPlan),
  sections: (before, after) => isSameList(before.sections, after.sections, isSameSection),
  status: (before, after) =>
    before.status.derived === after.status.derived &&
    (before.status.derived || before.status.value === after.status.value),
  owner: (before, after) => before.metadata.owner === after.metadata.owner,
  phases: (before, after) => isSameList(before.phases, after.phases, isSamePhase),
  steps: (before, after) => isSameList(allSteps(before.steps), allSteps(after.steps), isSameStep),
  criteria: (before, after) => isSameList(before.criteria, after.criteria, isSameCriterion),
  decisions: (before, after) => isSameList(before.decisions, after.decisions, isSameEntry),
  discoveries: (before, after) => isSameList(before.discoveries, after.discoveries, isSameEntry),
  outcomes: (before, after) => isSameList(before.outcomes, after.outcomes, isSameOutcome),
  risks: (before, after) => isSameList(before.risks, after.risks, isSameRisk),
  questions: (before, after) => isSameList(before.questions, after.questions, isSameQuestion),
  nextSteps: (before, after) => isSameList(before.nextSteps, after.nextSteps, isSameNextStep),
  handoff: (before, after) => isSameList(before.handoff, after.handoff, isSameField),
  links: (before, after) => isSameList(relatedLinks(before), relatedLinks(after), isSameLink),
} satisfies Readonly<Record<string, Comparison>>;

/** A part of a reading that an edit can be about. */
export type Part = keyof typeof comparisons;

export const everyPart = Object.keys(comparisons) as readonly Part[];

/** The parts that are lists of steps, entries and the like. */
export const listParts: readonly Part[] = [
  'steps',
  'decisions',
  'discoveries',
  'criteria',
  'outcomes',
  'risks',
  'questions',
  'nextSteps',
];

/** Whether `after` says what `before` does in all parts but those of `about`. */
export function isSameExcept(before: Plan, after: Plan, about: readonly Part[]): boolean {
  return (Object.entries(comparisons) as [Part, Comparison][]).every(
    ([part, isSame]) => about.includes(part) || isSame(before, after),
  );
}

/** Whether both lists are equally long and alike at every place. */
export function isSameList<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): boolean {
  return (
    before.length === after.length &&
    before.every((value, index) => {
      const other = after[index];
      return other !== undefined && isSame(value, other);
    })
  );
}

/** The one value of `after` that `before` lacks, when `after` is otherwise the same list; else null. */
export function addedTo<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): T | null {
  const place = after.findIndex((value, index) => {
    const old = before[index];
    return old === undefined || !isSame(old, value);
  });
  const added = after[place];
  if (added === undefined) return null;
  const rest = [...after.slice(0, place), ...after.slice(place + 1)];
  return isSameList(before, rest, isSame) ? added : null;
}

export function isSameStep(a: Step, b: Step): boolean {
  return isSameStepState(a, b) && isSameList(a.links, b.links, isSameLink);
}

/** Whether both are steps of the same words in the same state, whatever they are linked with. */
export function isSameStepState(a: Step, b: Step): boolean {
  return (
    isSameStepButState(a, b) &&
    a.mark === b.mark &&
    JSON.stringify(a.state) === JSON.stringify(b.state) &&
    isSameTime(a.started, b.started) &&
    isSameTime(a.completed, b.completed) &&
    isSameTime(a.touched, b.touched)
  );
}

/** Whether both are steps of the same words. */
export function isSameStepButState(a: Step, b: Step): boolean {
  return a.title === b.title && a.number === b.number;
}

/**
 * Whether both are steps of the same words, apart from the mark before a remark that shared its brackets with a stamp:
 * `, after the rain) Read` and, without the stamp, `(after the rain) Read`.
 */
export function isSameStepButStamp(a: Step, b: Step): boolean {
  const [old, now] = [a, b].map(({ title }) => title.replace(/^[\s([,;:，；：–—-]+/, ''));
  return old === now && a.number === b.number;
}

export function isSameTime(a: Timestamp | null, b: Timestamp | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === 'instant'
    ? b.kind === 'instant' && a.at === b.at
    : b.kind === 'date' && a.date === b.date;
}

export function isSameEntry(a: Entry, b: Entry): boolean {
  return (
    a.title === b.title &&
    a.superseded === b.superseded &&
    isSameTime(a.at, b.at) &&
    isSameList(a.fields, b.fields, isSameField)
  );
}

function isSameField(a: Field, b: Field): boolean {
  return a.label === b.label && a.value === b.value;
}

export function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.kind === b.kind &&
    a.text === b.text &&
    a.measure?.metric === b.measure?.metric &&
    a.measure?.before === b.measure?.before &&
    a.measure?.after === b.measure?.after
  );
}

export function isSameRisk(a: Risk, b: Risk): boolean {
  return (
    a.title === b.title &&
    a.description === b.description &&
    a.mitigation === b.mitigation &&
    a.settled === b.settled
  );
}

export function isSameQuestion(a: Question, b: Question): boolean {
  return a.title === b.title && a.context === b.context && a.answer === b.answer;
}

export function isSameNextStep(a: NextStep, b: NextStep): boolean {
  return a.title === b.title && a.done === b.done && a.later === b.later;
}

export function isSameSection(a: Section, b: Section): boolean {
  return a.kind === b.kind && a.level === b.level && a.title === b.title;
}

/** Whether `after` has the sections of `before`, and perhaps one more of `kind`. */
export function hasSectionsOf(before: Plan, after: Plan, kind: Section['kind']): boolean {
  if (comparisons.sections(before, after)) return true;
  return addedTo(before.sections, after.sections, isSameSection)?.kind === kind;
}

/** The links that say what another plan is to this one; those that are only mentioned come and go with words. */
export function relatedLinks(plan: Plan): readonly Link[] {
  return plan.links.filter(({ kind }) => kind !== 'mentioned');
}

export function isSameLink(a: Link, b: Link): boolean {
  return (
    a.kind === b.kind && a.target === b.target && a.subpath === b.subpath && a.alias === b.alias
  );
}

export function isSameCriterion(a: Criterion, b: Criterion): boolean {
  return a.text === b.text && a.met === b.met;
}

function isSamePhase(a: Phase, b: Phase): boolean {
  return (
    a.number === b.number &&
    a.name === b.name &&
    isSameList(
      a.briefs,
      b.briefs,
      (brief, other) => brief.number === other.number && brief.title === other.title,
    )
  );
}
