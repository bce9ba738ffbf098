// The lines of steps as they can go into another note: whole, with all below them, without the indentation of the first.
// Changes nothing.
import { lineEnd, linesOf, lineStart } from '../text/lines';
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import type { StepReference } from '../plan/step-reference';
import type { Refusal } from './edit';
import { findStep } from './find-step';
import { applyChanges } from '../text/text-change';
import { parsePlan } from '../parse/parse-plan';
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
  const chosen = chosenSteps(plan, references);
  if (chosen.kind === 'refusal') return chosen;
  const { steps } = chosen;
  if (linkBack !== null) {
    const led = ledBack(text, steps, linkBack);
    return stepLines(led, parsePlan(led), references);
  }
  const pieces = steps.map((step) => outdented(text, step));
  if (pieces.some((piece) => piece === null)) {
    return refused('no place', 'A line below one of these steps is not indented as the step is.');
  }
  const lines = pieces.join(areApart(text, plan, steps[0]) ? '\n\n' : '\n');
  const lost = steps.find((step) => leadsElsewhere(sliceOf(text, pieceOf(text, step)), lines));
  return lost
    ? refused(
        'no place',
        `“${lost.title}” refers to another place in this note, and would lead nowhere from another one.`,
      )
    : { kind: 'lines', lines, steps };
}

/** Makes the whole link from another note to a place of this one: `#^step-2`, shown as `alias`. */
export type LinkBack = (subpath: string, alias: string | null) => string;

/** `text` with the links of `steps` to places of it that do not go with them written as links of another note. */
function ledBack(text: string, steps: readonly Step[], linkBack: LinkBack): string {
  const moved = steps.map((step) => sliceOf(text, pieceOf(text, step))).join('\n');
  const links = allSteps(steps)
    .flatMap(({ citations }) => citations)
    .filter(({ target, subpath }) => target === '' && !hasBlock(moved, subpath.slice(1)));
  const bySpan = new Map(links.map((link) => [link.span.from, link]));
  return applyChanges(
    text,
    [...bySpan.values()]
      .sort((a, b) => a.span.from - b.span.from)
      .map(({ span, subpath, alias }) => ({ ...span, insert: linkBack(subpath, alias) })),
  );
}

function refused(reason: Refusal['reason'], message: string): Refused {
  return { kind: 'refusal', refusal: { reason, message } };
}

/** The whole lines of a step with all below it, without the last line ending. */
export function pieceOf(text: string, { span }: Step): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}

/** The lines of a step without what stands before its bullet; null when a line is indented less. */
function outdented(text: string, step: Step): string | null {
  const lead = leadOf(text, step.span.from);
  if (lineStart(text, step.span.from) + lead.length !== step.span.from) return null;
  const lines = linesOf(text, pieceOf(text, step)).map((line) => {
    const words = sliceOf(text, line);
    if (words.startsWith(lead)) return words.slice(lead.length);
    return /^[ \t>]*$/.test(words) ? '' : null;
  });
  return lines.some((line) => line === null) ? null : lines.join('\n');
}

/** `[[#^id]]`, `[[#Heading]]`, `[words](#^id)`: a place in the same note; `[^1]`: a footnote of it. */
const ownPlace = /\[\[#(\^?[^\][|]*)|\]\(#(\^?[^()]*)\)|\[\^[^\]\s]+\]/g;

/** Whether `words` lead to a place in their note that is not one of the block ids in `moved`. */
function leadsElsewhere(words: string, moved: string): boolean {
  return [...words.matchAll(ownPlace)].some(
    ([, wiki, markdown]) => !hasBlock(moved, wiki ?? markdown ?? ''),
  );
}

function hasBlock(lines: string, subpath: string): boolean {
  return (
    subpath.startsWith('^') &&
    lines.split('\n').some((line) => line.toLowerCase().endsWith(` ${subpath.toLowerCase()}`))
  );
}

/** Whether `words`, which stay in a note, lead to a block of `moved`, which does not. */
export function leadsInto(words: string, moved: string): boolean {
  return [...words.matchAll(ownPlace)].some(([, wiki, markdown]) =>
    hasBlock(moved, wiki ?? markdown ?? ''),
  );
}
