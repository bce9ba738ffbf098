// The edit that puts a problem right, where one does and a person has nothing to add. Makes no edit itself.
import { statusLabels } from '../parse/read-metadata';
import type { Plan } from '../plan/plan';
import type { Problem } from '../plan/problem';
import { missingSections } from '../plan/profile';
import { sectionOf } from '../plan/section';
import { allSteps } from '../plan/step';
import { referenceTo } from '../plan/step-reference';
import type { Edit } from './edit';

/**
 * The fix of `problem`, which must be one of `plan`'s; null when only a person can tell what is right, as with every
 * timestamp: a time is never invented. Of several missing sections it adds the first. What the note itself says wins
 * over its properties and its last line, and open steps win over a status that says complete.
 */
export function fixOf(plan: Plan, problem: Problem): Edit | null {
  switch (problem.rule) {
    case 'tick-disagrees-with-status':
      return tickFix(plan, problem);
    case 'overall-disagrees-with-steps':
      return { kind: 'refresh claims' };
    case 'status-disagrees-with-steps':
      return { kind: 'set status', status: 'in progress' };
    case 'status-behind-steps':
      // What must hold for the plan to count as done is said to be open.
      return plan.criteria.some(({ met }) => met === false)
        ? null
        : { kind: 'set status', status: 'complete' };
    case 'footer-disagrees-with-status':
      return { kind: 'set status', status: plan.status.value };
    case 'metadata-disagrees-with-frontmatter':
      return propertyFix(plan, problem);
    case 'missing-section': {
      const [section] = missingSections(plan);
      return section === undefined ? null : { kind: 'add section', section };
    }
    case 'complete-without-outcomes':
      return sectionOf(plan.sections, 'outcomes')
        ? null
        : { kind: 'add section', section: 'outcomes' };
    default:
      return null;
  }
}

/** A tick wins over the status beside it; whether a step without one is done, only a person knows. */
function tickFix(plan: Plan, { span }: Problem): Edit | null {
  const step = allSteps(plan.steps).find(
    ({ state, fields }) =>
      state.kind === 'done' && fields.some((field) => field.span.from === span.from),
  );
  return step === undefined
    ? null
    : { kind: 'set step state', step: referenceTo(plan, step), transition: { kind: 'complete' } };
}

function propertyFix({ metadata, status }: Plan, { span }: Problem): Edit | null {
  const label = metadata.fields.find((field) => field.span.from === span.from)?.label.toLowerCase();
  if (label === undefined) return null;
  if (statusLabels.some((name) => name === label)) {
    return { kind: 'set status', status: status.value };
  }
  return metadata.owner === null ? null : { kind: 'set owner', owner: metadata.owner };
}
