// What the forms of the pane ask for and the edit that each makes of what was typed. Drafts are kept for each note.
import type { Edit, Following } from '../edit/edit';
import type { PlanReading } from '../index/plan-index';
import { entriesOf, entryReferenceTo } from '../plan/entry-reference';
import type { Plan } from '../plan/plan';
import { nextStep, type Step } from '../plan/step';
import { stepKeys, stepWithKey } from '../plan/step-key';
import { referenceTo } from '../plan/step-reference';
import { wordsReferenceTo } from '../plan/words-reference';
import type { EntryKind } from '../view/entry-mark';
import { stepName } from '../view/step-words';
import {
  isEmptyDraft,
  slotOf,
  type Draft,
  type Writing,
  type WritingActions,
  type WritingField,
} from '../view/writing';
import { dropSavedDraft, keepDraft, loadDraft } from './entry-draft';
import { entryEdit, entryFields, newDecision } from './entry-fields';
import { wordsOf } from './notices';
import type { PlanNote } from './plan-note';
import { makeEdit, type Workbench } from './workbench';

/** The forms of the pane for the plan of `reading`, which was read from `note`. */
export function planWriting(
  workbench: Workbench,
  note: PlanNote,
  { plan }: PlanReading,
): WritingActions {
  const { app } = workbench;
  return {
    fieldsOf: (writing, draft) => fieldsOf(plan, writing, draft),
    draftOf: (writing) => loadDraft(app, note.path, slotOf(writing)),
    keep: (writing, draft) => {
      const isEmpty = isEmptyDraft(draft, fieldsOf(plan, writing, draft));
      keepDraft(app, note.path, slotOf(writing), isEmpty ? {} : draft);
    },
    save: async (writing, draft) => {
      const edit = writtenEdit(plan, writing, draft);
      if (typeof edit === 'string') return edit;
      try {
        const refusal = await makeEdit(workbench, note, edit);
        if (refusal === null) dropSavedDraft(app, note.path, slotOf(writing), draft);
        return refusal;
      } catch (error) {
        console.error('ExecPlans: a form of the pane could not be saved', error);
        return `This could not be saved: ${wordsOf(error)}`;
      }
    },
  };
}

const FOLLOWING: ReadonlyMap<string, string> = new Map([
  ['decision', 'A decision'],
  ['step', 'A step'],
  ['discovery', 'A surprise'],
]);

const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['worked', 'What worked'],
  ['did not work', 'What did not work'],
  ['lesson', 'What is to be remembered'],
  ['impact', 'What was measured'],
]);

const title = (label: string): WritingField => ({
  key: 'title',
  label,
  form: 'line',
  placeholder: 'In one line',
});
const lines = (key: string, label: string): WritingField => ({
  key,
  label,
  form: 'lines',
  placeholder: 'Optional',
});
const line = (key: string, label: string): WritingField => ({ key, label, form: 'line' });

const AT_END = { kind: 'at end' } as const;

function phaseField({ phases }: Plan): WritingField {
  const names = phases.map(({ name }) => [name, `In “${name}”`] as const);
  const options = new Map([['', 'At the end'], ...names]);
  return { key: 'phase', label: 'Where', form: 'choice', options };
}

/** The fields of the form for `writing`, in order, while `draft` stands in them. */
export function fieldsOf(plan: Plan, writing: Writing, draft: Draft): readonly WritingField[] {
  const entry = (kind: EntryKind): readonly WritingField[] =>
    entryFields(kind, plan.dialect).map(({ key, label }) => lines(key, label));
  switch (writing.kind) {
    case 'step':
      return [title('What is to be done'), ...(plan.phases.length > 0 ? [phaseField(plan)] : [])];
    case 'decision':
    case 'replacement':
      return [title('Decision'), ...entry('decision')];
    case 'following': {
      const what: WritingField = {
        key: 'kind',
        label: 'What follows',
        form: 'choice',
        options: FOLLOWING,
      };
      return [what, ...fieldsOf(plan, { kind: followingKind(draft) }, draft)];
    }
    case 'answer':
      return [title('Answer'), ...entry('decision')];
    case 'discovery':
      return [title('Surprise'), ...entry('discovery')];
    case 'step note': {
      const names = [...stepsByKey(plan, draft['step'])].map(
        ([key, step]) => [key, stepName(step)] as const,
      );
      return [
        { key: 'step', label: 'Step', form: 'choice', options: new Map(names) },
        title('Note'),
      ];
    }
    case 'criterion':
      return [title('What must hold')];
    case 'risk':
      return [title('What may go wrong'), lines('mitigation', 'What is done about it')];
    case 'question':
      return [title('What nobody has answered yet'), lines('context', 'Why it matters')];
    case 'outcome': {
      const kind: WritingField = { key: 'kind', label: 'Kind', form: 'choice', options: OUTCOMES };
      return draft['kind'] === 'impact'
        ? [kind, line('title', 'Metric'), line('before', 'Before'), line('after', 'After')]
        : [kind, title('Outcome')];
    }
  }
}

/** The edit that writes what was typed, or a sentence that says what is missing. */
export function writtenEdit(plan: Plan, writing: Writing, draft: Draft): Edit | string {
  const typed = (key: string): string => draft[key]?.trim() ?? '';
  const words = typed('title');
  const missing = fieldsOf(plan, writing, draft).find(
    ({ key, form }) => form === 'line' && typed(key) === '',
  );
  if (missing) return `“${missing.label}” is still empty.`;
  switch (writing.kind) {
    case 'step': {
      const phase = typed('phase');
      const position = phase === '' ? AT_END : ({ kind: 'in phase', phase } as const);
      return { kind: 'add step', title: words, position };
    }
    case 'decision':
    case 'discovery':
      return entryEdit(writing.kind, plan.dialect, draft);
    case 'replacement': {
      const decision = wordsReferenceTo(plan.decisions, writing.decision, (one) => one.title);
      return {
        ...newDecision(plan.dialect, draft),
        kind: 'supersede decision',
        decision,
      };
    }
    case 'following': {
      const { entry } = writing;
      const edit = writtenEdit(plan, { kind: followingKind(draft) }, draft);
      if (typeof edit === 'string') return edit;
      const own = entriesOf(plan).find(
        ({ kind, title: words }) => kind === entry.kind && words === entry.title,
      );
      if (own === undefined) return `“${entry.title}” is no longer in the plan.`;
      return isFollowing(edit)
        ? { kind: 'follow entry', from: entryReferenceTo(plan, own), edit }
        : edit;
    }
    case 'answer': {
      const question = wordsReferenceTo(plan.questions, writing.question, (one) => one.title);
      return { ...newDecision(plan.dialect, draft), kind: 'answer question', question };
    }
    case 'step note': {
      const step = stepWithKey(plan, draft['step'] ?? '');
      if (step === null) return 'This step is no longer in the plan.';
      return { kind: 'add step note', step: referenceTo(plan, step), note: words };
    }
    case 'criterion':
      return { kind: 'add criterion', text: words };
    case 'risk':
      return { kind: 'record risk', title: words, mitigation: typed('mitigation') };
    case 'question':
      return { kind: 'record question', title: words, context: typed('context') };
    case 'outcome':
      return { kind: 'record outcome', outcome: outcomeOf(typed) };
  }
}

function followingKind(draft: Draft): 'decision' | 'discovery' | 'step' {
  const kind = draft['kind'];
  return kind === 'discovery' || kind === 'step' ? kind : 'decision';
}

function isFollowing(edit: Edit): edit is Following {
  return /^(?:record decision|record discovery|add step)$/.test(edit.kind);
}

function outcomeOf(
  typed: (key: string) => string,
): Extract<Edit, { kind: 'record outcome' }>['outcome'] {
  const kind = typed('kind');
  switch (kind) {
    case 'impact':
      return { kind, metric: typed('title'), before: typed('before'), after: typed('after') };
    case 'did not work':
    case 'lesson':
      return { kind, text: typed('title') };
    default:
      return { kind: 'worked', text: typed('title') };
  }
}

/**
 * The steps by what stands for them in a draft; the one to work on next comes first. The step that `chosen` stands for,
 * which may have been reworded since, keeps that.
 */
function stepsByKey(plan: Plan, chosen = ''): ReadonlyMap<string, Step> {
  const own = stepWithKey(plan, chosen);
  const all = [...stepKeys(plan)].map(
    ([step, key]) => [step === own ? chosen : key, step] as const,
  );
  const next = nextStep(plan.steps);
  return new Map([
    ...all.filter(([, step]) => step === next),
    ...all.filter(([, step]) => step !== next),
  ]);
}
