// Gives a step another title. Its box, stamp, number and fields stay as they are.
import { contains, sliceOf, type Span } from '../text/span';
import { allSteps, type Step } from '../plan/step';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { make, refuse } from './refusal';
import { isSameList, isSameStep } from './same-reading';
import { isSameFields } from './same-fields';
import { splitSentence } from './split-sentence';
import { plainStepTitle, retitled, stepTitle } from './step-title';

/** Rewords a step; a time among its words goes behind the new ones, and the sentence that says what of it is done stays, unless the new title brings one. */
export const rewordStep: EditRule<EditOf<'reword step'>> = {
  change: (text, plan, { step: reference, title }) => {
    const found = findStep(plan, reference);
    if (found.kind === 'refusal') return found;
    const { step } = found.placed;
    if (plainStepTitle(title) === '') return refuse('unsafe text', 'A step needs a title.');
    if (newTitle(step, title) === step.title) return make();
    const stamp = stampAmongWords(step);
    const behind = stamp === null ? '' : ` (${sliceOf(text, stamp)})`;
    return make(retitled(text, step, stepTitle(title) + behind));
  },
  about: ['steps'],
  isMeant: (before, after, { step: reference, title }) => {
    const found = findStep(before, reference);
    const target = found.kind === 'found' ? found.placed.step : null;
    return isSameList(allSteps(before.steps), allSteps(after.steps), (old, now) => {
      const wanted = old === target ? { ...old, title: newTitle(old, title) } : old;
      return isSameStep(wanted, now) && isSameFields(old.fields, now.fields);
    });
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This title would not be read as written, or would change what the step says. Use other words, or change it in the note itself.',
  },
};

/** Where the only time of `step` stands among the words of its title, with which it would go; null when it does not. */
function stampAmongWords({ titleSpan, started, completed, touched }: Step): Span | null {
  const stamps = [started, completed, touched].filter((stamp) => stamp !== null);
  return stamps.find(({ span }) => contains(titleSpan, span))?.span ?? null;
}

/** The title that `step` is to be read with. */
function newTitle(step: Step, title: string): string {
  const words = plainStepTitle(title);
  const sentence = splitSentence(words) === null ? splitSentence(step.title) : null;
  return sentence === null ? words : words + step.title.slice(sentence.from);
}
