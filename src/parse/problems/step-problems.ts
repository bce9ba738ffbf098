// Rules about steps and what the plan of work says of them.
import { rememberedFor } from '../../text/remembered';
import type { Span } from '../../text/span';
import { rememberedOfSteps } from '../../plan/bare-steps';
import { fieldOf, saysNothing } from '../../plan/field';
import { problemOf, type Problem } from '../../plan/problem';
import { allSteps, isSettled, type Brief, type Step } from '../../plan/step';
import { goesOn } from '../../plan/status';
import { plainText } from '../inline-text';
import { statusWordsOf } from '../read-step-state';
import { nameOf, type NoteReading, type NoteRule } from './note-reading';

/** `tick-disagrees-with-status` */
const tickedOtherwise: NoteRule = ({ plan }) => tickedOtherwiseIn(plan.steps);

const tickedOtherwiseIn = rememberedOfSteps((steps): readonly Problem[] =>
  allSteps(steps).flatMap((step): Problem[] => {
    const field = fieldOf(step.fields, 'status', 'state');
    const status = field === null ? null : statusWordsOf(field.value);
    if (field === null || status === null) return [];
    const ticked = step.state.kind === 'done';
    if (ticked === (status.kind === 'done') || step.state.kind === 'dropped') return [];
    const says = `${nameOf(step)} is ${ticked ? 'ticked' : 'not ticked'}, but its status says “${plainText(field.value)}”.`;
    return [problemOf('tick-disagrees-with-status', field.span, says)];
  }),
);

/** From so many done steps without a stamp on, that is one thing to say, not one for each step. */
const MANY_UNDATED = 4;

/** `done-without-timestamp` */
const doneAtNoTime: NoteRule = ({ plan }) => doneAtNoTimeIn(plan.steps);

const doneAtNoTimeIn = rememberedOfSteps((steps): readonly Problem[] => {
  const done = datableSteps(steps);
  const undated = done.filter((step) => step.completed === null);
  const [first] = undated;
  if (first && undated.length >= MANY_UNDATED) {
    const says = `${undated.length} of ${done.length} done steps do not say when they were done.`;
    return [problemOf('done-without-timestamp', first.line, says)];
  }
  return undated.map((step) =>
    problemOf('done-without-timestamp', step.line, `${nameOf(step)} is done, but not when.`),
  );
});

/**
 * Done steps with a box that may be asked for a stamp: a sub-step is not when its step has one, nor where none beside it
 * has one, because none is written there either.
 */
function datableSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [
    ...(step.state.kind === 'done' && step.mark !== null ? [step] : []),
    ...(step.completed === null && step.steps.some(({ completed }) => completed !== null)
      ? datableSteps(step.steps)
      : []),
  ]);
}

/** An action that is still to be done, and where it stands. */
interface OpenAction {
  readonly brief: Brief;
  readonly span: Span;
}

/** The briefs of steps of which nothing remains to be done. */
const settledBriefs = rememberedFor(
  (steps: readonly Step[]): ReadonlySet<Brief | null> =>
    new Set(steps.filter(isSettled).map((step) => step.brief)),
);

/** Those written in the founding document's form, which have at least one of its fields. */
const openActions = rememberedFor(({ plan }: NoteReading): readonly OpenAction[] => {
  if (!goesOn(plan.status.value)) return [];
  const settled = settledBriefs(plan.steps);
  const found: OpenAction[] = [];
  for (const { briefs, briefSpans } of plan.phases) {
    for (const [at, brief] of briefs.entries()) {
      const { files, effect, estimate, verification } = brief;
      const span = briefSpans[at];
      if (!span || (files ?? effect ?? verification ?? estimate) === null) continue;
      if (!settled.has(brief)) found.push({ brief, span });
    }
  }
  return found;
});

/** `step-without-verification`; when no action has any, that is one thing to say. */
const unverified: NoteRule = (note) => {
  const actions = openActions(note);
  const missing = actions.filter(
    ({ brief: { verification } }) => verification === null || saysNothing(verification),
  );
  const [first] = missing;
  if (first && missing.length === actions.length && missing.length > 1) {
    const says = `None of the ${missing.length} actions says how to verify that it worked.`;
    return [problemOf('step-without-verification', first.span, says)];
  }
  return missing.map(({ brief: { number }, span }) => {
    const says = `Action ${number} does not say how to verify that it worked.`;
    return problemOf('step-without-verification', span, says);
  });
};

/** Minutes: the founding document asks to break down anything that takes longer than four hours. */
const LARGEST_STEP = 4 * 60;

/** `step-too-large` */
const tooLarge: NoteRule = (note) =>
  openActions(note)
    .filter(({ brief: { estimate } }) => estimate !== null && estimate > LARGEST_STEP)
    .map(({ brief: { number, estimate }, span }) => {
      const hours = Math.round((estimate ?? 0) / 6) / 10;
      const says = `Action ${number} is estimated at ${hours} hours of work; more than 4 are better split.`;
      return problemOf('step-too-large', span, says);
    });

export const stepRules: readonly NoteRule[] = [tickedOtherwise, doneAtNoTime, unverified, tooLarge];
