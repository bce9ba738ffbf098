// Ticks the box of a success criterion, or takes the tick away. Nothing but the mark in the box is changed.
import type { Criterion } from '../plan/criterion';
import type { Plan } from '../plan/plan';
import { lineEnd } from '../text/lines';
import type { Span } from '../text/span';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { findByWords } from './find-by-words';
import { make, refuse } from './refusal';
import { isSameCriterion, isSameList } from './same-reading';

type TickCriterion = EditOf<'tick criterion'>;

/** Refused when the criterion is not found or has no box; changes nothing when it reads so already. */
export const tickCriterion: EditRule<TickCriterion> = {
  change: changesFor,
  about: ['criteria'],
  isMeant: (before, after, { criterion, met }) => {
    const found = findByWords(before.criteria, criterion, textOf, ['criterion', 'criteria']);
    const target = found.kind === 'found' ? found.one : null;
    return isSameList(before.criteria, after.criteria, (was, is) =>
      isSameCriterion(was === target ? { ...was, met } : was, is),
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'This criterion is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

function textOf({ text }: Criterion): string {
  return text;
}

function changesFor(text: string, plan: Plan, { criterion, met }: TickCriterion): EditResult {
  const found = findByWords(plan.criteria, criterion, textOf, ['criterion', 'criteria']);
  if (found.kind === 'refusal') return found;
  const { one } = found;
  if (one.met === met) return make();
  const box = boxOf(text, one);
  if (one.met === null || box === null) {
    return refuse('no place', 'This criterion has no checkbox, so it cannot be ticked.');
  }
  return make({ ...box, insert: met ? tickOf(text, plan) : ' ' });
}

/** The mark between the brackets of a criterion's box. */
function boxOf(text: string, { span }: Criterion): Span | null {
  const line = text.slice(span.from, lineEnd(text, span.from));
  const before = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\[(?=[^\r\n\]]\])/u.exec(line);
  if (!before) return null;
  const from = span.from + before[0].length;
  return { from, to: text.indexOf(']', from) };
}

/** The mark by which the note says that a criterion is met. */
function tickOf(text: string, plan: Plan): string {
  const ticked = plan.criteria.find(({ met }) => met === true);
  const box = ticked ? boxOf(text, ticked) : null;
  return box ? text.slice(box.from, box.to) : 'x';
}
