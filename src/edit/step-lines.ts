// The lines of steps as they can go into another note: whole, with all below them, without the indentation of the first.
// Changes nothing.
import { lineEnd, linesOf, lineStart } from '../text/lines';
import { contains, sliceOf, trimSpan, type Span } from '../text/span';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import type { StepReference } from '../plan/step-reference';
import type { Refusal } from './edit';
import { findStep } from './find-step';
import { applyChanges, type TextChange } from '../text/text-change';
import { footnoteOf, hasBlock, ownLinksOf } from './followed-links';
import { leadOf } from './line-style';
import { areApart } from './new-step';

interface Refused {
  readonly kind: 'refusal';
  readonly refusal: Refusal;
}

export type StepLines =
  { readonly kind: 'lines'; readonly lines: string; readonly steps: readonly Step[] } | Refused;

/** The steps that `references` name, in the order of the note; a step below another one of them goes with it. */
export function chosenSteps(
  plan: Plan,
  references: readonly StepReference[],
): { readonly kind: 'steps'; readonly steps: readonly [Step, ...Step[]] } | Refused {
  const named: Step[] = [];
  for (const reference of references) {
    const found = findStep(plan, reference);
    if (found.kind === 'refusal') return found;
    named.push(found.placed.step);
  }
  const below = new Set(named.flatMap(({ steps }) => allSteps(steps)));
  const [first, ...others] = allSteps(plan.steps).filter(
    (step) => named.includes(step) && !below.has(step),
  );
  return first
    ? { kind: 'steps', steps: [first, ...others] }
    : refused('nothing to change', 'No step is chosen.');
}

/**
 * The lines of the steps that `references` name, parted by LF. Refused when one is not found, or holds a link or a
 * footnote that leads to another place of the note; for links, `linkBack` may give the whole one that leads there from the
 * other note.
 */
export function stepLines(
  text: string,
  plan: Plan,
  references: readonly StepReference[],
  linkBack: LinkBack | null = null,
): StepLines {
  const own = ownLines(text, plan, references);
  if (own.kind === 'refusal') return own;
  const { steps } = own;
  const left = ownLinksOf(text, plan).filter(
    ({ span, subpath }) =>
      steps.some((step) => contains(pieceOf(text, step), span)) && !hasBlock(own.lines, subpath),
  );
  const [first] = left;
  if (first && linkBack === null)
    return refersTo(text, steps, first.span, sliceOf(text, first.span));
  const note = footnoteOf(own.lines, text);
  if (note !== null) return refersTo(text, steps, null, note);
  if (linkBack === null || left.length === 0) return own;
  const changes = left.map(({ span, subpath, alias }) => ({
    ...span,
    insert: linkBack(subpath, alias),
  }));
  const lines = linesWith(text, plan, steps, changes);
  return lines === null ? UNEVEN : { kind: 'lines', lines, steps };
}

/** Makes the whole link from another note to a place of this one: `#^step-2`, shown as `alias`. */
export type LinkBack = (subpath: string, alias: string | null) => string;

/** The lines as they stand in this note, whatever they refer to. */
export function ownLines(
  text: string,
  plan: Plan,
  references: readonly StepReference[],
): StepLines {
  const chosen = chosenSteps(plan, references);
  if (chosen.kind === 'refusal') return chosen;
  const lines = linesWith(text, plan, chosen.steps, []);
  return lines === null ? UNEVEN : { kind: 'lines', lines, steps: chosen.steps };
}

const UNEVEN = refused(
  'no place',
  'A line below one of these steps is not indented as the step is.',
);

function refersTo(
  text: string,
  steps: readonly Step[],
  place: Span | null,
  words: string,
): Refused {
  const step = steps.find((one) =>
    place === null
      ? sliceOf(text, pieceOf(text, one)).includes(words)
      : contains(pieceOf(text, one), place),
  );
  const says = `“${step?.title ?? ''}” refers to “${words}”, which stays in this note and could not be reached from another one.`;
  return refused('no place', says);
}

function refused(reason: Refusal['reason'], message: string): Refused {
  return { kind: 'refusal', refusal: { reason, message } };
}

/** The whole lines of a step with all below it, without the last line ending. */
export function pieceOf(text: string, { span }: Step): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}

/** The lines of the steps after `changes`, each inside one of them; null when a line is indented less than its step. */
function linesWith(
  text: string,
  plan: Plan,
  steps: readonly Step[],
  changes: readonly TextChange[],
): string | null {
  const pieces = steps.map((step) => outdented(text, step, changes));
  if (pieces.some((piece) => piece === null)) return null;
  const [first] = steps;
  return pieces.join(first && areApart(text, plan, first) ? '\n\n' : '\n');
}

/** The lines of a step without what stands before its bullet; null when a line is indented less. */
function outdented(text: string, step: Step, changes: readonly TextChange[]): string | null {
  const lead = leadOf(text, step.span.from);
  if (lineStart(text, step.span.from) + lead.length !== step.span.from) return null;
  const piece = pieceOf(text, step);
  const inside = changes
    .filter((change) => contains(piece, change))
    .map(({ from, to, insert }) => ({ from: from - piece.from, to: to - piece.from, insert }));
  const source = applyChanges(sliceOf(text, piece), inside);
  const lines = linesOf(source, { from: 0, to: source.length }).map((line) => {
    const words = sliceOf(source, line);
    if (words.startsWith(lead)) return words.slice(lead.length);
    return /^[ \t>]*$/.test(words) ? '' : null;
  });
  return lines.some((line) => line === null) ? null : lines.join('\n');
}
