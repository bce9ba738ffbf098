// Gives a step a block id, so that it can be linked to: ` ^step-3` behind its words. Links themselves are not made here.
import { allSteps, type Step } from '../plan/step';
import { firstBlockEnd } from '../parse/block-id';
import { freshId, isTaken } from './block-ids';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { isSameList, isSameStep } from './same-reading';
import { bulletOf } from './step-place';

/** Changes nothing when the step has an id. Refused where Obsidian would not find one. */
export const setStepId: EditRule<EditOf<'set step id'>> = {
  change: (text, plan, { step: reference }) => {
    const found = findStep(plan, reference);
    if (found.kind === 'refusal') return found;
    const { step } = found.placed;
    if (step.block !== null) return make();
    if (bulletOf(text, step) === '') {
      return refuse('no place', 'This step is no list item, so it cannot be linked to.');
    }
    const at = firstBlockEnd(text, step.span);
    const gap = /[ \t]/.test(text.charAt(at - 1)) ? '' : ' ';
    return make({ from: at, to: at, insert: `${gap}^${newStepId(text, step)}` });
  },
  about: ['steps'],
  isMeant: (before, after, { step: reference }) => {
    const found = findStep(before, reference);
    const target = found.kind === 'found' ? found.placed.step : null;
    return isSameList(
      allSteps(before.steps),
      allSteps(after.steps),
      (old, now) =>
        isSameStep(old, now) &&
        isSameFields(old.fields, now.fields) &&
        (old === target ? now.block !== null : now.block === old.block),
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'A block id behind this step would be read as one of its words. Put the lines below it into a list first.',
  },
};

/** `step-3` for step 3, unless something else in the note is called so. */
function newStepId(text: string, { number }: Step): string {
  const own = number === null ? null : `step-${number.replace(/[^A-Za-z0-9]+/g, '-')}`;
  return own === null || isTaken(text, own) ? freshId(text, 'step', null) : own;
}
