// How far a plan or a phase is, counted from its steps.
import { rememberedOfSteps } from './bare-steps';
import type { Plan } from './plan';
import type { Step } from './step';

export interface Progress {
  /** Steps that count: all but the dropped ones. */
  readonly total: number;
  readonly done: number;
  readonly active: number;
  readonly blocked: number;
  readonly pending: number;
  readonly dropped: number;
  /** 0 to 1: done steps count whole, others by their percent or by the share of their sub-steps. 0 when there are no steps. */
  readonly share: number;
}

export interface PhaseProgress {
  /** Index into the plan's phases; null for steps without a phase. */
  readonly phase: number | null;
  readonly steps: readonly Step[];
  readonly progress: Progress;
}

/** 0 to 1: how much of one step is done. A dropped step is 0 and must not be counted. */
export function shareOf(step: Step): number {
  if (step.state.kind === 'done') return 1;
  const percent =
    step.state.kind === 'active' || step.state.kind === 'blocked' ? step.state.percent : null;
  if (percent !== null) return percent / 100;
  return step.steps.length > 0 ? progressOf(step.steps).share : 0;
}

/** Progress of top-level `steps`; sub-steps weigh inside their step. */
export const progressOf = rememberedOfSteps(counted);

function counted(steps: readonly Step[]): Progress {
  const counts = { pending: 0, active: 0, blocked: 0, done: 0, dropped: 0 };
  let share = 0;
  for (const step of steps) {
    counts[step.state.kind] += 1;
    if (step.state.kind !== 'dropped') share += shareOf(step);
  }
  const total = steps.length - counts.dropped;
  return { ...counts, total, share: total === 0 ? 0 : share / total };
}

/** Progress of each phase in order, then of the steps without one, which is left out when there are none. */
export function phaseProgressOf(plan: Plan): readonly PhaseProgress[] {
  const phases = plan.phases.map((): Step[] => []);
  const rest: Step[] = [];
  for (const step of plan.steps) {
    (step.phase === null ? rest : phases[step.phase])?.push(step);
  }
  const groups: { phase: number | null; steps: Step[] }[] = phases.map((steps, phase) => ({
    phase,
    steps,
  }));
  if (rest.length > 0) groups.push({ phase: null, steps: rest });
  return groups.map((group) => ({ ...group, progress: counted(group.steps) }));
}

/** Whole percent of `progress`; 100 only when nothing remains. */
export function wholePercent(progress: Progress): number {
  const percent = Math.round(progress.share * 100);
  return percent === 100 && progress.done < progress.total ? 99 : percent;
}
