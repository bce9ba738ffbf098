// Where the parts of a step stand in the text, and which steps it should resemble. Must not change anything.
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { contains, type Span } from '../text/span';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';
import { isBlankLine } from './line-style';

/** A line that does not continue a paragraph: a bullet, a fence, a heading, a quote, a table. */
const interruption = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|`{3}|~{3}|#{1,6}[ \t]|>|\|)/;

/** The bullet of a step's line with the blanks after it; `''` for a box without a bullet. */
export function bulletOf(text: string, step: Step): string {
  const bullet = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(step.line.from, step.line.to));
  return bullet?.[0] ?? '';
}

/** Where the words of a step start, behind its box, which may be written as code. */
export function wordsStart(text: string, step: Step): number {
  const after = step.markSpan.to + 1;
  return after + (/^`?[ \t]*/.exec(text.slice(after, step.line.to))?.[0].length ?? 0);
}

/** The end of the last line of a step's title, labelled lines below it not included. */
export function titleEnd(text: string, step: Step): number {
  const fields = step.fields.map((field) => lineStart(text, field.span.from));
  // A line indented like code goes on with a title, whatever it begins with.
  let end = lineEnd(text, Math.max(step.line.from, step.titleSpan.to));
  for (;;) {
    const next = nextLineStart(text, end);
    if (next <= end || next >= step.span.to || isBlankLine(text, next) || fields.includes(next)) {
      return end;
    }
    if (interruption.test(text.slice(next, lineEnd(text, next)))) return end;
    end = lineEnd(text, next);
  }
}

/** The stamp on a step's line that is not part of its title; null when there is none. */
export function lineStamp(step: Step): Timestamp | null {
  const stamps = [step.completed, step.touched].filter((stamp) => stamp !== null);
  return (
    stamps.find(
      ({ span }) =>
        !contains(step.titleSpan, span) && !step.fields.some((field) => contains(field.span, span)),
    ) ?? null
  );
}

/** The steps beside `step`, without it: those of the same parent. */
export function siblingsOf(plan: Plan, step: Step): readonly Step[] {
  const parent = allSteps(plan.steps).find((other) => other.steps.includes(step));
  return (parent?.steps ?? plan.steps).filter((other) => other !== step);
}

/** `steps` with the nearest before `span` first. */
export function nearestFirst(steps: readonly Step[], span: Span): readonly Step[] {
  const distance = (step: Step): number =>
    step.span.from < span.from ? span.from - step.span.from : step.span.from;
  return [...steps].sort((a, b) => {
    const before = Number(b.span.from < span.from) - Number(a.span.from < span.from);
    return before || distance(a) - distance(b);
  });
}
