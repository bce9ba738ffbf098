// The line that says how fast a plan goes, made true where its words are of a form that is understood.
import type { Field } from '../plan/field';
import type { Step } from '../plan/step';
import { rateOf, velocityOf } from '../plan/velocity';
import type { TextChange } from '../text/text-change';

const HOUR = 3_600_000;
const unitLengths: Readonly<Record<string, number>> = {
  h: HOUR,
  d: 24 * HOUR,
  w: 7 * 24 * HOUR,
};

const about = String.raw`(?:[~≈][ \t]*|(?:about|approx\.?|around)[ \t]+)?`;
const steps = String.raw`\d+(?:\.\d+)?[ \t]+steps?[ \t]*`;
const unit = '(h|d|w)(?:(?:ou)?rs?|ays?|eeks?)?';
/** `1.6 steps/hour`, `about 2 steps a week`. */
const rate = String.raw`${about}${steps}(?:/[ \t]*|per[ \t]+|an?[ \t]+)${unit}`;
/** `4 steps per 2.5 hours`, `6 steps in 3 days`. */
const count = String.raw`${about}${steps}(?:per|in)[ \t]+\d+(?:\.\d+)?[ \t]*${unit}`;

const rateForm = new RegExp(`^${rate}\\.?$`, 'i');
const countForm = new RegExp(`^${count}(?:[ \\t]*\\(${rate}\\))?\\.?$`, 'i');

/**
 * The changes that make the figures of `velocity`, a line of the plan with top-level `steps`, true. None when
 * its words are of another form, or too few steps say when they were finished.
 */
export function velocityChanges(velocity: Field, steps: readonly Step[]): readonly TextChange[] {
  const measured = velocityOf(steps);
  if (measured === null) return [];
  const rated = rateForm.exec(velocity.value);
  if (rated) return figureChanges(velocity, [rateOf(measured, unitLength(rated[1]))]);
  const counted = countForm.exec(velocity.value);
  if (!counted) return [];
  return figureChanges(velocity, [
    measured.steps,
    measured.time / unitLength(counted[1]),
    rateOf(measured, unitLength(counted[2])),
  ]);
}

/** Milliseconds of the unit that starts with `letter`. */
function unitLength(letter = 'h'): number {
  return unitLengths[letter.toLowerCase()] ?? HOUR;
}

/** `amounts` in place of the figures in the value, in their order; to the tenth, and never 0. */
function figureChanges(field: Field, amounts: readonly number[]): readonly TextChange[] {
  return [...field.value.matchAll(/\d+(?:\.\d+)?/g)].flatMap((match, index) => {
    const amount = amounts[index];
    if (amount === undefined) return [];
    const from = field.valueSpan.from + match.index;
    const insert = String(Math.max(1, Math.round(amount * 10)) / 10);
    return [{ from, to: from + match[0].length, insert }];
  });
}
