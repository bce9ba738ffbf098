// Says below a step what it waits for: a link to another step or to a whole plan. Whether that closes a circle is not
// known here.
import { allSteps, type Step } from '../plan/step';
import { contains } from '../text/span';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { anyLinkIn, isSamePlace, partingOf } from './link-words';
import { onlyHoldsPlace } from './only-holds-place';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { addedTo, isSameLink, isSameList, isSameStep } from './same-reading';
import { setField } from './step-fields';
import { stepField } from './step-style';

/** Adds the link; changes nothing when the step has it already. Refused when `link` is not one link. */
export const dependOnStep: EditRule<EditOf<'depend on step'>> = {
  change: (text, plan, { step: reference, link: typed }) => {
    const found = findStep(plan, reference);
    if (found.kind === 'refusal') return found;
    const { step } = found.placed;
    const link = anyLinkIn(typed);
    if (link === null) {
      return refuse('unsafe text', `“${typed}” is not a link that can be written into a plan.`);
    }
    const words = typed.trim();
    const isThere = step.links.some(
      (other) => other.kind === 'depends on' && isSamePlace(other, link),
    );
    if (isThere) return make();
    const field = stepField(step, 'dependency');
    if (field === null || onlyHoldsPlace(field.value)) {
      return make(...setField(text, plan, step, 'dependency', words));
    }
    const own = step.links.filter(({ span }) => contains(field.span, span));
    const at = field.valueSpan.to;
    return make({ from: at, to: at, insert: partingOf(text, own) + words });
  },
  about: ['steps'],
  isMeant: (before, after, { step: reference, link }) => {
    const found = findStep(before, reference);
    const target = found.kind === 'found' ? found.placed.step : null;
    return isSameList(allSteps(before.steps), allSteps(after.steps), (old, now) =>
      old === target
        ? dependsOn(old, now, link)
        : isSameStep(old, now) && isSameFields(old.fields, now.fields),
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'There is no place below this step where the link would be read as one. Write it in the note itself.',
  },
};

/** Whether `now` waits for what `words` lead to besides what `old` waits for, and says nothing else that is new. */
function dependsOn(old: Step, now: Step, words: string): boolean {
  const label = stepField(now, 'dependency')?.label.toLowerCase();
  const added = addedTo(old.links, now.links, isSameLink);
  const link = anyLinkIn(words);
  return (
    isSameStep({ ...old, links: now.links }, now) &&
    isSameFields(old.fields, now.fields, (other) => other === label) &&
    added?.kind === 'depends on' &&
    link !== null &&
    isSamePlace(added, link)
  );
}
