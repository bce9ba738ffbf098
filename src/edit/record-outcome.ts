// Records what the work came to under the heading of its kind, which is added in the note's way when it is missing.
import { saysLittle } from '../parse/item-words';
import { plainText } from '../parse/inline-text';
import { outcomeKindOf } from '../parse/read-outcomes';
import type { Outcome, OutcomeKind } from '../plan/outcome';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
import { safeLead, safeLine } from '../text/safe-text';
import { contains, sliceOf } from '../text/span';
import { resultForId } from './block-ids';
import type { EditResult, NewOutcome } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { intoGroup } from './into-group';
import { itemBehind, type ItemText } from './item-like';
import { make, refuse } from './refusal';
import { addedTo, hasSectionsOf, isSameOutcome } from './same-reading';
import { contentOf } from './section-content';

type RecordOutcome = EditOf<'record outcome'>;

/** Records an outcome; refused when it says nothing. */
export const recordOutcome: EditRule<RecordOutcome> = {
  change: changesFor,
  about: ['outcomes', 'sections'],
  isMeant: (before, after, { outcome }) => {
    const added = addedTo(before.outcomes, after.outcomes, isSameOutcome);
    return added !== null && isOutcome(added, outcome) && hasSectionsOf(before, after, 'outcomes');
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This outcome would not be read as written. Write it in other words, or in the note itself.',
  },
};

/** The founding document's names of the parts, in its order. */
const names: readonly (readonly [NewOutcome['kind'], string, string])[] = [
  ['worked', 'What Worked', '✅'],
  ['did not work', "What Didn't Work", '❌'],
  ['impact', 'Measured Impact', '📊'],
  ['lesson', 'Lessons Learned', '💡'],
];

/** Typed words that must all say something. */
function partsOf(outcome: NewOutcome): readonly string[] {
  return outcome.kind === 'impact'
    ? [outcome.metric, outcome.before, outcome.after]
    : [outcome.text];
}

function isOutcome(read: Outcome, meant: NewOutcome): boolean {
  if (read.kind !== meant.kind) return false;
  const parts = partsOf(meant).map((words) => plainText(safeLine(words)));
  const said =
    meant.kind === 'impact'
      ? [read.measure?.metric, read.measure?.before, read.measure?.after]
      : [read.text];
  return parts.every((words, index) => words === said[index]);
}

function changesFor(text: string, plan: Plan, { outcome, id: given }: RecordOutcome): EditResult {
  const id = given ?? null;
  if (partsOf(outcome).some((words) => saysLittle(safeLine(words)))) {
    return refuse(
      'unsafe text',
      outcome.kind === 'impact'
        ? 'A measured impact needs a metric, and what it was before and after.'
        : 'An outcome needs words.',
    );
  }
  const known = resultForId(text, id, 'outcome', plan.outcomes, (old) => isOutcome(old, outcome));
  if (known) return known;
  const item = itemOf(outcome, id);
  const section = sectionOf(plan.sections, 'outcomes');
  const spans = plan.outcomes
    .filter(({ kind, span }) => kind === outcome.kind && section && contains(section.body, span))
    .map(({ span }) => span);
  if (section && spans.length > 0) {
    return make(itemBehind(text, contentOf(text, plan, section), spans, item));
  }
  const line = `- ${item.words}${id === null ? '' : ` ^${id}`}`;
  const order: readonly OutcomeKind[] = names.map(([kind]) => kind);
  return make(
    intoGroup(
      text,
      plan,
      {
        section: 'outcomes',
        kind: outcome.kind,
        order,
        kindOf: outcomeKindOf,
        name: nameOf(text, plan, outcome.kind),
        asHeading: true,
      },
      [line],
    ),
  );
}

const pictograph = /\p{Extended_Pictographic}/u;

/** The name of a part; with a sign where the note has them. */
function nameOf(text: string, plan: Plan, wanted: NewOutcome['kind']): string {
  const [, name = '', sign = ''] = names.find(([kind]) => kind === wanted) ?? [];
  const section = sectionOf(plan.sections, 'outcomes');
  const headings = section ? (sliceOf(text, section.body).match(/^#+[ \t].*$/gm) ?? []) : [];
  const hasSigns =
    headings.length > 0
      ? headings.some((heading) => pictograph.test(heading))
      : plan.dialect === 'skill';
  return hasSigns ? `${name} ${sign}` : name;
}

function itemOf(outcome: NewOutcome, id: string | null): ItemText {
  if (outcome.kind !== 'impact') {
    const { text } = outcome;
    return { words: safeLead(text), cell: (_, index) => (index === 0 ? text : ''), id };
  }
  const { metric, before, after } = outcome;
  const cell = (name: string, index: number): string => {
    if (/^(?:before|baseline)$/i.test(name)) return before;
    if (/^(?:after|result|now)$/i.test(name)) return after;
    return index === 0 ? metric : '';
  };
  return { words: `**${safeLine(metric)}**: ${safeLine(before)} → ${safeLine(after)}`, cell, id };
}
