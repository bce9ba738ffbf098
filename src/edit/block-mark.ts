// Gives an entry or a step the block id by which a link can lead to it, where it has none. Changes nothing else.
import { firstBlockEnd } from '../parse/block-id';
import type { LogEntry } from '../plan/entry-reference';
import type { Step } from '../plan/step';
import type { TextChange } from '../text/text-change';
import { freshId } from './block-ids';
import { isGlued } from './entry-link';

export interface BlockMark {
  /** Without the caret. */
  readonly id: string;
  /** Null when it has the id already. */
  readonly change: TextChange | null;
}

/**
 * The id of `entry`, or one that it is given: `wanted`, or a fresh one when that is null. In a row of a table it stands
 * behind the title. Null when the entry stands so close to what follows that an id would belong to both.
 */
export function markOfEntry(
  text: string,
  entry: LogEntry,
  wanted: string | null = null,
): BlockMark | null {
  if (entry.block !== null) return { id: entry.block, change: null };
  const isRow = entry.form === 'row';
  const at = isRow ? entry.titleSpan.to : firstBlockEnd(text, entry.span);
  if (!isRow && isGlued(text, at)) return null;
  return marked(at, wanted ?? freshId(text, entry.kind, null));
}

/** The same of a step; `step-3` of step 3, as long as nothing else has that id. */
export function markOfStep(text: string, { span, number, block }: Step): BlockMark | null {
  if (block !== null) return { id: block, change: null };
  const at = firstBlockEnd(text, span);
  return isGlued(text, at)
    ? null
    : marked(at, freshId(text, 'step', null, Number(number ?? 1) || 1));
}

function marked(at: number, id: string): BlockMark {
  return { id, change: { from: at, to: at, insert: ` ^${id}` } };
}
