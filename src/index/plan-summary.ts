// One row about a plan: small enough to keep for ten thousand plans. Knows no Obsidian.
import { lastActivityOf } from '../plan/activity';
import type { Plan } from '../plan/plan';
import { progressOf, type Progress } from '../plan/progress';
import type { Status } from '../plan/status';
import { nextStep } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';

export interface PlanSummary {
  /** Path of the note in the vault; the row's identity. */
  readonly path: string;
  /** The plan's title, or the file's name when it has none. */
  readonly title: string;
  readonly status: Status;
  readonly owner: string | null;
  readonly progress: Progress;
  /** Name of the phase of the next step. */
  readonly phase: string | null;
  readonly next: string | null;
  readonly lastActivity: Timestamp | null;
  /** How many problems were found. */
  readonly problems: number;
  /** Why the note could not be read; the other values are then empty ones. */
  readonly failure: string | null;
}

/** The row for `plan`, read from the note at `path` whose file is called `name` (without `.md`). */
export function summaryOf(plan: Plan, path: string, name: string): PlanSummary {
  const next = nextStep(plan.steps);
  const phase = next?.phase ?? null;
  return {
    path,
    title: plan.title ?? name,
    status: plan.status,
    owner: plan.metadata.owner,
    progress: progressOf(plan.steps),
    phase: phase === null ? null : (plan.phases[phase]?.name ?? null),
    next: next?.title ?? null,
    lastActivity: lastActivityOf(plan),
    problems: plan.problems.length,
    failure: null,
  };
}
