// What was found in items of a note, kept with them for as long as they are, also when they move. Gives the same as
// finding it anew.
import { moved } from '../text/moved';
import type { ListItem } from './block';

interface Found {
  /** Where the item started. */
  readonly from: number;
  readonly value: unknown;
}

/** What is known of an item, by what it was asked for. */
type Knowledge = Map<object, Found>;

const known = new WeakMap<ListItem, Knowledge>();

/**
 * What `find` makes of `item` and nothing else of its note: plain data, as `moved` takes it. `question` stands for `find`,
 * and so for all else that the value depends on.
 */
export function keptOfItem<T>(item: ListItem, question: object, find: () => T): T {
  const own = knowledgeOf(item);
  const before = own.get(question);
  if (before) return moved(before.value as T, item.span.from - before.from);
  const value = find();
  own.set(question, { from: item.span.from, value });
  return value;
}

function knowledgeOf(item: ListItem): Knowledge {
  const before = known.get(item);
  if (before) return before;
  const own: Knowledge = new Map();
  known.set(item, own);
  return own;
}

/** Says that `item` is `before` at another place. */
export function isMoved(item: ListItem, before: ListItem): void {
  known.set(item, knowledgeOf(before));
}
