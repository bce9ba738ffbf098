// The two ways an edit can end, made short to write.
import type { TextChange } from '../text/text-change';
import type { EditResult, Refusal } from './edit';

/** The result of an edit that is not made; `message` is one sentence for a person. */
export function refuse(reason: Refusal['reason'], message: string): EditResult {
  return { kind: 'refusal', refusal: { reason, message } };
}

/** The result of an edit that is these changes. */
export function make(...changes: readonly TextChange[]): EditResult {
  return { kind: 'changes', changes };
}
