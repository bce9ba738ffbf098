// Moves a step with all that belongs to it to another place among those of its phase. Its words stay as they are, and
// so does its number: that is a name, by which the plan of work and the logs speak of the step.
import { parsePlan } from '../parse/parse-plan';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { lineEnd, lineStart } from '../text/lines';
import { trimSpan, type Span } from '../text/span';
import { applyChanges, type TextChange } from '../text/text-change';
import { composeChanges } from './compose-changes';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { movedPieces } from './moved-pieces';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { isSameList, isSameStep } from './same-reading';
import { bulletOf, siblingsOf } from './step-place';

type MoveStep = EditOf<'move step'>;

/**
 * Moves a step before or behind another one of the same phase and parent; changes nothing when it stands there
 * already. Numbers of a numbered list stay in their order. Refused when other words than steps stand in between.
 */
export const moveStep: EditRule<MoveStep> = {
  change: (text, plan, edit) => {
    const [step, beside] = [findStep(plan, edit.step), findStep(plan, edit.beside)];
    if (step.kind === 'refusal') return step;
    if (beside.kind === 'refusal') return beside;
    const move = moveOf(plan, step.placed.step, beside.placed.step, edit.side);
    if (move === null) {
      return refuse('no place', 'A step can only be moved among the steps of its own phase.');
    }
    const pieces = move.run.map((one) => pieceOf(text, one));
    if (!areInARow(text, pieces)) {
      return refuse(
        'no place',
        'Other words stand between these steps, so the step cannot be moved past them.',
      );
    }
    const moved = movedPieces(text, pieces, move.order);
    return make(...composeChanges(text, moved, countedAnew(text, plan, moved, move.run)));
  },
  about: ['steps'],
  isMeant: (before, after, edit) => {
    const [step, beside] = [findStep(before, edit.step), findStep(before, edit.beside)];
    if (step.kind === 'refusal' || beside.kind === 'refusal') return false;
    const move = moveOf(before, step.placed.step, beside.placed.step, edit.side);
    if (move === null) return false;
    const wanted = (steps: readonly Step[]): readonly Step[] =>
      (steps.includes(step.placed.step) ? move.siblings : steps).flatMap((one) => [
        one,
        ...wanted(one.steps),
      ]);
    return isSameList(wanted(before.steps), allSteps(after.steps), isSamePlaced);
  },
  otherwise: {
    reason: 'no place',
    message: 'At that place the step would not be read as it is now. Move it in the note itself.',
  },
};

interface Move {
  /** All steps of the parent in their new order. */
  readonly siblings: readonly Step[];
  /** Those from the step to its new place, as they stand in the note. */
  readonly run: readonly Step[];
  /** The indices of `run` in their new order. */
  readonly order: readonly number[];
}

/** Null when the two steps have another parent or phase. */
function moveOf(plan: Plan, step: Step, beside: Step, side: MoveStep['side']): Move | null {
  const old = inOrder([step, ...siblingsOf(plan, step)]);
  if (!old.includes(beside) || beside.phase !== step.phase) return null;
  const others = old.filter((one) => one !== step);
  const at = step === beside ? old.indexOf(step) : placeOf(others, beside, side);
  const siblings = [...others.slice(0, at), step, ...others.slice(at)];
  const [from, to] = [Math.min(at, old.indexOf(step)), Math.max(at, old.indexOf(step)) + 1];
  const run = old.slice(from, to);
  return { siblings, run, order: siblings.slice(from, to).map((one) => run.indexOf(one)) };
}

function placeOf(steps: readonly Step[], beside: Step, side: MoveStep['side']): number {
  return steps.indexOf(beside) + (side === 'after' ? 1 : 0);
}

function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((a, b) => a.span.from - b.span.from);
}

/** The whole lines of a step, blanks in front included. */
function pieceOf(text: string, { span }: Step): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}

/** Whether nothing but blank lines and quote marks stands between the pieces, and each on lines of its own. */
function areInARow(text: string, pieces: readonly Span[]): boolean {
  return pieces.every(({ from }, index) => {
    const before = pieces[index - 1];
    return (
      /^[ \t>]*(?:[-*+[]|\d)/.test(text.slice(from, lineEnd(text, from))) &&
      (before === undefined || (before.to < from && /^[\s>]*$/.test(text.slice(before.to, from))))
    );
  });
}

/** The changes, behind those that moved steps, that let the items of a numbered list count as before. */
function countedAnew(
  text: string,
  plan: Plan,
  moved: readonly TextChange[],
  run: readonly Step[],
): readonly TextChange[] {
  const counts = run.map((step) => /^\d*/.exec(bulletOf(text, step))?.[0] ?? '');
  const [first] = run;
  if (!first || new Set(counts).size === 1) return [];
  const between = applyChanges(text, moved);
  const after = parsePlan(between);
  const head = allSteps(after.steps)[allSteps(plan.steps).indexOf(first)];
  if (!head) return [];
  const steps = inOrder([head, ...siblingsOf(after, head)]).filter(
    ({ span }) => span.from >= head.span.from,
  );
  return counts.flatMap((insert, index) => {
    const step = steps[index];
    const old = step ? (/^\d*/.exec(bulletOf(between, step))?.[0] ?? '') : '';
    if (!step || insert === '' || old === '') return [];
    return [{ from: step.line.from, to: step.line.from + old.length, insert }];
  });
}

/** Whether both are the same step with the same phase, brief and words below it. */
function isSamePlaced(old: Step, now: Step): boolean {
  return (
    isSameStep(old, now) &&
    old.phase === now.phase &&
    old.brief?.number === now.brief?.number &&
    old.steps.length === now.steps.length &&
    isSameFields(old.fields, now.fields)
  );
}
