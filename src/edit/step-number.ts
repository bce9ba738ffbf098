// The number of a new step behind another one: `**Step 5**: `. Other steps keep theirs. Changes nothing.
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { siblingsOf, wordsStart } from './step-place';

/** `2.1` and a letter. */
const numberParts = /^((?:\d+\.)*)(\d+)([a-z]?)$/i;
const numberLead = /((?:\*\*|__)?step[ \t]+)\d+(?:\.\d+)*[a-z]?([^]*)$/i;

/**
 * The words with which the title of a new step behind `step` starts, in the form of that step: `**Step 5**: `;
 * `''` when steps have no numbers. A step that is to be a `part` of the same phase is always told by a letter.
 */
export function numberAfter(text: string, plan: Plan, step: Step, part: boolean): string {
  if (step.number === null) return '';
  const form = numberLead.exec(text.slice(wordsStart(text, step), step.titleSpan.from));
  return form ? `${form[1] ?? ''}${nextNumber(plan, step, step.number, part)}${form[2] ?? ''}` : '';
}

/** The next number behind the last step; between two steps a letter, so that `3a` stands between `3` and `4`. */
function nextNumber(plan: Plan, step: Step, number: string, part: boolean): string {
  const taken = new Set(allSteps(plan.steps).map((other) => other.number));
  const [, outer = '', own = '', letter = ''] = numberParts.exec(number) ?? [];
  const isLast = siblingsOf(plan, step).every(
    (other) => other.number === null || other.span.from < step.span.from,
  );
  if (part || !isLast) {
    for (const next of lettersAfter(letter)) {
      if (!taken.has(outer + own + next)) return outer + own + next;
    }
  }
  let count = Number(own) + 1;
  while (taken.has(outer + String(count))) count += 1;
  return outer + String(count);
}

function lettersAfter(letter: string): readonly string[] {
  return [...'abcdefghijklmnopqrstuvwxyz'].filter((next) => next > letter.toLowerCase());
}
