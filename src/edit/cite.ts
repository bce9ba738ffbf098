// Lets an entry of the log cite what stands elsewhere, under `Related`. The link comes whole, because only the app can
// make it.
import { isCitedIn, linkInField } from './cited-field';
import type { EditOf, EditRule } from './edit-rule';
import { findEntry } from './find-entry';
import { linkIn } from './link-words';
import { make, refuse } from './refusal';
import { isSameEntry } from './same-reading';

/** Changes nothing when the entry has such a link already; refused when the entry is not found, or `link` is none to a place in a note. */
export const cite: EditRule<EditOf<'cite'>> = {
  change: (text, plan, { entry: reference, link: words }) => {
    const found = findEntry(plan, reference);
    if (found.kind === 'refusal') return found;
    const link = linkIn(words);
    if (!link || link.subpath === null) {
      return refuse('unsafe text', `“${words}” is not a link to a place in a note.`);
    }
    const isThere = found.one.citations.some(
      ({ target, subpath }) => target === link.target && subpath === link.subpath,
    );
    if (isThere) return make();
    return make(linkInField(text, plan, found.one, 'Related', words.trim()));
  },
  about: ['decisions', 'discoveries'],
  isMeant: (before, after, { entry }) => {
    const found = findEntry(before, entry);
    const target = found.kind === 'found' ? found.one : null;
    return (
      isCitedIn(before.decisions, after.decisions, target, 'cites', isSameEntry) &&
      isCitedIn(before.discoveries, after.discoveries, target, 'cites', isSameEntry)
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message: 'The link would not be read as written. Write it into the note itself.',
  },
};
