// Says below a step what it waits for: a link to another step or to a whole plan. Whether that closes a circle is not
// known here.
import type { Field } from '../plan/field';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { contains } from '../text/span';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { linkIn, noteOf, ownSubpath, partingOf } from './link-words';
import { onlyHoldsPlace } from './only-holds-place';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { addedTo, isSameLink, isSameList, isSameStep, relatedLinks } from './same-reading';
import { setField } from './step-fields';
import { stepField } from './step-style';

/** Adds the link; changes nothing when the step has it already. Refused when `link` is not one link. */
export const dependOnStep: EditRule<EditOf<'depend on step'>> = {
  change: (text, plan, { step: reference, link }) => {
    const found = findStep(plan, reference);
    if (found.kind === 'refusal') return found;
    const { step } = found.placed;
    const words = link.trim();
    if (linkIn(words) === null && ownSubpath(words) === null) {
      return refuse('unsafe text', `“${link}” is not a link that can be written into a plan.`);
    }
    const field = stepField(step, 'dependency');
    if (field === null || onlyHoldsPlace(field.value)) {
      return make(...setField(text, plan, step, 'dependency', words));
    }
    const own = linksIn(plan, field);
    if (isThere(field, own, words)) return make();
    const at = field.valueSpan.to;
    return make({ from: at, to: at, insert: partingOf(text, own) + words });
  },
  about: ['steps', 'links'],
  isMeant: (before, after, { step: reference, link }) => {
    const found = findStep(before, reference);
    const target = found.kind === 'found' ? found.placed.step : null;
    const words = link.trim();
    return (
      isSameList(allSteps(before.steps), allSteps(after.steps), (old, now) =>
        isSameStep(old, now) && old === target
          ? dependsOn(old, now, words)
          : isSameStep(old, now) && isSameFields(old.fields, now.fields),
      ) && hasLinksOf(before, after, words)
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'There is no place below this step where the link would be read as one. Write it in the note itself.',
  },
};

function linksIn(plan: Plan, field: Field): readonly Link[] {
  return plan.links.filter(({ span }) => contains(field.span, span));
}

/** Whether the field leads to what `words` lead to, whatever they call it. */
function isThere({ value }: Field, links: readonly Link[], words: string): boolean {
  const own = ownSubpath(words);
  if (own !== null) {
    return (value.match(/\[\[[^\][]*\]\]|\[[^\][]*\]\([^()]*\)/g) ?? []).some(
      (other) => ownSubpath(other)?.toLowerCase() === own.toLowerCase(),
    );
  }
  const link = linkIn(words);
  return links.some(
    ({ target, subpath }) =>
      noteOf(target) === noteOf(link?.target ?? '') &&
      subpath?.toLowerCase() === link?.subpath?.toLowerCase(),
  );
}

/** Whether `now` waits for what `words` lead to besides what `old` waits for, and says nothing else that is new. */
function dependsOn(old: Step, now: Step, words: string): boolean {
  const [was, is] = [stepField(old, 'dependency'), stepField(now, 'dependency')];
  const isOther = (label: string): boolean => label === is?.label.toLowerCase();
  const before = was === null || onlyHoldsPlace(was.value) ? '' : was.value;
  return (
    is !== null &&
    isSameFields(old.fields, now.fields, isOther) &&
    is.value.startsWith(before) &&
    is.value.endsWith(words) &&
    (before === '' ? is.value === words : true)
  );
}

/** Whether the links that say what a note is to the plan are as before, but for the new one. */
function hasLinksOf(before: Plan, after: Plan, words: string): boolean {
  const [old, now] = [relatedLinks(before), relatedLinks(after)];
  if (isSameList(old, now, isSameLink)) return true;
  const added = addedTo(old, now, isSameLink);
  return added !== null && added.target === linkIn(words)?.target;
}
