// The labelled fields of a step: set, added where they belong, cleared. Knows nothing of states.
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import type { Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { fieldLines, shapeOf, shapeOfLine, type FieldShape } from './field-shape';
import { eolAt, isBlankLine, leadBelow, leadOf } from './line-style';
import { onlyHoldsPlace } from './only-holds-place';
import { bulletOf, titleEnd } from './step-place';
import { examplesFor, stepField, type StepFieldKind } from './step-style';

/** Fields in the order in which they stand below a step, as in the founding document. */
const order: readonly StepFieldKind[] = [
  'status',
  'blocker',
  'dependency',
  'started',
  'completed',
  'notes',
];
const usualLabel: Readonly<Record<StepFieldKind, string>> = {
  status: 'Status',
  blocker: 'Blocked by',
  dependency: 'Depends on',
  started: 'Started',
  completed: 'Completed',
  notes: 'Notes',
};

/** The changes that give the field its value; a field that is missing is put below the step. */
export function setField(
  text: string,
  plan: Plan,
  step: Step,
  kind: StepFieldKind,
  value: string,
): readonly TextChange[] {
  const field = stepField(step, kind);
  if (!field) return [addField(text, plan, step, kind, value)];
  const { valueSpan } = field;
  // A label without a value may end in its colon: the value must not stick to it.
  const glued =
    value !== '' && valueSpan.from === valueSpan.to && /\S/.test(text.charAt(valueSpan.from - 1));
  return [{ ...valueSpan, insert: (glued ? ' ' : '') + value }];
}

/** The change that takes the whole line of a field away; null when something else hangs on that line. */
export function removeField(text: string, step: Step, field: Field): TextChange | null {
  const start = lineStart(text, field.span.from);
  const end = lineEnd(text, field.span.to);
  if (start <= step.line.from || fieldEnd(text, step, field) !== end) return null;
  return { from: endAbove(text, start), to: end, insert: '' };
}

/** What the note writes where a field says nothing: a dash, unless it has another way. */
export function nothingWords(plan: Plan, step: Step, kind: StepFieldKind): string {
  const empty = (other: Step): Field | null => {
    const field = stepField(other, kind);
    return field && onlyHoldsPlace(field.value) && !field.value.includes('[') ? field : null;
  };
  const example = examplesFor(plan, step).find((other) => empty(other) !== null);
  return (example && empty(example)?.value) ?? '—';
}

function addField(
  text: string,
  plan: Plan,
  step: Step,
  kind: StepFieldKind,
  value: string,
): TextChange {
  const place = order.indexOf(kind);
  const labelled = allSteps(plan.steps).find((other) => stepField(other, kind));
  const label = (labelled && stepField(labelled, kind)?.label) ?? usualLabel[kind];
  const owned = order.map((other) => stepField(step, other));
  const before = owned
    .slice(0, place)
    .filter((field) => field !== null)
    .pop();
  const after = before
    ? null
    : (owned.slice(place + 1).find((field) => field !== null) ?? firstField(step));
  const anchor = before ?? after;
  const found =
    (anchor && lineStart(text, anchor.span.from) > step.line.from ? shapeOf(text, anchor) : null) ??
    shapeBelow(text, plan, step);
  // Without a bullet only the usual labels are read as such; another one has to stand out.
  const isBare = isEmphasised(kind) && found.bullet === '' && found.open === '';
  const shape = isBare ? { ...found, open: '**', close: '**: ' } : found;
  const below = after && lineStart(text, after.span.from) > step.line.from ? after : null;
  const at = before
    ? Math.max(fieldEnd(text, step, before), lineEnd(text, step.line.from))
    : below
      ? endAbove(text, below.span.from)
      : titleEnd(text, step);
  const insert = eolAt(text, at) + fieldLines(shape, label, [value]).join('');
  return { from: at, to: at, insert };
}

/** Whether the label of a field that has no bullet is read as one only in bold type. */
function isEmphasised(kind: StepFieldKind): boolean {
  return kind === 'blocker' || kind === 'dependency';
}

/** The end of the line above the one that holds `offset`, which is not the first. */
function endAbove(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}

/** The field that stands first in the text. */
function firstField(step: Step): Field | null {
  const [first] = [...step.fields].sort((a, b) => a.span.from - b.span.from);
  return first ?? null;
}

/** The end of the last line that hangs on a field: lines below it that are indented further. */
function fieldEnd(text: string, step: Step, field: Field): number {
  const lead = leadOf(text, field.span.from).length;
  let end = lineEnd(text, field.span.to);
  let at = nextLineStart(text, end);
  while (at > end && at < step.span.to) {
    const lineOver = lineEnd(text, at);
    if (!isBlankLine(text, at)) {
      if (leadOf(text, at).length <= lead) break;
      end = lineOver;
    }
    const next = nextLineStart(text, lineOver);
    if (next <= at) break;
    at = next;
  }
  return end;
}

/** The shape of a first field below `step`: as the list that is there, as another step's, or the usual one. */
function shapeBelow(text: string, plan: Plan, step: Step): FieldShape {
  const own = leadOf(text, step.line.from);
  const bullet = bulletOf(text, step);
  const example = examplesFor(plan, step)
    .flatMap((other) => {
      const field = firstField(other);
      const inside = field !== null && lineStart(text, field.span.from) > other.line.from;
      const shape = inside ? shapeOf(text, field) : null;
      return shape ? [{ shape, lead: leadOf(text, other.line.from) }] : [];
    })
    .find(
      ({ shape, lead }) => shape.lead.startsWith(lead) && (bullet !== '' || shape.bullet === ''),
    );
  const child = nestedLead(text, step);
  const usual = { lead: child ?? leadBelow(own, bullet), bullet: '- ', open: '', close: ': ' };
  // Below a box without a bullet there is no list for a bullet to be in.
  if (bullet === '') return example?.shape ?? { ...usual, lead: own, bullet: '' };
  if (!example) return usual;
  const { shape } = example;
  return { ...shape, lead: child ?? own + shape.lead.slice(example.lead.length) };
}

/** The lead of the first list nested in `step`; null when there is none. */
function nestedLead(text: string, step: Step): string | null {
  const at = nextLineStart(text, titleEnd(text, step));
  if (at >= step.span.to) return null;
  const line = text.slice(at, lineEnd(text, at));
  const bullet = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]/.exec(line);
  return bullet?.[1] ?? shapeOfLine(line)?.lead ?? null;
}
