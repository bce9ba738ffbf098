// Adds a step that is still to be done: behind the last one, behind a given one, or in a phase. Numbers of others stay.
import { lineEnd, nextLineStart } from '../text/lines';
import { contains, trimSpan } from '../text/span';
import type { Phase } from '../plan/phase';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { resultForId, withId } from './block-ids';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { findPhase, headingsAmongSteps, isCalled } from './find-phase';
import { findStep } from './find-step';
import { firstSteps } from './first-steps';
import { linesAfter } from './line-style';
import { firstStep, stepAhead, stepBehind, stepLike } from './new-step';
import { make, refuse } from './refusal';
import { addedTo, hasSectionsOf, isSameStep } from './same-reading';
import { siblingsOf } from './step-place';
import { plainStepTitle, stepTitle } from './step-title';

type AddStep = EditOf<'add step'>;

/** Adds a pending step; the progress section is added when there are no steps and it is missing. */
export const addStep: EditRule<AddStep> = {
  change: (text, plan, { title, position, id = null }) => {
    const plain = plainStepTitle(title);
    if (plain === '') return refuse('unsafe text', 'A step needs a title.');
    const known = resultForId(
      text,
      id,
      'step',
      allSteps(plan.steps),
      (step) => step.title === plain,
    );
    if (known) return known;
    const words = withId([stepTitle(title)], id).join('');
    switch (position.kind) {
      case 'at end':
        return atEnd(text, plan, words);
      case 'after': {
        const found = findStep(plan, position.step);
        return found.kind === 'refusal' ? found : behind(text, plan, found.placed.step, words);
      }
      case 'before': {
        const found = findStep(plan, position.step);
        return found.kind === 'refusal' ? found : ahead(text, plan, found.placed.step, words);
      }
      case 'in phase':
        return inPhase(text, plan, position.phase, words);
    }
  },
  about: ['steps', 'sections'],
  isMeant: (before, after, edit) => {
    const added = addedTo(allSteps(before.steps), allSteps(after.steps), isSameStep);
    return (
      added?.state.kind === 'pending' &&
      added.touched === null &&
      isTitled(added, plainStepTitle(edit.title)) &&
      isPlaced(before, after, added, edit) &&
      hasSectionsOf(before, after, 'progress')
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This step would not be read as written, or would change what the note says. Use other words, or write it in the note itself.',
  },
};

/** Whether the step has that title, perhaps with the name of its phase in front. */
function isTitled({ title }: Step, wanted: string): boolean {
  return title === wanted || title.endsWith(`: ${wanted}`);
}

function isPlaced(before: Plan, after: Plan, added: Step, { position }: AddStep): boolean {
  switch (position.kind) {
    case 'at end':
      return after.steps[after.steps.length - 1] === added;
    case 'after': {
      const found = findStep(before, position.step);
      if (found.kind === 'refusal') return false;
      const { step } = found.placed;
      const place = allSteps(before.steps).indexOf(step) + allSteps([step]).length;
      return stands(after, added, place);
    }
    case 'before': {
      const found = findStep(before, position.step);
      if (found.kind === 'refusal') return false;
      const { step } = found.placed;
      const place = allSteps(before.steps).indexOf(step);
      // What only the words of that step say of its phase does not hold for the new one.
      const isOwn = step.joining === 'name' || step.joining === 'title';
      return stands(after, added, place) && (isOwn || added.phase === step.phase);
    }
    case 'in phase': {
      const own = added.phase === null ? undefined : after.phases[added.phase];
      const isPhase = after.phases.some((phase) => isCalled(phase, position.phase));
      return !isPhase || (own !== undefined && isCalled(own, position.phase));
    }
  }
}

/** Whether the step at `place` is `added`, or one like it in all it says. */
function stands(after: Plan, added: Step, place: number): boolean {
  const step = allSteps(after.steps)[place];
  return step !== undefined && isSameStep(step, added);
}

function behind(text: string, plan: Plan, step: Step, title: string, part = false): EditResult {
  return step.mark === null ? noPlace() : make(stepBehind(text, plan, step, title, part));
}

function noPlace(): EditResult {
  return refuse(
    'no place',
    'The steps of this note have no checkboxes, so a new one would not be read as one.',
  );
}

/** Behind the step above where that is of the same phase, so that the number goes on from there. */
function ahead(text: string, plan: Plan, step: Step, title: string): EditResult {
  const above = lastOf(siblingsOf(plan, step).filter(({ span }) => span.from < step.span.from));
  if (
    above &&
    above.phase === step.phase &&
    /^[\s>]*$/.test(text.slice(above.span.to, step.span.from))
  ) {
    return behind(text, plan, above, title);
  }
  const change = step.mark === null ? null : stepAhead(text, plan, step, title);
  return change ? make(change) : noPlace();
}

function atEnd(text: string, plan: Plan, title: string): EditResult {
  const last = plan.steps[plan.steps.length - 1];
  return last
    ? behind(text, plan, last, title)
    : make(firstSteps(text, plan, firstStep(plan.dialect, title)));
}

function inPhase(text: string, plan: Plan, name: string, title: string): EditResult {
  const found = findPhase(text, plan, name);
  if (found.kind === 'refusal') return found.refused;
  if (found.kind === 'heading') {
    const last = lastOf(plan.steps.filter(({ span }) => contains(found.span, span)));
    if (last) return behind(text, plan, last, title);
    const words = trimSpan(text, found.own);
    const at = lineEnd(text, words.to);
    const example = nearest(plan, at);
    const lines = example
      ? stepLike(text, plan, example, title, false)
      : firstStep(plan.dialect, title);
    const closed = nextLineStart(text, at) < plan.body.to;
    return make({ from: at, to: at, insert: linesAfter(text, at, lines, { apart: true, closed }) });
  }
  const joined = plan.steps.filter(({ phase }) => phase === found.index);
  const last = lastOf(joined);
  if (last && (last.joining === 'number' || last.joining === 'heading')) {
    return behind(text, plan, last, title, true);
  }
  if (!last && headingsAmongSteps(text, plan).length > 0) {
    return refuse(
      'no place',
      `There is no place for steps of “${name}” under the headings of this plan’s steps.`,
    );
  }
  const earlier = plan.steps.filter(({ phase }) => phase !== null && phase < found.index);
  const anchor = last ?? lastOf(earlier) ?? lastOf(plan.steps);
  const whole = `${phaseLead(text, found.phase)}: ${title}`;
  return anchor
    ? behind(text, plan, anchor, whole)
    : make(firstSteps(text, plan, firstStep(plan.dialect, whole)));
}

/** `Phase 2` of `### Phase 2 — Convert`: what a step of a phase starts with; the whole name without a number. */
function phaseLead(text: string, { heading, name, number }: Phase): string {
  const words = stepTitle(text.slice(heading.from, heading.to).replace(/^[\s#*_>-]+/, ''));
  const at = number === null ? -1 : words.indexOf(number);
  return at < 0 || number === null ? stepTitle(name) : words.slice(0, at + number.length);
}

function nearest(plan: Plan, at: number): Step | undefined {
  return lastOf(plan.steps.filter(({ span }) => span.to <= at)) ?? plan.steps[0];
}

function lastOf(steps: readonly Step[]): Step | undefined {
  return steps[steps.length - 1];
}
