// Puts a new decision in the place of an old one: the old entry is struck through, and both point at each other.
import type { Decision } from '../plan/decision';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
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
import { isSameEntry, isSameTime } from './same-reading';
import { contentOf } from './section-content';
import { strikeTitle } from './strike-title';

type SupersedeDecision = EditOf<'supersede decision'>;

/** Refused when the old decision is not found or does not hold any more, and where a new one would be refused. */
export const supersedeDecision: EditRule<SupersedeDecision> = {
  change: changesFor,
  about: ['decisions'],
  isMeant: (before, after, { decision, title }) => {
    const found = findByWords(before.decisions, decision, titleOf, ['decision', 'decisions']);
    const old = found.kind === 'found' ? found.one : null;
    return isEntryRecorded(before.decisions, after.decisions, title, (was, is) =>
      was === old ? isStruck(was, is) : isSameEntry(was, is),
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'One of the two decisions would not be read as written. Use other words, or strike the old one through in the note itself.',
  },
};

function titleOf({ title }: Decision): string {
  return title;
}

/** Whether `is` is `was` struck through, of the same title and time. */
export function isStruck(was: Decision, is: Decision): boolean {
  const isTitled = is.title === was.title || is.title.startsWith(`${was.title}; `);
  return is.superseded && isTitled && isSameTime(was.at, is.at);
}

function changesFor(
  text: string,
  plan: Plan,
  edit: SupersedeDecision,
  { now, author, newestFirst }: EditContext,
): EditResult {
  const found = findByWords(plan.decisions, edit.decision, titleOf, ['decision', 'decisions']);
  if (found.kind === 'refusal') return found;
  const { one: old } = found;
  const section = sectionOf(plan.sections, 'decisions');
  if (!section) throw new RangeError('A decision stands in a section');
  const blocks = contentOf(text, plan, section);
  const isRow = isLogTable(plan.decisions, blocks);
  const { link: back, mark } = linkToEntry(text, old, 'decision', edit.id ?? null);
  const id = edit.id ?? (isRow ? null : freshId(text, 'decision', mark?.id ?? null));
  const result = recordEntry(text, plan, {
    kind: 'decision',
    title: edit.title,
    id,
    values: { ...edit.fields, supersedes: back },
    author,
    now,
    newestFirst,
  });
  if (result.kind === 'refusal' || result.changes.length === 0) return result;
  if (old.superseded) {
    return refuse('nothing to change', `The decision “${old.title}” is superseded already.`);
  }
  const title = plainTitle(edit.title);
  const pointer = pointerChange(
    text,
    'decision',
    old,
    { label: 'Superseded by', value: isRow || id === null ? title : linkTo(`^${id}`, title) },
    { blocks, dialect: plan.dialect },
  );
  return make(
    ...strikeTitle(text, old),
    ...inOrder(mark?.change ?? null, pointer),
    ...result.changes,
  );
}
