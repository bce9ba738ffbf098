// The words after `Status:` for a state, in the note's own way. Changes nothing.
import { isBareStatus, statusWordsOf } from '../parse/read-step-state';
import { plainText } from '../parse/inline-text';
import type { Plan } from '../plan/plan';
import { allSteps, type Step, type StepState } from '../plan/step';
import { safeLine } from '../text/safe-text';
import { examplesFor, stepField } from './step-style';

type Words = Readonly<Record<StepState['kind'], string>>;

const withSymbols: Words = {
  pending: 'Pending',
  active: '🟡 In Progress',
  blocked: '🔴 Blocked',
  done: '✅ Complete',
  dropped: 'Dropped',
};
const bare: Words = { ...withSymbols, active: 'In progress', blocked: 'Blocked', done: 'Complete' };

/** A percentage with its brackets and the blank or dash before it. */
const percentage = /([\s–—-]*[(（]?\s*)(\d{1,3})(\s*[%％]\s*[)）]?)/;
const upToBlocked = /^.*?\b(?:blocked|on hold|paused|stalled|waiting)\b/i;

export interface StatusValue {
  readonly value: string;
  /** A reason that needs a field of its own, because behind the status it would be read as more than a reason. */
  readonly reason: string | null;
}

/**
 * What to write after `Status:` so that `step` reads as `state`; a reason for being blocked is made safe, and
 * kept out of the status when it has to stand `apart`.
 */
export function statusValue(plan: Plan, step: Step, state: StepState, apart: boolean): StatusValue {
  const percent = state.kind === 'active' || state.kind === 'blocked' ? state.percent : null;
  const own = stepField(step, 'status')?.value ?? '';
  if (percent !== null && statusWordsOf(own)?.kind === state.kind && percentage.test(own)) {
    const value = own.replace(percentage, `$1${percent}$3`);
    if (state.kind === 'active' && readsAs(value, state)) return { value, reason: null };
  }
  const word = wordFor(plan, step, state.kind);
  const value = percent === null ? word : word + percentLike(plan, step, percent);
  if (state.kind !== 'blocked' || state.reason === null) return { value, reason: null };
  const reason = safeLine(state.reason);
  const whole = `${value} — ${reason}`;
  return !apart && readsAs(whole, { ...state, reason: plainText(reason) })
    ? { value: whole, reason: null }
    : { value, reason };
}

function readsAs(value: string, state: StepState): boolean {
  const read = statusWordsOf(value);
  if (read?.kind !== state.kind) return false;
  if (state.kind === 'active') return read.percent === state.percent;
  if (state.kind !== 'blocked') return true;
  return read.percent === state.percent && read.reason === state.reason;
}

/** `✅ Complete`. */
const leadingSymbol = /^[^\p{L}\p{N}\s*_]/u;
const lowerWord = /^[\s*_]*\p{Ll}/u;

/** The word of the nearest step in that state, when it says no more than that; else the usual one. */
function wordFor(plan: Plan, step: Step, kind: StepState['kind']): string {
  for (const other of examplesFor(plan, step)) {
    const value = stepField(other, 'status')?.value ?? '';
    if (other.state.kind !== kind || statusWordsOf(value)?.kind !== kind) continue;
    const word =
      kind === 'blocked'
        ? (upToBlocked.exec(value)?.[0] ?? '')
        : value.replace(percentage, '').trim();
    if (isBareStatus(word)) return word;
  }
  const samples = samplesIn(plan);
  const symbols =
    samples.length === 0
      ? plan.dialect === 'skill'
      : samples.some((sample) => leadingSymbol.test(sample));
  if (symbols) return withSymbols[kind];
  const lower = samples.length > 0 && samples.every((sample) => lowerWord.test(sample));
  return lower ? bare[kind].toLowerCase() : bare[kind];
}

/** Values of status fields that could have a symbol: the steps' own, else the plan's. */
function samplesIn(plan: Plan): readonly string[] {
  const values = allSteps(plan.steps)
    .map((step) => stepField(step, 'status')?.value ?? '')
    .filter((value) => !['pending', undefined].includes(statusWordsOf(value)?.kind));
  const own = plan.metadata.statusField?.value;
  return values.length > 0 || own === undefined || own === '' ? values : [own];
}

function percentLike(plan: Plan, step: Step, percent: number): string {
  for (const other of examplesFor(plan, step)) {
    const value = stepField(other, 'status')?.value ?? '';
    const form = percentage.exec(value);
    if (!form || form.index === 0 || (statusWordsOf(value)?.percent ?? null) === null) continue;
    return `${form[1] ?? ''}${percent}${form[3] ?? ''}`.trimEnd();
  }
  return ` (${percent}%)`;
}
