// An intent, its rule and the text of this moment → the smallest changes, or a refusal.
import { coreKinds, logKinds } from '../parse/section-kind';
import { parsePlan } from '../parse/parse-plan';
import { fieldOf } from '../plan/field';
import type { Plan } from '../plan/plan';
import { allSteps } from '../plan/step';
import { applyChanges, realChanges } from '../text/text-change';
import { claimChanges } from './claim-changes';
import { composeChanges, trimChange } from './compose-changes';
import type { Edit, EditContext, EditResult } from './edit';
import type { EditRule } from './edit-rule';
import { make, refuse } from './refusal';
import { isSameExcept } from './same-reading';
import { breaksProperties } from './whole-properties';

/**
 * The changes to `text`, the whole of a note, that do what `edit`, which must be one of `rule`, means and bring up to date what the note
 * claims of itself. No changes when the note says so already. Refused when the note is no plan and the edit
 * does not start from any note, when the target is not to be found, and when the changed note would not read
 * as meant, its properties would hold together no more, or anything else in it would read otherwise.
 */
export function runRule<E extends Edit>(
  rule: EditRule<E>,
  text: string,
  edit: E,
  context: EditContext,
): EditResult {
  const { now, path = '' } = context;
  const plan = parsePlan(text, path);
  if (rule.startsFrom !== 'any note' && !(path === '' ? mayBePlan(plan) : plan.isPlan)) {
    return refuse('not a plan', 'This note is not a plan.');
  }
  const result = rule.change(text, plan, edit, context);
  if (result.kind === 'refusal') return result;
  const first = realChanges(text, result.changes);
  if (first.length === 0) return make();
  const between = applyChanges(text, first);
  const reading = parsePlan(between, path);
  if (
    !isSameExcept(plan, reading, rule.about) ||
    !rule.isMeant(plan, reading, edit) ||
    breaksProperties(text, between)
  ) {
    return { kind: 'refusal', refusal: rule.otherwise };
  }
  if (rule.leavesClaims) return make(...first.map((change) => trimChange(text, change)));
  const second = claimChanges(between, reading, now, statesOf(plan) !== statesOf(reading));
  const changes = composeChanges(text, first, second).map((change) => trimChange(text, change));
  return make(...realChanges(text, changes));
}

/** The states of all steps, whatever their order: while they stay, how far a note claims to be is not the edit's business. */
function statesOf({ steps }: Plan): string {
  const states = allSteps(steps).map(({ state }) => JSON.stringify(state));
  return states.sort().join('\n');
}

/**
 * Whether the text may be that of a plan whose path is not known. Where a note lies counts as much as one section,
 * so one section less is asked for.
 */
function mayBePlan(plan: Plan): boolean {
  if (plan.isPlan) return true;
  const no = fieldOf(plan.metadata.fields, 'execplan');
  if (no && /^false$/i.test(no.value)) return false;
  const kinds = new Set(
    plan.sections.map(({ kind }) => kind).filter((kind) => coreKinds.has(kind)),
  );
  return kinds.size >= 2 && [...kinds].some((kind) => logKinds.has(kind));
}
