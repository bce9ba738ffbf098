// The last look before an edit is made: the changed note must say what was meant, and nothing else may read
// otherwise than before. Makes no changes.
import type { Entry } from '../plan/entry';
import type { Plan } from '../plan/plan';
import { allSteps, type Step, type StepState } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';
import type { Edit, Refusal } from './edit';
import { plainTitle } from './entry-title';
import { findStep } from './find-step';
import { stateAfter } from './state-after';

/** Why the note read as `before` must not become the one read as `after`; null when `edit` did what it means. */
export function refusalOf(before: Plan, after: Plan, edit: Edit): Refusal | null {
  const same =
    after.title === before.title &&
    after.dialect === before.dialect &&
    (after.isPlan || !before.isPlan) &&
    sameSteps(before, after, edit) &&
    sameEntries(before.decisions, after.decisions, edit, 'record decision') &&
    sameEntries(before.discoveries, after.discoveries, edit, 'record discovery') &&
    sameSections(before, after, edit);
  if (same) return null;
  switch (edit.kind) {
    case 'record decision':
    case 'record discovery':
      return {
        reason: 'unsafe text',
        message:
          'This entry would not be read as written, or would change what the note says. Write it in other words, or in the note itself.',
      };
    case 'set step state':
      return {
        reason: 'no place',
        message:
          'This step is written in a way that cannot be changed safely. Change it in the note itself.',
      };
    case 'add section':
      return {
        reason: 'no place',
        message: 'There is no place in this note where the section would be read as one.',
      };
  }
}

function sameSteps(before: Plan, after: Plan, edit: Edit): boolean {
  const old = allSteps(before.steps);
  const now = allSteps(after.steps);
  if (old.length !== now.length) return false;
  const found = edit.kind === 'set step state' ? findStep(before, edit.step) : null;
  const target = found?.kind === 'found' ? found.placed.step : null;
  return old.every((step, index) => {
    const other = now[index];
    if (!other || other.title !== step.title || other.number !== step.number) return false;
    if (edit.kind === 'set step state' && step === target) {
      return isState(other.state, stateAfter(step, edit.transition));
    }
    return sameStep(step, other);
  });
}

/** Whether the state is the one wanted; the words of a reason are compared by the one who wrote them. */
function isState(state: StepState, wanted: StepState): boolean {
  if (state.kind !== wanted.kind) return false;
  const percent = 'percent' in state ? state.percent : null;
  return percent === ('percent' in wanted ? wanted.percent : null);
}

function sameStep(a: Step, b: Step): boolean {
  return (
    a.mark === b.mark &&
    JSON.stringify(a.state) === JSON.stringify(b.state) &&
    sameTime(a.started, b.started) &&
    sameTime(a.completed, b.completed) &&
    sameTime(a.touched, b.touched)
  );
}

function sameTime(a: Timestamp | null, b: Timestamp | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === 'instant'
    ? b.kind === 'instant' && a.at === b.at
    : b.kind === 'date' && a.date === b.date;
}

function sameEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  edit: Edit,
  kind: 'record decision' | 'record discovery',
): boolean {
  if (edit.kind !== kind) return sameList(before, after);
  const fresh = after.findIndex((entry, index) => !isSameEntry(entry, before[index]));
  const added = after[fresh];
  return (
    added !== undefined &&
    isTitled(added, plainTitle(edit.title)) &&
    sameList(before, [...after.slice(0, fresh), ...after.slice(fresh + 1)])
  );
}

/** `(2026-03-04)` behind a title; it is read as a part of it. */
const stampBehind = /^[\s([–—-]+\d{4}-\d{2}-\d{2}[\dT:.\s]*(?:Z|UTC)?[)\]]*$/;

/**
 * Whether `entry` has that title, perhaps with a number in front, `ADR-3 — Title`, or behind it a stamp, or
 * fields for which a table has no column.
 */
function isTitled(entry: Entry, title: string): boolean {
  if (entry.title === title) return true;
  if (entry.form === 'heading' && entry.title.endsWith(` ${title}`)) return true;
  if (entry.form === 'row' && entry.title.startsWith(`${title}; `)) return true;
  return entry.title.startsWith(title) && stampBehind.test(entry.title.slice(title.length));
}

function sameList(before: readonly Entry[], after: readonly Entry[]): boolean {
  return (
    before.length === after.length &&
    before.every((entry, index) => isSameEntry(entry, after[index]))
  );
}

function isSameEntry(a: Entry, b: Entry | undefined): boolean {
  return (
    b !== undefined &&
    a.title === b.title &&
    sameTime(a.at, b.at) &&
    a.fields.length === b.fields.length &&
    a.fields.every(
      (field, index) =>
        field.label === b.fields[index]?.label && field.value === b.fields[index]?.value,
    )
  );
}

function sameSections(before: Plan, after: Plan, edit: Edit): boolean {
  const named = (plan: Plan): readonly string[] =>
    plan.sections.map(({ kind, title, level }) => `${kind} ${level} ${title}`);
  const old = named(before);
  const now = named(after);
  const gained = now.length - old.length;
  if (gained === 0) return edit.kind !== 'add section' && old.every((name, at) => name === now[at]);
  if (gained !== 1 || edit.kind === 'set step state') return false;
  const fresh = now.findIndex((name, at) => name !== old[at]);
  const kind =
    edit.kind === 'add section'
      ? edit.section
      : edit.kind === 'record decision'
        ? 'decisions'
        : 'discoveries';
  return (
    after.sections[fresh]?.kind === kind &&
    old.every((name, at) => name === now[at < fresh ? at : at + 1])
  );
}
