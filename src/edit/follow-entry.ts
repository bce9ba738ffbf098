// Records something new and lets an entry that is there say that it led to it. Made of other edits, as one.
import { parsePlan } from '../parse/parse-plan';
import { applyChanges } from '../text/text-change';
import { freshId } from './block-ids';
import type { EditRun } from './complete-plan';
import { composeChanges, trimChange } from './compose-changes';
import type { EditContext, EditResult, Following } from './edit';
import type { EditOf } from './edit-rule';
import { make } from './refusal';

const prefixes: Readonly<Record<Following['kind'], string>> = {
  'record decision': 'decision',
  'record discovery': 'discovery',
  'add step': 'step',
};

/** The changes of both together; refused when one of them is. What is new gets a block id. */
export function followEntry(
  text: string,
  { from, edit }: EditOf<'follow entry'>,
  context: EditContext,
  run: EditRun,
): EditResult {
  // A step's id begins where its number is likely to be.
  const first = edit.kind === 'add step' ? parsePlan(text, context.path).steps.length + 1 : 1;
  const id = edit.id ?? freshId(text, prefixes[edit.kind], null, first);
  const recorded = run(text, { ...edit, id }, context);
  if (recorded.kind === 'refusal') return recorded;
  const between = applyChanges(text, recorded.changes);
  const traced = run(between, { kind: 'trace entry', from, to: { kind: 'block', id } }, context);
  if (traced.kind === 'refusal') return traced;
  const changes = composeChanges(text, recorded.changes, traced.changes);
  return make(...changes.map((change) => trimChange(text, change)));
}
