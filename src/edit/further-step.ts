// Two versions of a step → the lines of one that is as far as the further of the two and keeps what both say.
import { blockIdOf, withoutBlockId } from '../parse/block-id';
import { saysNothing } from '../plan/field';
import type { Step, StepState } from '../plan/step';
import { rangeOf } from '../plan/timestamp';
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf, type Span } from '../text/span';
import { standIn, wordsBesides } from './besides-state';
import { onlyHoldsPlace } from './only-holds-place';
import { linesIn } from './plan-pieces';
import { saysAll } from './says-more';
import { stepField, type StepFieldKind } from './step-style';

/** A step and the text it stands in. */
export interface StepVersion {
  readonly text: string;
  readonly step: Step;
}

export interface MergedStep {
  /** The lines to stand at `ownSpan` of the first version. */
  readonly lines: readonly string[];
  /** The version whose state they have. */
  readonly furthest: StepVersion;
  /** Whether both versions say something that the other does not, or the lines leave out words of one. */
  readonly differ: boolean;
}

type StateField = Exclude<StepFieldKind, 'notes'>;
const stateFields: readonly StateField[] = ['status', 'started', 'completed', 'blocker'];

/** The whole lines of a step before those of the first step nested in it. */
export function ownSpan({ text, step }: StepVersion): Span {
  const [nested] = step.steps;
  const from = lineStart(text, step.line.from);
  const to = nested ? lineStart(text, nested.span.from) : step.span.to;
  const words = sliceOf(text, { from, to }).trimEnd().length;
  return { from, to: lineEnd(text, from + words) };
}

/**
 * `mine` as far as `theirs` where that is further, and with its notes where they are those of `mine` and more. Title,
 * number and block id stay those of `mine`, and so does all the rest when both say what the other does not.
 */
export function mergedStep(mine: StepVersion, theirs: StepVersion): MergedStep {
  const furthest = isFurther(theirs.step, mine.step) ? theirs : mine;
  const [own, other] = [linesOf(mine), linesOf(theirs)];
  const [notes, others] = [own.rest, other.rest];
  const isSameTitle = mine.step.title === theirs.step.title;
  const frame = saysAll(others, notes) && isSameTitle ? other : own;
  const [first, second] = furthest === mine ? [own, other] : [other, own];
  const state = new Map(
    stateFields.flatMap((kind): readonly [StateField, string][] => {
      const line = chosenLine(kind, furthest, furthest === mine ? theirs : mine, first, second);
      return line === null ? [] : [[kind, line]];
    }),
  );
  const below: string[] = [];
  let behind = 0;
  for (const { kind, line } of frame.lines) {
    const chosen = kind === null ? line : state.get(kind);
    if (chosen !== undefined) below.push(chosen);
    if (kind === null) continue;
    state.delete(kind);
    behind = below.length;
  }
  below.splice(behind, 0, ...state.values());
  const lines = [headOf(mine, furthest), ...below];
  const words = wordsBesides(lines.join('\n'));
  const isLost = [mine, theirs].some((version) =>
    stateLinesOf(version).some(
      ({ says }) => !onlyHoldsPlace(says) && !standIn(words, wordsBesides(says)),
    ),
  );
  const areApart = !saysAll(others, notes) && !saysAll(notes, others);
  return { lines, furthest, differ: !isSameTitle || areApart || isLost };
}

interface StateLine {
  /** Where the line starts. */
  readonly from: number;
  /** The line of the step itself, or the value of a field. */
  readonly says: string;
}

/** The lines of a step that tell its state. */
export function stateLinesOf({ text, step }: StepVersion): readonly StateLine[] {
  const from = lineStart(text, step.line.from);
  const head = { from, says: sliceOf(text, { from, to: lineEnd(text, step.line.from) }) };
  const fields = stateFields.flatMap((kind) => {
    const field = stepField(step, kind);
    return field ? [{ from: lineStart(text, field.span.from), says: field.value }] : [];
  });
  return [head, ...fields];
}

/** Times are kept of both versions where only one tells them; words about the state are those of the furthest. */
function chosenLine(
  kind: StateField,
  furthest: StepVersion,
  behind: StepVersion,
  first: StepLines,
  second: StepLines,
): string | null {
  const own = first.lines.find((line) => line.kind === kind)?.line ?? null;
  if (kind === 'status' || kind === 'blocker') return own;
  const told = stepField(furthest.step, kind);
  if (told && !saysNothing(told.value)) return own;
  const other = stepField(behind.step, kind);
  // A step that is taken up again has no time of completion any more.
  const isKept =
    other &&
    !saysNothing(other.value) &&
    (kind === 'started' || furthest.step.state.kind === 'done');
  return (isKept ? second.lines.find((line) => line.kind === kind)?.line : own) ?? null;
}

interface StepLines {
  /** All lines but the first. */
  readonly lines: readonly { readonly kind: StateField | null; readonly line: string }[];
  readonly rest: readonly string[];
}

function linesOf(version: StepVersion): StepLines {
  const { text, step } = version;
  const span = ownSpan(version);
  const fields = stateFields.flatMap((kind) => {
    const field = stepField(step, kind);
    return field ? [{ kind, from: lineStart(text, field.span.from) }] : [];
  });
  let at = span.from;
  const lines = linesIn(text, span).map((line) => {
    const from = at;
    at = from + line.length;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    return { kind: fields.find((field) => field.from === from)?.kind ?? null, line };
  });
  const below = lines.slice(1);
  return { lines: below, rest: below.filter(({ kind }) => kind === null).map(({ line }) => line) };
}

/** The first line: box and stamp of the furthest, words and block id of `mine`. */
function headOf(mine: StepVersion, furthest: StepVersion): string {
  const { text, step } = furthest;
  const from = lineStart(text, step.line.from);
  const line = { from, to: lineEnd(text, step.line.from) };
  if (furthest === mine) return sliceOf(text, line);
  const { to } = withoutBlockId(text, line);
  const words = sliceOf(text, { from, to: Math.min(step.titleSpan.from, to) });
  const title = sliceOf(
    mine.text,
    withoutBlockId(mine.text, {
      ...mine.step.titleSpan,
      to: Math.min(mine.step.titleSpan.to, mine.step.line.to),
    }),
  );
  const behind = sliceOf(text, { from: Math.min(Math.max(step.titleSpan.to, from), to), to });
  const id = blockIdOf(mine.text, mine.step.line) ?? blockIdOf(text, line);
  return `${words}${title}${behind}${id === null ? '' : ` ^${id}`}`;
}

const ranks: Readonly<Record<StepState['kind'], number>> = {
  pending: 0,
  active: 1,
  blocked: 1,
  dropped: 2,
  done: 3,
};

/** How far a step is, as numbers to be compared one after the other. */
function distanceOf({ state, started, completed, touched }: Step): readonly number[] {
  return [
    ranks[state.kind],
    'percent' in state ? (state.percent ?? 0) : 0,
    state.kind === 'blocked' ? 1 : 0,
    completed ? 1 : 0,
    started ? 1 : 0,
    touched ? rangeOf(touched).start : 0,
  ];
}

/**
 * Whether `a` is further than `b`: done, dropped, active or blocked, pending; then by its percentage; a step that is
 * blocked before one that is not, and one that says when before one that does not.
 */
function isFurther(a: Step, b: Step): boolean {
  const [own, other] = [distanceOf(a), distanceOf(b)];
  const at = own.findIndex((value, index) => value !== other[index]);
  return (own[at] ?? 0) > (other[at] ?? 0);
}
