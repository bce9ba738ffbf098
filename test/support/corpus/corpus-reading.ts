// What the reader finds in one file, as figures.
import { parsePlan } from '../../../src/parse/parse-plan';
import { isConflictCopy } from '../../../src/parse/conflict-copy';
import { isPlanCandidate } from '../../../src/parse/plan-detection';
import type { Plan } from '../../../src/plan/plan';
import { progressOf } from '../../../src/plan/progress';
import { allSteps, type Step } from '../../../src/plan/step';
import { outlineOf } from './note-outline';

/** One line of `--json`: exactly these keys, in this order. */
export interface CorpusReading {
  readonly file: string;
  /** By its text, or by its path and headings; never a conflict copy. */
  readonly isPlan: boolean;
  readonly title: string | null;
  readonly status: string;
  readonly dialect: string;
  /** Top-level steps. `total` is what counts towards progress: all but the dropped ones. */
  readonly steps: {
    readonly total: number;
    readonly done: number;
    readonly active: number;
    readonly blocked: number;
    readonly dropped: number;
  };
  readonly phases: number;
  readonly decisions: number;
  readonly discoveries: number;
  readonly criteria: number;
  readonly problems: Readonly<Record<string, number>>;
  /** Milliseconds that the reader took for this file, once, in this process. */
  readonly ms: number;
}

export interface TimedPlan {
  readonly plan: Plan;
  readonly ms: number;
}

/** Reads `text` and measures it. */
export function timedPlan(text: string): TimedPlan {
  const start = performance.now();
  const plan = parsePlan(text);
  return { plan, ms: performance.now() - start };
}

/** The figures of `timed`, which is the reading of the `text` in `file`. */
export function readingOf(file: string, text: string, { plan, ms }: TimedPlan): CorpusReading {
  const { total, done, active, blocked, dropped } = progressOf(plan.steps);
  const problems: Record<string, number> = {};
  for (const { rule } of plan.problems) problems[rule] = (problems[rule] ?? 0) + 1;
  return {
    file,
    isPlan: !isConflictCopy(file) && (plan.isPlan || isPlanCandidate(outlineOf(file, text))),
    title: plan.title,
    status: plan.status.value,
    dialect: plan.dialect,
    steps: { total, done, active, blocked, dropped },
    phases: plan.phases.length,
    decisions: plan.decisions.length,
    discoveries: plan.discoveries.length,
    criteria: plan.criteria.length,
    problems,
    ms: Math.round(ms * 100) / 100,
  };
}

/** What `facts.tsv` counts, as this reader counts it: null where the plan has no figure of that name. */
export function countedFacts(plan: Plan): Readonly<Record<string, number>> {
  const progress = plan.sections.filter((section) => section.kind === 'progress');
  const top = plan.steps.filter(
    (step) =>
      step.mark !== null &&
      progress.some(({ span }) => span.from <= step.span.from && step.span.to <= span.to),
  );
  const boxes = allSteps(top).filter((step) => step.mark !== null);
  return {
    checkboxes: boxes.length,
    ticked: boxes.filter(isTicked).length,
    nested: boxes.length - top.length,
    decisions: plan.decisions.length,
    discoveries: plan.discoveries.length,
    progress_sections: progress.length,
  };
}

function isTicked(step: Step): boolean {
  return step.mark === 'x' || step.mark === 'X';
}
