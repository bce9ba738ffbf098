// What a plan's row keeps of its links, and of the steps that links begin or end at. Resolves nothing.
import type { Link, LinkKind, LinkTarget } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps, nextStep, type StepState } from '../plan/step';
import { stepNameIn } from '../plan/step-names';

/** One link of a plan. What stands several times in the note in the same way is one row. */
export interface PlanLinkRow extends LinkTarget {
  /** The heading or block, with its `#`; null when there is none. */
  readonly subpath: string | null;
  readonly kind: LinkKind;
  /** Name (see `stepNames`) of the step under whose label it stands; null for links of the plan as a whole and for mentions. */
  readonly step: string | null;
}

/** A step that has links of its own or may be linked to. */
export interface StepRow {
  /** Its title, which no other step of the plan has: see `stepNames`. */
  readonly name: string;
  /** Its block id without the caret, in lower case. */
  readonly block: string | null;
  readonly state: StepState['kind'];
  /** Whether it is the step to work on next. */
  readonly isNext: boolean;
}

/** The links of `plan`, those of its steps included, in the order of the note. */
export function linkRowsOf(plan: Plan): readonly PlanLinkRow[] {
  const steps = allSteps(plan.steps).filter(({ links }) => links.length > 0);
  const ofSteps = new Set(steps.flatMap(({ links }) => links.map(({ span }) => span.from)));
  const rows = [
    ...plan.links.filter(({ span }) => !ofSteps.has(span.from)).map((link) => rowOf(link, null)),
    ...steps.flatMap((step) => step.links.map((link) => rowOf(link, stepNameIn(plan.steps, step)))),
  ];
  return [...new Map(rows.map((row) => [linkKey(row), row])).values()];
}

/** The same for two links that say the same. */
export function linkKey({ target, form, subpath, kind, step }: PlanLinkRow): string {
  return [kind, form, target, subpath ?? '', step ?? ''].join('\n');
}

/** The steps of `plan` that its row keeps, in the order of the note. */
export function stepRowsOf(plan: Plan): readonly StepRow[] {
  const next = nextStep(plan.steps);
  return allSteps(plan.steps)
    .filter(({ block, links }) => block !== null || links.length > 0)
    .map((step) => ({
      name: stepNameIn(plan.steps, step),
      block: step.block?.toLowerCase() ?? null,
      state: step.state.kind,
      isNext: step === next,
    }));
}

/** The block id of a link to a block, without `#^` and in lower case, as the app compares them; null for others. */
export function blockOf(subpath: string | null): string | null {
  return subpath !== null && subpath.startsWith('#^') ? subpath.slice(2).toLowerCase() : null;
}

function rowOf({ target, form, subpath, kind }: Link, step: string | null): PlanLinkRow {
  return { target, form, subpath, kind, step };
}
