// One row about a plan: small enough to keep for ten thousand plans. Knows no Obsidian.
import { lastActivityOf } from '../plan/activity';
import { type Outlook, outlookOf } from '../plan/forecast';
import type { Plan } from '../plan/plan';
import { progressOf, type Progress } from '../plan/progress';
import type { Status } from '../plan/status';
import { countByRule, type ProblemCounts } from '../plan/problem';
import { citationRowsOf, type PlanCitations } from './plan-citations';
import { isHiddenPath } from './hidden-path';
import { linkRowsOf, type PlanLinkRow, type StepRow, stepRowsOf } from './link-rows';
import { type PhaseFigures, phaseFiguresOf } from './phase-figures';
import { nextStep } from '../plan/step';
import { type When, whenOf } from '../plan/timestamp';

export interface PlanSummary {
  /** Path of the note in the vault; the row's identity. */
  readonly path: string;
  /** Whether the note lies where the app has no links, search or sync. */
  readonly hidden: boolean;
  /** The plan's title, or the file's name when it has none. */
  readonly title: string;
  /** Whether the title is the file's name, and so changes with it. */
  readonly named: boolean;
  readonly status: Status;
  readonly owner: string | null;
  readonly progress: Progress;
  /** How far its phases are, and when they were worked on. */
  readonly phases: PhaseFigures;
  /** What a forecast is made of; null when nothing is left to do. */
  readonly outlook: Outlook | null;
  /** Name of the phase of the next step. */
  readonly phase: string | null;
  readonly next: string | null;
  readonly lastActivity: When | null;
  /** How many problems are shown: those found, without those of rules that are switched off. */
  readonly problems: number;
  readonly found: ProblemCounts;
  /** The links to other notes and between steps, as they stand in the note. */
  readonly links: readonly PlanLinkRow[];
  /** The steps that have links of their own or a block id, in the order of the note. */
  readonly steps: readonly StepRow[];
  /** What its entries and steps cite, and its decisions that do not hold any more; null when there is nothing of it. */
  readonly citations: PlanCitations | null;
  /** Why the note could not be read; the other values are then empty ones. */
  readonly failure: string | null;
}

/**
 * The row for `plan`, read from the note at `path` whose file is called `name` (without `.md`). All its problems
 * count as shown: which rules are switched off is not known here.
 */
export function summaryOf(plan: Plan, path: string, name: string): PlanSummary {
  const next = nextStep(plan.steps);
  const phase = next?.phase ?? null;
  const last = lastActivityOf(plan);
  return {
    path,
    hidden: isHiddenPath(path),
    title: plan.title ?? name,
    named: plan.title === null,
    status: plan.status,
    owner: plan.metadata.owner,
    progress: progressOf(plan.steps),
    phases: phaseFiguresOf(plan),
    outlook: outlookOf(plan),
    phase: phase === null ? null : (plan.phases[phase]?.name ?? null),
    next: next?.title ?? null,
    lastActivity: last === null ? null : whenOf(last),
    problems: plan.problems.length,
    found: countByRule(plan.problems),
    links: linkRowsOf(plan),
    steps: stepRowsOf(plan),
    citations: citationRowsOf(plan),
    failure: null,
  };
}

/** A row that says nothing but the name of its note. */
export function emptySummary(path: string, name: string): PlanSummary {
  return {
    path,
    hidden: isHiddenPath(path),
    title: name,
    named: true,
    status: { value: 'draft', words: null, derived: true },
    owner: null,
    progress: progressOf([]),
    phases: [],
    outlook: null,
    phase: null,
    next: null,
    lastActivity: null,
    problems: 0,
    found: {},
    links: [],
    steps: [],
    citations: null,
    failure: null,
  };
}
