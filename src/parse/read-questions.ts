// The open questions of a plan, and those of them that were answered since.
import type { Question } from '../plan/question';
import type { Section } from '../plan/section';
import type { EntryDraft } from './entry-draft';
import { wordsUnder } from './entry-from-draft';
import { questionLabels } from './entry-labels';
import { fieldOf, saysNothing } from '../plan/field';
import { plainText } from './inline-text';
import {
  boxMarkAt,
  itemWords,
  saysClosed,
  saysLittle,
  titledWords,
  type TitledWords,
} from './item-words';
import type { NoteBlocks } from './note-blocks';
import { readEntries } from './read-entries';
import { isQuestion, riskGroups } from './risk-groups';

/** The questions of the plan, in the order of the note. */
export function readQuestions(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Question[] {
  return riskGroups(text, blocks, sections).flatMap(({ kind, blocks: group }) => {
    if (kind !== 'questions' && kind !== 'either' && kind !== 'closed questions') return [];
    return readEntries(text, group, questionLabels)
      .filter((draft) => kind !== 'either' || isQuestion(draft.title))
      .flatMap((draft) => questionOf(text, draft, kind === 'closed questions'));
  });
}

function questionOf(text: string, draft: EntryDraft, closed: boolean): readonly Question[] {
  const { sign, struck, source } = itemWords(draft.title);
  const { title, rest } = askedWords(source);
  if (saysLittle(title)) return [];
  const { answer, context } = answerIn(rest);
  const field = fieldOf(draft.fields, ...questionLabels.answer);
  const status = wordsUnder(draft.fields, questionLabels.status);
  const mark = boxMarkAt(text, draft.span);
  const isOver =
    closed ||
    struck ||
    sign.includes('✅') ||
    mark === 'x' ||
    mark === 'X' ||
    (status !== null && saysClosed(status));
  const named = field === null || saysNothing(field.value) ? null : field.value;
  return [
    {
      title,
      context:
        context === '' ? wordsUnder(draft.fields, questionLabels.context) : plainText(context),
      answer: named ?? answer ?? (isOver ? '' : null),
      span: draft.span,
    },
  ];
}

/** Of `Should it go? The old one may do.` what asks, and what follows; bold words are the question in any case. */
function askedWords(source: string): TitledWords {
  const isBold = /^(?:\*\*|__)/.test(source);
  const [, asked, rest] =
    /^([^]{0,1000}?[?？])(?=[\s→–—:：*_]|$)[*_]{0,2}([^]*)$/.exec(source) ?? [];
  if (isBold || asked === undefined || rest === undefined) return titledWords(source);
  return { title: plainText(asked), rest: rest.replace(/^\s*(?:[:：–—-]\s)?\s*/, '').trim() };
}

const arrow = /^(?:→|->|⇒|=>)\s*/;
const answerWords =
  /^[([]?(?:\*\*|__)?(?:answer(?:ed)?|resol(?:ution|ved)|decided|decision|结论|回答)(?:\*\*|__)?\s*(?:[:：–—-]|\b(?=in|by|on|with)|[)\]])(?:\*\*|__)?\s*([^]*)$/i;

/** What stands behind a question: `→ [[#Use SQLite]]` and `Answered: yes` are its answer, all else says why it matters. */
function answerIn(rest: string): { readonly answer: string | null; readonly context: string } {
  const pointed = rest.replace(arrow, '');
  const said = answerWords.exec(pointed)?.[1];
  if (said !== undefined)
    return {
      answer: said
        .replace(/[)\]]$/, (end) => (said.includes('(') || said.includes('[') ? end : ''))
        .trim(),
      context: '',
    };
  return pointed === rest
    ? { answer: null, context: rest }
    : { answer: pointed.trim(), context: '' };
}
