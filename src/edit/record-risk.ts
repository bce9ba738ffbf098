// Writes a risk and its mitigation into the section of risks.
import { plainText } from '../parse/inline-text';
import type { Dialect } from '../plan/plan';
import type { Risk } from '../plan/risk';
import { safeLine } from '../text/safe-text';
import { withId } from './block-ids';
import type { EditOf, EditRule } from './edit-rule';
import { plainTitle, titleBehind } from './entry-title';
import { fieldLines } from './field-shape';
import type { NewEntry } from './new-entry';
import { recordInRisks, saysAll } from './risk-entries';
import { addedTo, hasSectionsOf, isSameRisk } from './same-reading';
import { wordLines } from './word-lines';

type RecordRisk = EditOf<'record risk'>;

/** Records a risk; refused when its title says nothing. */
export const recordRisk: EditRule<RecordRisk> = {
  change: (text, plan, edit, { now, author }) => {
    const { title, mitigation } = edit;
    const id = edit.id ?? null;
    const entry = { kind: 'risk', title, id, values: { mitigation }, author, now } as const;
    const usual = usualRisk(entry, plan.dialect);
    return recordInRisks(text, plan, entry, usual, plan.risks, (old) => isRisk(old, edit));
  },
  about: ['risks', 'sections'],
  isMeant: (before, after, edit) => {
    const added = addedTo(before.risks, after.risks, isSameRisk);
    const isAdded = added !== null && !added.settled && isRisk(added, edit);
    return isAdded && hasSectionsOf(before, after, 'risks');
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This risk would not be read as written. Write it in other words, or in the note itself.',
  },
};

function isRisk(read: Risk, { title, mitigation }: RecordRisk): boolean {
  return saysAll(
    [read.title, read.description, read.mitigation],
    [plainTitle(title), plainText(safeLine(mitigation))],
  );
}

/** `- ⚠️ **Title**` as in the founding document, or `- Risk: title`, with the mitigation below. */
function usualRisk(entry: NewEntry, dialect: Dialect): readonly string[] {
  const title = titleBehind(entry.title);
  const bold = /[*_`]/.test(title) ? title : `**${title}**`;
  const mitigation = wordLines(entry.values.mitigation ?? '', 'risk');
  const shape = { lead: '  ', bullet: dialect === 'skill' ? '- ' : '', open: '', close: ': ' };
  const below = mitigation.length === 0 ? [] : fieldLines(shape, 'Mitigation', mitigation);
  const head = dialect === 'skill' ? `- ⚠️ ${bold}` : `- Risk: ${title}`;
  return withId([head, ...below], entry.id);
}
