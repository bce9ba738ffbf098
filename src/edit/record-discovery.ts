// Writes a discovery into the surprises and discoveries.
import type { Plan } from '../plan/plan';
import type { Edit, EditContext, EditResult } from './edit';
import { recordEntry } from './record-entry';

type RecordDiscovery = Extract<Edit, { readonly kind: 'record discovery' }>;

/** The change that records a discovery of now; refused when it has no title. */
export function recordDiscovery(
  text: string,
  plan: Plan,
  edit: RecordDiscovery,
  { now, author }: EditContext,
): EditResult {
  return recordEntry(text, plan, {
    kind: 'discovery',
    title: edit.title,
    values: edit.fields,
    author,
    now,
  });
}
