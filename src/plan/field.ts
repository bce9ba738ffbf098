// A labelled value, such as `- **Owner**: Mara` or `Rationale: it is cheaper`.
import type { Span } from '../text/span';

export interface Field {
  /** As written, without emphasis and colon. */
  readonly label: string;
  /** Trimmed; continuation lines are kept and joined by a newline. `''` when nothing follows the colon. */
  readonly value: string;
  /** The whole line or lines, from the bullet if there is one, without the last line ending. */
  readonly span: Span;
  /** What follows the colon, trimmed; empty span at the end of the label when there is no value. */
  readonly valueSpan: Span;
}

/** The first field whose label is, but for its case, one of `labels`, which are in lower case. */
export function fieldOf(fields: readonly Field[], ...labels: readonly string[]): Field | null {
  return fields.find((field) => labels.includes(field.label.toLowerCase())) ?? null;
}

/** A dash, `TBD`, `n/a`, or a template's `[…]`. */
const filler = /^(?:|[—–-]+|tbd|tba|todo|n\/a|_+|\[[^\]]*\])$/i;
/** `None`, `*(none so far)*`, `None yet, work has not started`. */
const none =
  /^[*_(]*none(?: yet\b[^)]*| (?:so far|for now|known|found|recorded|identified|at this (?:time|point|stage)))?[.)*_]*$/i;
/** `To be determined`, `(to be filled in during implementation)`; `To be safe, …` is no promise. */
const promise =
  /^[*_(]*to be (?:added|completed|confirmed|decided|defined|determined|documented|filled|recorded|updated|written)\b[^)]*[.)*_]*$/i;

/** Whether a value says nothing: it is empty, fills its place, or only promises something for later. */
export function saysNothing(value: string): boolean {
  const words = value.trim();
  return filler.test(words) || none.test(words) || promise.test(words);
}
