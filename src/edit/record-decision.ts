// Writes a decision into the decision log.
import type { Plan } from '../plan/plan';
import type { Edit, EditContext, EditResult } from './edit';
import { recordEntry } from './record-entry';

type RecordDecision = Extract<Edit, { readonly kind: 'record decision' }>;

/** The change that records a decision of now; refused when it has no title. */
export function recordDecision(
  text: string,
  plan: Plan,
  edit: RecordDecision,
  { now, author }: EditContext,
): EditResult {
  return recordEntry(text, plan, {
    kind: 'decision',
    title: edit.title,
    values: edit.fields,
    author,
    now,
  });
}
