// What plans and steps wait for, and which steps can be worked on now. A link that may mean several plans waits for each of
// them, so that nothing counts as ready by a guess; what is no plan is waited for by nobody.
import type { Resolution } from '../plan/resolution';
import { goesOn, type PlanStatus } from '../plan/status';
import type { StepState } from '../plan/step';
import { blockOf, type PlanLinkRow, type StepRow } from './link-rows';
import { pathIn, type PlanLinks } from './plan-links';
import type { PlanSummary } from './plan-summary';

/** Something that has to be done first: a plan, or a step of one. */
export interface Wait {
  /** Of the plan's note. */
  readonly path: string;
  /** The plan's title. */
  readonly plan: string;
  /** The step's name, see `stepNames`; null for the plan as a whole. */
  readonly step: string | null;
  /** Its block id, by which it is found; null when it has none. */
  readonly block: string | null;
  readonly state: PlanStatus | StepState['kind'];
  /** Whether it is done: a step that is done or dropped, a plan that is complete. */
  readonly isOver: boolean;
  /** Whether it is one of several notes that a link may mean. */
  readonly isUnsure: boolean;
}

export interface ReadyStep {
  readonly path: string;
  readonly plan: string;
  /** Its name, see `stepNames`. */
  readonly step: string;
  /** Its block id, by which it is found; null when it has none. */
  readonly block: string | null;
  /** Whether it is worked on already. */
  readonly state: 'pending' | 'active';
  /** Name of its phase, which is known of a plan's next step alone. */
  readonly phase: string | null;
  /** What it waited for, all of which is done. */
  readonly waited: readonly Wait[];
}

/** A step by its name and its block id, as its row has them. */
export type NamedStep = Pick<StepRow, 'name' | 'block'>;

export interface KnownPlans {
  readonly summary: (path: string) => PlanSummary | null;
  readonly outgoing: PlanLinks['outgoing'];
  readonly incoming: PlanLinks['incoming'];
}

/** What the plan at `path` as a whole waits for, done or not: what it depends on, and what says that it blocks it. */
export function waitsOfPlan(path: string, known: KnownPlans): readonly Wait[] {
  const own = linksOf(path, 'depends on', known).flatMap(({ row, ...to }) =>
    row.step === null ? waitsOn(to, row, known) : [],
  );
  const blocking = blockersOf(path, null, known);
  return once([...own, ...blocking]).filter((wait) => wait.path !== path || wait.step !== null);
}

/** What the plan at `path` as a whole waits for and is not done; a plan that is over waits for nothing any more. */
export function openWaitsOf(path: string, known: KnownPlans): readonly Wait[] {
  const plan = known.summary(path);
  if (plan === null || !goesOn(plan.status.value)) return [];
  return waitsOfPlan(path, known).filter(({ isOver }) => !isOver);
}

/** What one step of the plan at `path` waits for by itself, done or not. */
export function waitsOfStep(
  path: string,
  { name, block }: NamedStep,
  known: KnownPlans,
): readonly Wait[] {
  const own = linksOf(path, 'depends on', known).flatMap(({ row, ...to }) =>
    row.step === name ? waitsOn(to, row, known) : [],
  );
  return once([...own, ...(block === null ? [] : blockersOf(path, block, known))]);
}

/**
 * The steps of `plans` that wait for nothing: of each plan that goes on and neither is blocked nor waits, the next step, and
 * every other pending one that waited for something, all of which is done. In the order of `plans`.
 */
export function readySteps(plans: readonly PlanSummary[], known: KnownPlans): readonly ReadyStep[] {
  return plans.flatMap((plan) => {
    const { path, title, status, steps } = plan;
    if (!goesOn(status.value) || status.value === 'blocked') return [];
    if (isWaiting(path, known)) return [];
    const waited = (step: NamedStep): readonly Wait[] | null => {
      const waits = waitsOfStep(path, step, known);
      return waits.every(({ isOver }) => isOver) ? waits : null;
    };
    const next = nextOf(plan);
    const ofNext = next === null ? null : waited(next);
    const others = steps.flatMap((step) => {
      const waits = step.state === 'pending' && !step.isNext ? waited(step) : null;
      return waits === null || waits.length === 0
        ? []
        : [{ ...namesOf(step), state: 'pending' as const, phase: null, waited: waits }];
    });
    const own =
      next === null || ofNext === null
        ? []
        : [{ ...namesOf(next), state: stateOfNext(plan), phase: plan.phase, waited: ofNext }];
    return [...own, ...others].map((step) => ({ path, plan: title, ...step }));
  });
}

/** Whether there is any of `openWaitsOf`, for a plan that goes on. */
function isWaiting(path: string, known: KnownPlans): boolean {
  const holdsUp = (wait: Wait): boolean =>
    !wait.isOver && (wait.path !== path || wait.step !== null);
  const waits = linksOf(path, 'depends on', known).some(
    ({ row, ...to }) => row.step === null && waitsOn(to, row, known).some(holdsUp),
  );
  return waits || blockersOf(path, null, known).some(holdsUp);
}

/** The next step of a plan as far as it can be worked on; null when it is blocked, or there is none. */
function nextOf({ next, progress, steps }: PlanSummary): NamedStep | null {
  // The next one is blocked when no other is left.
  if (next === null || progress.total - progress.done <= progress.blocked) return null;
  return steps.find(({ isNext }) => isNext) ?? { name: next, block: null };
}

function namesOf({ name, block }: NamedStep): Pick<ReadyStep, 'step' | 'block'> {
  return { step: name, block };
}

/** Steps that are worked on come before others, see `nextStep`. */
function stateOfNext({ progress }: PlanSummary): ReadyStep['state'] {
  return progress.active > 0 ? 'active' : 'pending';
}

/** The notes that a link leads to, or may lead to. */
interface Ends {
  readonly paths: readonly string[];
  readonly isUnsure: boolean;
}

function linksOf(
  path: string,
  kind: PlanLinkRow['kind'],
  known: KnownPlans,
): readonly (Ends & { readonly row: PlanLinkRow })[] {
  return known
    .outgoing(path)
    .flatMap(({ row, resolution }) => (row.kind === kind ? [{ row, ...endsOf(resolution) }] : []));
}

function endsOf(resolution: Resolution): Ends {
  if (resolution.kind === 'ambiguous') return { paths: resolution.candidates, isUnsure: true };
  const to = pathIn(resolution);
  return { paths: to === null ? [] : [to], isUnsure: false };
}

/** What says that it blocks the step of this block id, or the plan as a whole for null. */
function blockersOf(path: string, block: string | null, known: KnownPlans): readonly Wait[] {
  const others = known
    .incoming(path)
    .filter(({ kind, toBlock }) => kind === 'blocks' && toBlock === block)
    .map(({ from, fromStep }) => ({ from, fromStep }));
  const own = linksOf(path, 'blocks', known)
    .filter(
      ({ row, paths, isUnsure }) =>
        !isUnsure && paths[0] === path && block !== null && blockOf(row.subpath) === block,
    )
    .map(({ row }) => ({ from: path, fromStep: row.step }));
  return [...others, ...own].flatMap(({ from, fromStep }) => {
    const plan = known.summary(from);
    const step = plan?.steps.find(({ name }) => name === fromStep);
    return plan === null ? [] : [waitOf(plan, step ?? null, false)];
  });
}

/** What a link waits for; a block that is no step of its plan stands for the plan. Nothing for what is no plan. */
function waitsOn({ paths, isUnsure }: Ends, row: PlanLinkRow, known: KnownPlans): readonly Wait[] {
  const block = blockOf(row.subpath);
  return paths.flatMap((path) => {
    const plan = known.summary(path);
    if (plan === null || plan.failure !== null) return [];
    const step = block === null ? undefined : plan.steps.find((one) => one.block === block);
    return [waitOf(plan, step ?? null, isUnsure)];
  });
}

function waitOf(
  { path, title, status }: PlanSummary,
  step: StepRow | null,
  isUnsure: boolean,
): Wait {
  const state = step?.state ?? status.value;
  const isOver = state === 'done' || state === 'dropped' || state === 'complete';
  return {
    path,
    plan: title,
    step: step?.name ?? null,
    block: step?.block ?? null,
    state,
    isOver,
    isUnsure,
  };
}

/** Each once; what is certain says more. */
function once(waits: readonly Wait[]): readonly Wait[] {
  const found = new Map<string, Wait>();
  for (const wait of waits) {
    const key = `${wait.path}\n${wait.step ?? ''}`;
    if (!wait.isUnsure || !found.has(key)) found.set(key, wait);
  }
  return [...found.values()];
}
