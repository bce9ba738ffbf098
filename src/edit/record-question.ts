// Writes an open question and why it matters into the section of risks.
import { plainText } from '../parse/inline-text';
import type { Dialect } from '../plan/plan';
import type { Question } from '../plan/question';
import { safeLine } from '../text/safe-text';
import { withId } from './block-ids';
import type { EditOf, EditRule } from './edit-rule';
import { plainTitle, titleBehind } from './entry-title';
import { fieldLines } from './field-shape';
import type { NewEntry } from './new-entry';
import { recordInRisks, saysAll } from './risk-entries';
import { addedTo, hasSectionsOf, isSameQuestion } from './same-reading';
import { wordLines } from './word-lines';

type RecordQuestion = EditOf<'record question'>;

/** Records a question; refused when its title says nothing. */
export const recordQuestion: EditRule<RecordQuestion> = {
  change: (text, plan, edit, { now, author }) => {
    const { title, context } = edit;
    const id = edit.id ?? null;
    const entry = { kind: 'question', title, id, values: { context }, author, now } as const;
    const usual = usualQuestion(entry, plan.dialect);
    return recordInRisks(text, plan, entry, usual, plan.questions, (old) => isQuestion(old, edit));
  },
  about: ['questions', 'sections'],
  isMeant: (before, after, edit) => {
    const added = addedTo(before.questions, after.questions, isSameQuestion);
    const isAdded = added !== null && added.answer === null && isQuestion(added, edit);
    return isAdded && hasSectionsOf(before, after, 'risks');
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This question would not be read as written. Write it in other words, or in the note itself.',
  },
};

function isQuestion(read: Question, { title, context }: RecordQuestion): boolean {
  return saysAll([read.title, read.context], [plainTitle(title), plainText(safeLine(context))]);
}

/** `- ❓ **Title**: context` as in the founding document, or `- Question: title` with the context below. */
function usualQuestion(entry: NewEntry, dialect: Dialect): readonly string[] {
  const title = titleBehind(entry.title);
  const context = entry.values.context ?? '';
  if (dialect === 'skill' && !/[*_`]/.test(title)) {
    const tail = safeLine(context);
    return withId([`- ❓ **${title}**${tail === '' ? '' : `: ${tail}`}`], entry.id);
  }
  const shape = { lead: '  ', bullet: dialect === 'skill' ? '- ' : '', open: '', close: ': ' };
  const lines = wordLines(context, 'question');
  const below = lines.length === 0 ? [] : fieldLines(shape, 'Context', lines);
  return withId([`- ${dialect === 'skill' ? '❓ ' : 'Question: '}${title}`, ...below], entry.id);
}
