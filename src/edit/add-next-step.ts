// Adds a next step: below the others, its number going on from theirs, and ahead of what may come later.
import { saysLittle } from '../parse/item-words';
import { plainText } from '../parse/inline-text';
import { nextKindOf } from '../parse/read-next-steps';
import type { Plan } from '../plan/plan';
import { safeLead } from '../text/safe-text';
import { resultForId } from './block-ids';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { intoGroup } from './into-group';
import { itemBehind, plainItem } from './item-like';
import { make, refuse } from './refusal';
import { addedTo, hasSectionsOf, isSameNextStep } from './same-reading';
import { contentOf } from './section-content';

type AddNextStep = EditOf<'add next step'>;

/** Adds a next step that is not done; refused when it has no words. */
export const addNextStep: EditRule<AddNextStep> = {
  change: changesFor,
  about: ['nextSteps', 'sections'],
  isMeant: (before, after, { title }) => {
    const added = addedTo(before.nextSteps, after.nextSteps, isSameNextStep);
    const isAdded = added !== null && added.title === wordsOf(title) && added.done !== true;
    return isAdded && !added.later && hasSectionsOf(before, after, 'next');
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This next step would not be read as written. Write it in other words, or in the note itself.',
  },
};

function wordsOf(typed: string): string {
  return plainText(safeLead(typed));
}

function changesFor(text: string, plan: Plan, { title, id: given }: AddNextStep): EditResult {
  const id = given ?? null;
  const words = wordsOf(title);
  if (saysLittle(words)) return refuse('unsafe text', 'A next step needs words.');
  const known = resultForId(text, id, 'next step', plan.nextSteps, (old) => old.title === words);
  if (known) return known;
  const item = plainItem(title, id);
  const spans = plan.nextSteps.filter(({ later }) => !later).map(({ span }) => span);
  if (spans.length > 0) {
    const blocks = plan.sections
      .filter(({ kind }) => kind === 'next')
      .flatMap((section) => contentOf(text, plan, section));
    return make(itemBehind(text, blocks, spans, item));
  }
  const line = `1. ${item.words}${id === null ? '' : ` ^${id}`}`;
  return make(
    intoGroup(
      text,
      plan,
      {
        section: 'next',
        kind: 'next',
        order: ['next', 'later', 'handoff'],
        kindOf: nextKindOf,
        name: 'Immediate Next Steps',
        asHeading: false,
      },
      [line],
    ),
  );
}
