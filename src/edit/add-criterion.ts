// Adds a success criterion: below the others, under a line that announces them, or where the dialect has them.
import { saysLittle } from '../parse/item-words';
import { plainText } from '../parse/inline-text';
import { criterionLabels, namesCriteria } from '../parse/criteria-names';
import { isTitleLabel } from '../parse/entry-labels';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
import { safeLead } from '../text/safe-text';
import { contains } from '../text/span';
import { sectionWith } from './add-section';
import { resultForId } from './block-ids';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { intoGroup, intoOwn, underName } from './into-group';
import { itemBehind, plainItem } from './item-like';
import { namedPlaces } from './named-place';
import { make, refuse } from './refusal';
import { addedTo, hasSectionsOf, isSameCriterion } from './same-reading';
import { contentOf } from './section-content';

type AddCriterion = EditOf<'add criterion'>;

/** Adds a criterion that is not met yet; refused when it has no words. */
export const addCriterion: EditRule<AddCriterion> = {
  change: changesFor,
  about: ['criteria', 'sections'],
  isMeant: (before, after, { text }) => {
    const added = addedTo(before.criteria, after.criteria, isSameCriterion);
    const isAdded = added !== null && added.text === wordsOf(text) && added.met !== true;
    return (
      isAdded &&
      (hasSectionsOf(before, after, 'purpose') || hasSectionsOf(before, after, 'validation'))
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This criterion would not be read as written. Write it in other words, or in the note itself.',
  },
};

function wordsOf(typed: string): string {
  return plainText(safeLead(typed));
}

function changesFor(
  text: string,
  plan: Plan,
  { text: typed, id: given }: AddCriterion,
): EditResult {
  const id = given ?? null;
  const words = wordsOf(typed);
  if (saysLittle(words)) return refuse('unsafe text', 'A criterion needs words.');
  const known = resultForId(text, id, 'criterion', plan.criteria, (old) => old.text === words);
  if (known) return known;
  const item = {
    ...plainItem(typed, id),
    cell: (name: string) => (isTitleLabel(criterionLabels, name) ? typed : ''),
  };
  const last = plan.criteria.at(-1);
  if (last) {
    const spans = plan.criteria.map(({ span }) => span);
    const section = plan.sections.find(({ body }) => contains(body, last.span));
    const blocks = section ? contentOf(text, plan, section) : [];
    return make(itemBehind(text, blocks, spans, item));
  }
  const line = `- [ ] ${item.words}${id === null ? '' : ` ^${id}`}`;
  return make(firstCriterion(text, plan, [line]));
}

/** Sections in which a line may announce criteria. */
const announcing: readonly string[] = ['purpose', 'summary', 'validation', 'scope', 'other'];

function firstCriterion(
  text: string,
  plan: Plan,
  lines: readonly string[],
): ReturnType<typeof intoOwn> {
  const kindOf = (words: string): 'criteria' | null => (namesCriteria(words) ? 'criteria' : null);
  for (const section of plan.sections.filter(({ kind }) => announcing.includes(kind))) {
    const places = namedPlaces(text, contentOf(text, plan, section), kindOf);
    const place = places.find(({ kind }) => kind !== null);
    if (place) return underName(text, plan, place, lines);
  }
  const named = plan.sections.find(({ title }) => namesCriteria(title));
  const validation =
    named ?? (plan.dialect === 'codex' ? sectionOf(plan.sections, 'validation') : null);
  if (validation) {
    return intoOwn(text, plan, validation, contentOf(text, plan, validation), lines);
  }
  if (plan.dialect === 'codex') return sectionWith(text, plan, 'validation', lines);
  return intoGroup(
    text,
    plan,
    {
      section: 'purpose',
      kind: 'criteria',
      order: ['criteria'],
      kindOf,
      name: 'Success Criteria',
      asHeading: false,
    },
    lines,
  );
}
