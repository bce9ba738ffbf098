// Says of a decision that one in another note has taken its place: it is struck through and points there. The other
// note is not touched; the newer decision is recorded in it by an edit of its own.
import { sectionOf } from '../plan/section';
import { resultForId } from './block-ids';
import { markOfEntry } from './block-mark';
import type { EditOf, EditRule } from './edit-rule';
import { inOrder, pointerChange } from './entry-pointer';
import { findEntry } from './find-entry';
import { linkIn } from './link-words';
import { make, refuse } from './refusal';
import { isSameEntry, isSameList } from './same-reading';
import { contentOf } from './section-content';
import { strikeTitle } from './strike-title';
import { isStruck } from './supersede-decision';

type MarkSuperseded = EditOf<'mark superseded'>;

/**
 * Refused when the decision is not found, does not hold any more, has another id than the newer one links to by, or cannot
 * be given that one.
 */
export const markSuperseded: EditRule<MarkSuperseded> = {
  change: (text, plan, { decision, id, by }) => {
    const found = findEntry(plan, { kind: 'decision', ...decision });
    if (found.kind === 'refusal') return found;
    const { one: old } = found;
    if (old.superseded) {
      return refuse('nothing to change', `The decision “${old.title}” is superseded already.`);
    }
    if (!linkIn(by)) {
      return refuse('unsafe text', `“${by}” is not a link that can be written into a plan.`);
    }
    if (old.block !== null && old.block.toLowerCase() !== id.toLowerCase()) {
      return refuse('unsafe text', `“${old.title}” has the id “${old.block}” by now.`);
    }
    const taken =
      old.block === null ? resultForId(text, id, 'decision', plan.decisions, () => false) : null;
    if (taken) return taken;
    const section = sectionOf(plan.sections, 'decisions');
    if (!section) throw new RangeError('A decision stands in a section');
    const mark = markOfEntry(text, old, id);
    if (mark === null) return { kind: 'refusal', refusal: markSuperseded.otherwise };
    const pointer = pointerChange(
      text,
      'decision',
      old,
      { label: 'Superseded by', value: by.trim() },
      { blocks: contentOf(text, plan, section), dialect: plan.dialect },
    );
    return make(...strikeTitle(text, old), ...inOrder(mark.change, pointer));
  },
  about: ['decisions'],
  isMeant: (before, after, { decision, id }) => {
    const found = findEntry(before, { kind: 'decision', ...decision });
    const old = found.kind === 'found' ? found.one : null;
    return isSameList(before.decisions, after.decisions, (was, is) =>
      was === old
        ? isStruck(was, is) &&
          is.block?.toLowerCase() === id.toLowerCase() &&
          is.citations.some(({ kind }) => kind === 'superseded by')
        : isSameEntry(was, is),
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'The older decision would not be read as written. Strike it through in the note itself.',
  },
};
