// Writes of an entry what it led to: a decision that came of a discovery, the step that a decision asks for. The link
// stands in the entry; what it leads to gets a block id when it has none, and nothing else.
import { blockIn } from '../plan/citation';
import { entriesOf, type LogEntry } from '../plan/entry-reference';
import type { Plan } from '../plan/plan';
import { markOfEntry, markOfStep } from './block-mark';
import { isCitedIn, linkInField } from './cited-field';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { linkTo } from './entry-link';
import { findEnd, findEntry } from './find-entry';
import { make, refuse } from './refusal';
import { isSameEntry } from './same-reading';

const NO_PLACE: EditResult = refuse(
  'no place',
  'What follows stands so close to the next lines that it cannot be given an id. Put a blank line behind it.',
);

/**
 * Changes nothing when the entry says so already. Refused when one of the two is not found, and when the entry is to lead
 * to itself or to what it came from.
 */
export const traceEntry: EditRule<EditOf<'trace entry'>> = {
  change: changesFor,
  about: ['decisions', 'discoveries'],
  isMeant: (before, after, { from }) => {
    const found = findEntry(before, from);
    const target = found.kind === 'found' ? found.one : null;
    return (
      isCitedIn(before.decisions, after.decisions, target, 'led to', isSameEntry) &&
      isCitedIn(before.discoveries, after.discoveries, target, 'led to', isSameEntry)
    );
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'The link would not be read as written. Write “Led to:” into the entry in the note itself.',
  },
};

function changesFor(text: string, plan: Plan, edit: EditOf<'trace entry'>): EditResult {
  const found = findEntry(plan, edit.from);
  if (found.kind === 'refusal') return found;
  const { one: from } = found;
  const end = findEnd(plan, edit.to);
  if (end.kind === 'refusal') return end;
  if (end.kind === 'entry' && end.entry === from) {
    return refuse('nothing to change', `“${from.title}” cannot lead to itself.`);
  }
  if (end.kind === 'entry' && leadsTo(plan, end.entry, from)) {
    return refuse('nothing to change', `“${end.entry.title}” is what “${from.title}” came from.`);
  }
  const mark = end.kind === 'entry' ? markOfEntry(text, end.entry) : markOfStep(text, end.step);
  if (mark === null) return NO_PLACE;
  const id = mark.id.toLowerCase();
  if (ledTo(from).includes(id)) return make();
  const title = end.kind === 'entry' ? end.entry.title : end.step.title;
  const pointer = linkInField(text, plan, from, 'Led to', linkTo(`^${mark.id}`, title));
  return make(...(mark.change === null ? [] : [mark.change]), pointer);
}

/** The block ids in this note that `entry` says it led to. */
function ledTo(entry: LogEntry): readonly string[] {
  return entry.citations
    .filter(({ kind, target }) => kind === 'led to' && target === '')
    .flatMap(({ subpath }) => blockIn(subpath) ?? []);
}

/** Whether `from` is `to`, or leads to it over however many entries. */
function leadsTo(plan: Plan, from: LogEntry, to: LogEntry): boolean {
  const all = entriesOf(plan);
  const seen = new Set<LogEntry>();
  const ahead = [from];
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    if (one === to) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    const ids = ledTo(one);
    ahead.push(...all.filter(({ block }) => ids.includes(block?.toLowerCase() ?? '')));
  }
  return false;
}
