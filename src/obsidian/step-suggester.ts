// Chooses a step of a plan by typing a part of its name; the step to work on next comes first.
import { type App, type FuzzyMatch, FuzzySuggestModal } from 'obsidian';
import type { Plan } from '../plan/plan';
import { isSettled, nextStep, type Step } from '../plan/step';
import { type PlacedStep, placedSteps } from '../plan/step-reference';
import type { StepTransition } from '../plan/step-transition';
import { compareTimestamps } from '../plan/timestamp';
import { stateText, stepName } from '../view/step-words';

/** Whether `transition` makes sense for a step in its present state. */
export function canChange(step: Step, transition: StepTransition['kind']): boolean {
  const state = step.state.kind;
  switch (transition) {
    case 'start':
      return state !== 'active' && state !== 'done';
    case 'complete':
      return state !== 'done' && state !== 'dropped';
    case 'block':
      return state === 'pending' || state === 'active';
    case 'percent':
      return state === 'pending' || state === 'active';
    case 'drop':
      return state !== 'dropped';
    case 'reset':
      return state !== 'pending';
  }
}

/**
 * The steps that `transition` makes sense for, the likeliest first: the next step, else as in the note. To be
 * set back: what is under way or blocked, then what was finished last.
 */
export function stepsToOffer(
  plan: Plan,
  transition: StepTransition['kind'],
): readonly PlacedStep[] {
  const placed = placedSteps(plan).filter(({ step }) => canChange(step, transition));
  if (transition === 'reset') {
    const open = placed.filter(({ step }) => !isSettled(step));
    return [...open, ...placed.filter(({ step }) => isSettled(step)).sort(latestFirst)];
  }
  const next = nextStep(plan.steps);
  return [
    ...placed.filter(({ step }) => step === next),
    ...placed.filter(({ step }) => step !== next),
  ];
}

/** By completion, the latest first; those without one come last, as in the note. */
function latestFirst({ step: a }: PlacedStep, { step: b }: PlacedStep): number {
  if (a.completed === null || b.completed === null) {
    return Number(a.completed === null) - Number(b.completed === null);
  }
  return compareTimestamps(b.completed, a.completed);
}

export class StepSuggester extends FuzzySuggestModal<PlacedStep> {
  constructor(
    app: App,
    placeholder: string,
    private readonly offered: readonly PlacedStep[],
    private readonly choose: (step: Step) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
    this.emptyStateText = 'No step matches.';
  }

  override getItems(): PlacedStep[] {
    return [...this.offered];
  }

  override getItemText(placed: PlacedStep): string {
    return stepName(placed.step);
  }

  override renderSuggestion(match: FuzzyMatch<PlacedStep>, element: HTMLElement): void {
    const { step, phase, parents } = match.item;
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    super.renderSuggestion(match, content.createDiv({ cls: 'suggestion-title' }));
    const place = [stateText(step.state), phase, ...parents].filter((word) => word !== null);
    content.createDiv({ cls: 'suggestion-note', text: place.join(' · ') });
  }

  override onChooseItem(placed: PlacedStep): void {
    this.choose(placed.step);
  }
}
