// Where reading view and live preview draw something on a plan's own lines, and what. Knows no DOM and no editor; what
// is drawn never stands in for words that a person would miss.
import type { Plan } from '../../plan/plan';
import { allSteps, type Step } from '../../plan/step';
import { lineEnd, lineStart } from '../../text/lines';
import { lengthText } from '../step-words';

export type NoteMark =
  /** The line of the title: a heading with `#`. */
  | { readonly kind: 'title' }
  /** The line that says how far the plan is; only of a plan with steps. */
  | { readonly kind: 'overall' }
  /** The first line of a step that has more to say than its box does. */
  | { readonly kind: 'step'; readonly step: Step };

export interface PlacedMark {
  /** Where its line begins; offset into the text. */
  readonly at: number;
  /** The line, without its ending. */
  readonly line: string;
  /** Its number, from 0. */
  readonly row: number;
  readonly mark: NoteMark;
}

export interface MarkKinds {
  readonly overall: boolean;
  readonly steps: boolean;
  readonly timeline: boolean;
}

/** The marks of `plan`, read from `text`, in the order of their lines; none where the plan stands in a code block. */
export function noteMarks(
  text: string,
  plan: Plan,
  now: number,
  kinds: MarkKinds,
): readonly PlacedMark[] {
  if (isInFence(text, plan)) return [];
  const marks: Omit<PlacedMark, 'row'>[] = [];
  const place = (offset: number, mark: NoteMark): void => {
    const at = lineStart(text, offset);
    marks.push({ at, line: text.slice(at, lineEnd(text, at)), mark });
  };
  const { titleSpan, claims } = plan;
  if (kinds.timeline && titleSpan !== null) place(titleSpan.from, { kind: 'title' });
  if (kinds.overall && claims.overall !== null && plan.steps.length > 0) {
    place(claims.overall.span.from, { kind: 'overall' });
  }
  if (kinds.steps) {
    for (const step of allSteps(plan.steps)) {
      if (saysMore(step, now)) place(step.line.from, { kind: 'step', step });
    }
  }
  const shown = marks
    .filter(({ line, mark }) => mark.kind !== 'title' || /^ {0,3}#/.test(line))
    .sort((a, b) => a.at - b.at);
  const rows = rowsOf(
    text,
    shown.map(({ at }) => at),
  );
  return shown.map((mark, index) => ({ ...mark, row: rows[index] ?? 0 }));
}

/** The line numbers of ascending offsets, in one walk through the text. */
function rowsOf(text: string, offsets: readonly number[]): readonly number[] {
  let from = 0;
  let row = 0;
  return offsets.map((offset) => {
    row += (text.slice(from, offset).match(/\r\n?|\n/g) ?? []).length;
    from = offset;
    return row;
  });
}

/** Whether a step has a state that no box shows, or a duration. */
function saysMore(step: Step, now: number): boolean {
  const { kind } = step.state;
  return (kind !== 'pending' && kind !== 'done') || lengthText(step, now) !== null;
}

function isInFence(text: string, { body }: Plan): boolean {
  if (body.from === 0) return false;
  const before = text.slice(lineStart(text, body.from - 1), body.from);
  return /^[ \t>]*(?:`{3,}|~{3,})/.test(before);
}
