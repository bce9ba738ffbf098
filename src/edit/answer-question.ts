// Answers an open question by a decision: the decision goes into the log, the question is struck through, and both
// point at each other.
import { itemWords } from '../parse/item-words';
import type { Plan } from '../plan/plan';
import type { Question } from '../plan/question';
import { sectionOf } from '../plan/section';
import { sliceOf, type Span } from '../text/span';
import { isLogTable } from './beside-entries';
import { freshId } from './block-ids';
import type { EditContext, EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { linkTo, linkToEntry } from './entry-link';
import { inOrder, pointerChange } from './entry-pointer';
import { plainTitle } from './entry-title';
import { findByWords } from './find-by-words';
import { make, refuse } from './refusal';
import { isEntryRecorded, recordEntry } from './record-entry';
import { writtenGroups } from './risk-entries';
import { hasSectionsOf, isSameList, isSameQuestion } from './same-reading';
import { contentOf } from './section-content';
import { strikeTitle } from './strike-title';

type AnswerQuestion = EditOf<'answer question'>;

/** Refused when the question is not found or is answered already, and where a decision would be refused. */
export const answerQuestion: EditRule<AnswerQuestion> = {
  change: changesFor,
  about: ['questions', 'decisions', 'sections'],
  isMeant: (before, after, { question, title }) => {
    const found = findByWords(before.questions, question, titleOf, ['question', 'questions']);
    const target = found.kind === 'found' ? found.one : null;
    return (
      isEntryRecorded(before.decisions, after.decisions, title) &&
      hasSectionsOf(before, after, 'decisions') &&
      isSameList(before.questions, after.questions, (was, is) =>
        was === target ? is.title === was.title && is.answer !== null : isSameQuestion(was, is),
      )
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'The question or its answer would not be read as written. Use other words, or strike the question through in the note itself.',
  },
};

function titleOf({ title }: Question): string {
  return title;
}

function changesFor(
  text: string,
  plan: Plan,
  edit: AnswerQuestion,
  { now, author, newestFirst }: EditContext,
): EditResult {
  const found = findByWords(plan.questions, edit.question, titleOf, ['question', 'questions']);
  if (found.kind === 'refusal') return found;
  const { one: question } = found;
  const group = writtenGroups(text, plan, 'question').find(({ entries }) =>
    entries.some(({ span }) => span.from === question.span.from),
  );
  const written = group?.entries.find(({ span }) => span.from === question.span.from);
  if (!group || !written) throw new RangeError('A question stands in a group of its section');
  const entry = { ...written, title: question.title };
  const log = sectionOf(plan.sections, 'decisions');
  const isRow = log !== null && isLogTable(plan.decisions, contentOf(text, plan, log));
  const { link: back, mark } = linkToEntry(text, entry, 'question', edit.id ?? null);
  const id = edit.id ?? (isRow ? null : freshId(text, 'decision', mark?.id ?? null));
  const result = recordEntry(text, plan, {
    kind: 'decision',
    title: edit.title,
    id,
    values: { ...edit.fields, answers: back },
    author,
    now,
    newestFirst,
  });
  if (result.kind === 'refusal' || result.changes.length === 0) return result;
  if (question.answer !== null) {
    return refuse('nothing to change', `The question “${question.title}” is answered already.`);
  }
  const title = plainTitle(edit.title);
  const pointer = pointerChange(
    text,
    'question',
    entry,
    { label: 'Answer', value: isRow || id === null ? title : linkTo(`^${id}`, title) },
    { blocks: group.blocks, dialect: plan.dialect },
  );
  return make(
    ...strikeTitle(text, { ...entry, titleSpan: askedSpan(text, entry.titleSpan) }),
    ...inOrder(mark?.change ?? null, pointer),
    ...result.changes,
  );
}

/** What asks: the words in bold, or all of them, without the sign in front. */
function askedSpan(text: string, title: Span): Span {
  const words = sliceOf(text, title);
  const { sign } = itemWords(words);
  const lead = words.startsWith(sign) ? words.slice(sign.length).search(/\S|$/) + sign.length : 0;
  const from = title.from + lead;
  const bold = /^(\*\*|__)(?=\S)[^]*?\1/.exec(text.slice(from, title.to));
  return { from, to: bold ? from + bold[0].length : title.to };
}
