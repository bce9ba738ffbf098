// Puts a note into the `Notes` field of a step, behind the notes that are there.
import type { Field } from '../plan/field';
import { allSteps } from '../plan/step';
import { safeLine } from '../text/safe-text';
import type { EditOf, EditRule } from './edit-rule';
import { findStep } from './find-step';
import { onlyHoldsPlace } from './only-holds-place';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { isSameList, isSameStep } from './same-reading';
import { setField } from './step-fields';
import { stepField } from './step-style';

/** Adds a note of one line to a step; changes nothing when it is the last note already. */
export const addStepNote: EditRule<EditOf<'add step note'>> = {
  change: (text, plan, { step: reference, note }) => {
    const found = findStep(plan, reference);
    if (found.kind === 'refusal') return found;
    const { step } = found.placed;
    const words = safeLine(note);
    if (words === '') return refuse('unsafe text', 'There is nothing to note.');
    const field = stepField(step, 'notes');
    if (field === null || onlyHoldsPlace(field.value)) {
      return make(...setField(text, plan, step, 'notes', words));
    }
    if (endsIn(field.value, words)) return make();
    const at = field.valueSpan.to;
    return make({ from: at, to: at, insert: behind(field.value, words) });
  },
  about: ['steps'],
  isMeant: (before, after, { step: reference, note }) => {
    const found = findStep(before, reference);
    const target = found.kind === 'found' ? found.placed.step : null;
    return isSameList(allSteps(before.steps), allSteps(after.steps), (old, now) => {
      if (!isSameStep(old, now)) return false;
      if (old !== target) return isSameFields(old.fields, now.fields);
      return (
        isSameFields(old.fields, now.fields, isNotes) &&
        stepField(now, 'notes')?.value === wantedNotes(stepField(old, 'notes'), safeLine(note))
      );
    });
  },
  otherwise: {
    reason: 'unsafe text',
    message:
      'This note would not be read as written, or would change what the step says. Use other words, or write it in the note itself.',
  },
};

function isNotes(label: string): boolean {
  return /^notes?$/.test(label);
}

function wantedNotes(field: Field | null, words: string): string {
  const old = field === null || onlyHoldsPlace(field.value) ? '' : field.value;
  return old === '' ? words : old + behind(old, words);
}

/** `words` as a further sentence behind `notes`, or parted from it by a semicolon where that does not end one. */
function behind(notes: string, words: string): string {
  return (/[.!?…;。！？]$/.test(notes) ? ' ' : '; ') + words;
}

function endsIn(notes: string, words: string): boolean {
  const rest = notes.endsWith(words) ? notes.slice(0, -words.length) : null;
  return rest !== null && (rest === '' || /[.!?…;。！？][ \t]$/.test(rest));
}
