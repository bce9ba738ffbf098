// Splits a step into what is done of it and what remains: by a sentence behind its title, or, where steps have
// fields, into a finished step and a new one. Stamps that are there stay; what waits for the step waits for what remains.
import { plainText } from '../parse/inline-text';
import { sliceOf } from '../text/span';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import { allSteps, type Step, type StepState } from '../plan/step';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { stepBehind } from './new-step';
import { make, refuse } from './refusal';
import { addedTo, isSameList, isSameStep, isSameStepButState, isSameTime } from './same-reading';
import { stateChanges } from './set-step-state';
import { sentenceOf, splitSentence } from './split-sentence';
import { statusChanges } from './state-fields';
import { stepField, usesFields } from './step-style';
import { plainStepTitle, retitled, stepTitle, titleWordsEnd } from './step-title';

type SplitStep = EditOf<'split step'>;

const half: StepState = { kind: 'active', percent: 50 };

/** Splits an open step; refused when it is done or dropped. */
export const splitStep: EditRule<SplitStep> = {
  change: (text, plan, edit, { now }) => {
    const found = findStep(plan, edit.step);
    if (found.kind === 'refusal') return found;
    const { step } = found.placed;
    if ([edit.done, edit.remaining].some((words) => plainStepTitle(words) === '')) {
      return refuse('unsafe text', 'Say both what is done of the step and what remains.');
    }
    if (step.state.kind === 'done' || step.state.kind === 'dropped') {
      return refuse(
        'nothing to change',
        `This step is ${step.state.kind}, so nothing of it remains.`,
      );
    }
    if (!isParted(plan, step)) return make(...sentenceChanges(text, plan, step, edit));
    const id = { from: titleWordsEnd(text, step), to: step.titleSpan.to };
    return make(
      ...stateChanges(text, plan, step, { kind: 'done' }, now),
      retitled(text, step, stepTitle(edit.done)),
      { ...id, insert: '' },
      stepBehind(text, plan, step, stepTitle(edit.remaining) + sliceOf(text, id), true),
    );
  },
  about: ['steps'],
  isMeant: (before, after, edit) => {
    const found = findStep(before, edit.step);
    if (found.kind === 'refusal') return false;
    const { step } = found.placed;
    const old = allSteps(before.steps);
    const now = allSteps(after.steps);
    if (!isParted(before, step)) {
      return isSameList(old, now, (one, other) =>
        one === step ? isHalf(step, other, edit) : isSameStep(one, other),
      );
    }
    const isSame = (one: Step, other: Step): boolean =>
      one === step ? isDonePart(step, other, edit) : isSameStep(one, other);
    const added = addedTo(old, now, isSame);
    return (
      added?.title === plainStepTitle(edit.remaining) &&
      added.state.kind === 'pending' &&
      now.some(({ block }) => block === step.block)
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'These parts would not be read as written, or would change what other steps say. Use other words, or split the step in the note itself.',
  },
};

/** Whether `step` becomes two steps, and not one with a sentence. */
function isParted(plan: Plan, step: Step): boolean {
  return usesFields(plan, step) && splitSentence(step.title) === null;
}

function sentenceChanges(
  text: string,
  plan: Plan,
  step: Step,
  edit: SplitStep,
): readonly TextChange[] {
  const { from } = step.titleSpan;
  const to = titleWordsEnd(text, step);
  const words = text.slice(from, to);
  const old = splitSentence(words);
  const written = sentenceOf(stepTitle(edit.done), stepTitle(edit.remaining));
  const insert = words === '' ? written : ` ${written}`;
  const isTold = step.state.kind !== 'blocked' && stepField(step, 'status') !== null;
  return [
    { from: old ? from + old.from : to, to: old ? from + old.to : to, insert },
    ...(isTold ? statusChanges(text, plan, step, half, usesFields(plan, step)) : []),
  ];
}

function isHalf(step: Step, now: Step, edit: SplitStep): boolean {
  const old = splitSentence(step.title);
  const bare = old ? step.title.slice(0, old.from) : step.title;
  const rest = old ? step.title.slice(old.to) : '';
  const written = sentenceOf(stepTitle(edit.done), stepTitle(edit.remaining));
  const title = `${bare} ${plainText(written)}${rest}`.trim();
  return isSameStep(
    { ...step, title, state: step.state.kind === 'blocked' ? step.state : half },
    now,
  );
}

function isDonePart(step: Step, now: Step, edit: SplitStep): boolean {
  return (
    isSameStepButState({ ...step, title: plainStepTitle(edit.done) }, now) &&
    now.state.kind === 'done' &&
    (step.started === null || isSameTime(step.started, now.started))
  );
}
