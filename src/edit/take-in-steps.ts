// Puts steps of another note behind those of this one, as they stand there.
import { parsePlan } from '../parse/parse-plan';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { lineEnd, nextLineStart } from '../text/lines';
import { trimSpan } from '../text/span';
import type { EditOf, EditRule } from './edit-rule';
import { firstSteps } from './first-steps';
import { linesAfter } from './line-style';
import { areApart } from './new-step';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { hasSectionsOf, isSameList, isSameStep } from './same-reading';

/** Takes the steps in; refused when `lines` are not steps and nothing else. */
export const takeInSteps: EditRule<EditOf<'take in steps'>> = {
  change: (text, plan, { lines }) => {
    if (stepsOf(lines).length === 0) return refuse('unsafe text', 'These lines hold no steps.');
    const added = lines.split(/\r\n|\r|\n/);
    const last = plan.steps[plan.steps.length - 1];
    if (!last) return make(firstSteps(text, plan, added));
    const at = lineEnd(text, trimSpan(text, last.span).to);
    const closed = nextLineStart(text, at) < plan.body.to;
    const insert = linesAfter(text, at, added, { apart: areApart(text, plan, last), closed });
    return make({ from: at, to: at, insert });
  },
  // Steps with numbers may make another dialect of a note that has no other signs of one.
  about: ['steps', 'sections', 'links', 'kind'],
  isMeant: (before, after, { lines }) =>
    isSameList([...all(before), ...stepsOf(lines)], all(after), isSame) &&
    hasSectionsOf(before, after, 'progress') &&
    after.isPlan === before.isPlan,
  otherwise: {
    reason: 'unsafe text',
    message: 'These steps would not be read in the other plan as they are read in this one.',
  },
};

function all({ steps }: Plan): readonly Step[] {
  return allSteps(steps);
}

function stepsOf(lines: string): readonly Step[] {
  return all(parsePlan(`## Progress\n\n${lines}\n`));
}

function isSame(old: Step, now: Step): boolean {
  return isSameStep(old, now) && isSameFields(old.fields, now.fields);
}
