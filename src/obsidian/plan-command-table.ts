// The commands that change a part of a plan, as a table: what each asks about which part. Opens nothing and edits nothing.
import type { Plan } from '../plan/plan';
import { isSettled, type Step } from '../plan/step';
import { type PlacedStep, placedSteps, referenceTo } from '../plan/step-reference';
import { stepsBeside } from '../plan/steps-beside';
import { wordsReferenceTo } from '../plan/words-reference';
import { newestFirst } from '../view/newest-first';
import { stateText, stepName } from '../view/step-words';
import type { NewKind, Writing } from '../view/writing';
import { type StepVerb, VERB_WORDS } from './change-step';
import type { Ask, Choice, PlanCommand } from './plan-command';
import { fieldsOf } from './plan-writing';
import { STEP_FORMS, type StepForm } from './step-edits';
import { canChange, nextFirst, stepsToOffer } from './steps-to-offer';

type AskFor = PlanCommand['ask'];

const NO_STEPS = 'This plan has no steps yet.';

export const PLAN_COMMANDS: readonly PlanCommand[] = [
  verb('start', 'Start step…'),
  verb('complete', 'Complete step…'),
  verb('block', 'Block step…'),
  verb('drop', 'Drop step…'),
  verb('reset', 'Reset step…'),
  { id: 'add-step', name: 'Add step…', icon: 'list-plus', ask: written('step') },
  form('split', 'Split step…', 'Step to split', {
    fits: (step) => !isSettled(step),
    none: 'There is no step left to split.',
  }),
  form('reword', 'Reword step…', 'Step to reword'),
  form('note', 'Add note to step…', 'Step to add a note to'),
  form('percent', 'Set progress of step…', 'Step to set the progress of', {
    fits: (step) => canChange(step, 'percent'),
    none: 'There is no step that is pending or in progress.',
  }),
  { id: 'move-step', name: 'Move step…', icon: 'arrow-up-down', ask: moved },
  { id: 'add-criterion', name: 'Add criterion…', icon: 'target', ask: written('criterion') },
  { id: 'tick-criterion', name: 'Tick criterion…', icon: 'square-check', ask: ticked(true) },
  { id: 'untick-criterion', name: 'Untick criterion…', icon: 'square', ask: ticked(false) },
  { id: 'record-risk', name: 'Record risk…', icon: 'alert-triangle', ask: written('risk') },
  {
    id: 'record-question',
    name: 'Record question…',
    icon: 'help-circle',
    ask: written('question'),
  },
  { id: 'answer-question', name: 'Answer question…', icon: 'message-circle', ask: answered },
  { id: 'replace-decision', name: 'Replace decision…', icon: 'replace', ask: replaced },
  { id: 'record-outcome', name: 'Record outcome…', icon: 'flag', ask: written('outcome') },
];

function verb(kind: StepVerb, name: string): PlanCommand {
  const { icon, prompt, none } = VERB_WORDS[kind];
  const ask: AskFor = (plan) =>
    oneStep(plan, prompt, stepsToOffer(plan, kind), none, (step) => ({
      kind: 'step verb',
      step,
      verb: kind,
    }));
  return { id: `${kind}-step`, name, icon, ask };
}

/** Which steps something can be done to, and what is said when there are none. */
interface Fitting {
  readonly fits: (step: Step) => boolean;
  readonly none: string;
}

function form(
  kind: StepForm,
  name: string,
  prompt: string,
  { fits, none }: Fitting = { fits: () => true, none: NO_STEPS },
): PlanCommand {
  const ask: AskFor = (plan) => {
    const offered = nextFirst(
      plan,
      placedSteps(plan).filter(({ step }) => fits(step)),
    );
    return oneStep(plan, prompt, offered, none, (step) => ({
      kind: 'step form',
      step,
      form: kind,
    }));
  };
  return { id: `${kind}-step`, name, icon: STEP_FORMS[kind].icon, ask };
}

/** Asks what its form has to choose from, then for the words. */
function written(kind: NewKind): AskFor {
  return (plan) => {
    const writing = { kind };
    const choice = fieldsOf(plan, writing, {}).find(({ options }) => options !== undefined);
    if (choice === undefined) return { kind: 'writing', writing, draft: {}, about: '' };
    const choices = [...(choice.options ?? [])].map(([value, words]) => ({
      words,
      note: '',
      then: (): Ask => ({
        kind: 'writing',
        writing,
        draft: { [choice.key]: value },
        about: words,
      }),
    }));
    return { kind: 'choice', prompt: choice.label, choices };
  };
}

/** Asks for the step, then for its place: before one that stands above it, or behind one below. */
function moved(plan: Plan): Ask {
  const movable = placedSteps(plan).filter(({ step }) => stepsBeside(plan, step).length > 1);
  const none = 'No step can be moved: each is alone in its phase.';
  return oneStep(plan, 'Step to move', movable, none, (step) => {
    const siblings = stepsBeside(plan, step);
    const own = siblings.indexOf(step);
    const choices = siblings
      .filter((beside) => beside !== step)
      .map((beside): Choice => {
        const side = siblings.indexOf(beside) < own ? 'before' : 'after';
        const words = `${side === 'before' ? 'Before' : 'After'} “${stepName(beside)}”`;
        const references = { step: referenceTo(plan, step), beside: referenceTo(plan, beside) };
        const edit = { kind: 'move step', side, ...references } as const;
        return { words, note: '', then: () => ({ kind: 'edit', edit }) };
      });
    return { kind: 'choice', prompt: `Where to move “${stepName(step)}”`, choices };
  });
}

function ticked(met: boolean): AskFor {
  return ({ criteria }) => {
    const choices = criteria
      .filter((criterion) => criterion.met === !met)
      .map((one): Choice => {
        const criterion = wordsReferenceTo(criteria, one, ({ text }) => text);
        const edit = { kind: 'tick criterion', criterion, met } as const;
        return { words: one.text, note: '', then: () => ({ kind: 'edit', edit }) };
      });
    const none = met ? 'There is no criterion left to tick.' : 'No criterion is ticked.';
    return oneOf(met ? 'Criterion that is met' : 'Criterion that is not met', choices, none);
  };
}

function answered({ questions }: Plan): Ask {
  const open = questions.filter(({ answer }) => answer === null);
  const choices = open.map((question) =>
    writtenAbout({ kind: 'answer', question }, question.title, question.context),
  );
  return oneOf('Question to answer', choices, 'This plan has no open question.');
}

function replaced({ decisions }: Plan): Ask {
  const standing = newestFirst(decisions).filter(({ superseded }) => !superseded);
  const choices = standing.map((decision) =>
    writtenAbout({ kind: 'replacement', decision }, decision.title, decision.rationale),
  );
  return oneOf('Decision to replace', choices, 'There is no decision to replace.');
}

function writtenAbout(writing: Writing, about: string, note: string | null): Choice {
  const then = (): Ask => ({ kind: 'writing', writing, draft: {}, about });
  return { words: about, note: note ?? '', then };
}

function oneStep(
  { steps }: Plan,
  prompt: string,
  offered: readonly PlacedStep[],
  none: string,
  then: (step: Step) => Ask,
): Ask {
  const choices = offered.map(({ step, phase, parents }): Choice => {
    const place = [stateText(step.state), phase, ...parents].filter((word) => word !== null);
    return { words: stepName(step), note: place.join(' · '), then: () => then(step) };
  });
  return oneOf(prompt, choices, steps.length === 0 ? NO_STEPS : none);
}

function oneOf(prompt: string, choices: readonly Choice[], none: string): Ask {
  return choices.length === 0
    ? { kind: 'refusal', message: none }
    : { kind: 'choice', prompt, choices };
}
