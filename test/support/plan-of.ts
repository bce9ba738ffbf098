// A plan written for a test: the note's text is put together and read as any other.
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import type { Step } from '../../src/plan/step';
import { allSteps } from '../../src/plan/step';

export interface PlanNote {
  readonly title?: string;
  /** Lines below the title. */
  readonly metadata?: readonly string[];
  readonly work?: readonly string[];
  readonly progress?: readonly string[];
  readonly decisions?: readonly string[];
  readonly discoveries?: readonly string[];
  readonly purpose?: readonly string[];
  readonly risks?: readonly string[];
}

/** The text of a plan in the codex form, with the sections that are given. */
export function planNote(note: PlanNote): string {
  const { title = 'Move the archive', metadata = [] } = note;
  const section = (heading: string, lines: readonly string[] = []): readonly string[] =>
    lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];
  return [
    `# ExecPlan: ${title}`,
    '',
    ...metadata,
    '',
    ...section('Purpose', note.purpose),
    ...section('Progress', note.progress),
    ...section('Surprises & Discoveries', note.discoveries),
    ...section('Decision Log', note.decisions),
    ...section('Plan of Work', note.work),
    ...section('Risks and Open Questions', note.risks),
  ].join('\n');
}

export function planOf(note: PlanNote): Plan {
  return parsePlan(planNote(note));
}

/** The only step or sub-step of `plan` called `title`; throws when there is not exactly one. */
export function stepCalled(plan: Plan, title: string): Step {
  const [step, ...others] = allSteps(plan.steps).filter((one) => one.title === title);
  if (!step || others.length > 0) throw new Error(`No single step is called "${title}"`);
  return step;
}
