// The lines of a new step that is still to be done, written as the steps around it are, and their place behind one.
import { isBareStatus } from '../parse/read-step-state';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { trimSpan } from '../text/span';
import type { TextChange } from '../text/text-change';
import type { Dialect, Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { fieldLines, shapeOf } from './field-shape';
import { eolAt, linesAfter } from './line-style';
import { onlyHoldsPlace } from './only-holds-place';
import { statusValue } from './status-words';
import { numberAfter } from './step-number';
import { bulletOf, siblingsOf } from './step-place';
import { examplesFor, stepField, type StepFieldKind } from './step-style';

/**
 * The change that puts a new step with the safe words `title` behind `step` and all that belongs to it; as a `part`
 * of what that step is about, or on its own.
 */
export function stepBehind(
  text: string,
  plan: Plan,
  step: Step,
  title: string,
  part: boolean,
): TextChange {
  const at = lineEnd(text, trimSpan(text, step.span).to);
  const apart = areApart(text, plan, step);
  const next = nextLineStart(text, at);
  const isListed = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|\[.\])[ \t]/u.test(
    text.slice(next, lineEnd(text, next)),
  );
  const insert = linesAfter(text, at, stepLike(text, plan, step, title, part), {
    apart,
    closed: (apart || !isListed) && next < plan.body.to,
  });
  return { from: at, to: at, insert };
}

/** The change that puts a new step with the safe words `title` before `step`, told from it by a letter. */
export function stepAhead(text: string, plan: Plan, step: Step, title: string): TextChange {
  const at = lineStart(text, step.line.from);
  const eol = eolAt(text, at);
  const [first, ...fields] = stepLike(text, plan, step, title, true);
  const bullet = bulletOf(text, step);
  const lines = [first.replace(nextBullet(bullet), bullet), ...fields];
  const apart = areApart(text, plan, step) ? [''] : [];
  return { from: at, to: at, insert: [...lines, ...apart].map((line) => line + eol).join('') };
}

/** The lines of a new step in the form of `step`, with the next number and the fields of one not yet started. */
export function stepLike(
  text: string,
  plan: Plan,
  step: Step,
  title: string,
  part: boolean,
): readonly [string, ...string[]] {
  const lead = leadOfStep(text, step);
  const bullet = nextBullet(bulletOf(text, step));
  const first = `${lead}${bullet}[ ] ${numberAfter(text, plan, step, part)}${title}`;
  return [first, ...pendingFields(text, plan, step, lead)];
}

/** The lines of the first step of a plan. */
export function firstStep(dialect: Dialect, title: string): readonly [string, ...string[]] {
  return dialect === 'skill'
    ? [`- [ ] **Step 1**: ${title}`, '  - Status: Pending']
    : [`- [ ] ${title}`];
}

/** The blanks and quote marks before the bullet of `step`, as wide where other words stand before it. */
function leadOfStep(text: string, { line }: Step): string {
  return text.slice(lineStart(text, line.from), line.from).replace(/[^\s>]/g, ' ');
}

/** `3. ` behind `2. `; any other bullet again. */
function nextBullet(bullet: string): string {
  return bullet.replace(/^\d+/, (number) => String(Number(number) + 1));
}

/** Status and times as the nearest step that is still to be done has them, else the status alone. */
function pendingFields(text: string, plan: Plan, step: Step, lead: string): readonly string[] {
  const others = [step, ...examplesFor(plan, step)];
  const pending = others.find(({ state }) => state.kind === 'pending');
  const example = pending ?? others.find((other) => stepField(other, 'status') !== null);
  if (!example) return [];
  const exampleLead = leadOfStep(text, example);
  const kinds: readonly StepFieldKind[] = pending ? ['status', 'started', 'completed'] : ['status'];
  return kinds
    .flatMap((kind) => stepField(example, kind) ?? [])
    .filter(({ span }) => lineStart(text, span.from) > example.line.from)
    .sort((a, b) => a.span.from - b.span.from)
    .flatMap((field) => {
      const shape = shapeOf(text, field);
      const isStatus = field === stepField(example, 'status');
      const isOwn = !isStatus || (pending && isBareStatus(field.value));
      const value = isOwn || onlyHoldsPlace(field.value) ? field.value : pendingWords(plan, step);
      if (!shape?.lead.startsWith(exampleLead)) return [];
      if (!isStatus && !onlyHoldsPlace(value)) return [];
      return fieldLines(
        { ...shape, lead: lead + shape.lead.slice(exampleLead.length) },
        field.label,
        [value],
      );
    });
}

function pendingWords(plan: Plan, step: Step): string {
  return statusValue(plan, step, { kind: 'pending' }, false).value;
}

/** Whether blank lines part the steps, as next to `step` if it is next to one; those with fields when there is one alone. */
export function areApart(text: string, plan: Plan, step: Step): boolean {
  const all = [...siblingsOf(plan, step), step].sort((a, b) => a.span.from - b.span.from);
  const gaps = all.slice(1).flatMap((next, index) => {
    const before = all[index];
    const gap = before ? text.slice(before.span.to, next.span.from) : '';
    return /^\s+$/.test(gap) ? [{ gap, isOwn: next === step || before === step }] : [];
  });
  const nearest = gaps.filter(({ isOwn }) => isOwn).pop() ?? gaps[0];
  const endings = nearest?.gap.match(/\r\n|\r|\n/g) ?? [];
  return nearest ? endings.length > 1 : step.fields.length > 0;
}
