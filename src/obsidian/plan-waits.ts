// What plans and steps wait for, from what is known of all plans, and the way there.
import type { WorkspaceLeaf } from 'obsidian';
import type { Parts } from '../plan/in-parts';
import { KeptReady } from '../index/kept-ready';
import type { PlanReading } from '../index/plan-index';
import type { PlanSummary } from '../index/plan-summary';
import { openWaitsOf, type ReadyStep, type Wait, waitsOfStep } from '../index/readiness';
import { placeKey } from '../index/waiting-place';
import { allSteps, nextStep } from '../plan/step';
import { stepNameIn } from '../plan/step-names';
import type { StepWaitsSource } from '../view/step-waits';
import { hoverNote, linkTo } from './hover-preview';
import { knownPlans } from './known-plans';
import { showLinkMenu } from './link-menu';
import { openNoteAt, openNoteIn, paneOf } from './note-opening';
import { guard } from './notices';
import { noteAt } from './plan-note';
import { readPlan, type Workbench } from './workbench';

/** Finds the steps of plans that can be worked on now; plans that are as they were are not looked at again. */
export function readyIn(
  workbench: Pick<Workbench, 'index' | 'links'>,
): (plans: readonly PlanSummary[]) => Parts<readonly ReadyStep[]> {
  const { links } = workbench;
  const kept = new KeptReady({
    ...knownPlans(workbench),
    linksAt: (path) => links.revisionAt(path),
  });
  return (plans) => kept.of(plans);
}

/**
 * What the steps of the plan that was read, which is shown in `leaf`, wait for: the next one for what its plan does, too, and
 * so does one that waits for nothing else any more.
 */
export function stepWaits(
  workbench: Workbench,
  { path, plan: { steps } }: PlanReading,
  leaf: WorkspaceLeaf,
): StepWaitsSource {
  const known = knownPlans(workbench);
  const next = nextStep(steps);
  return {
    of: (step) => {
      const named = { name: stepNameIn(steps, step), block: step.block?.toLowerCase() ?? null };
      const own = waitsOfStep(path, named, known);
      const isFree = own.length > 0 && own.every(({ isOver }) => isOver);
      const ofPlan = step === next || isFree ? openWaitsOf(path, known) : [];
      const keys = new Set(ofPlan.map(placeKey));
      return [...ofPlan, ...own.filter((wait) => !keys.has(placeKey(wait)))];
    },
    open: (wait, event) =>
      guard('Opening the note', () => openStep(workbench, wait, paneOf(event))),
    hover: (wait, event) => hoverNote(workbench.app, leaf, linkTo(wait), event),
    showMenu: (wait, event) =>
      guard('Showing the menu', () => showLinkMenu(workbench, leaf, wait, event)),
  };
}

/** Opens the note of a plan at one of its steps, wherever that is by now; at its start for none, and when it is gone. */
export async function openStep(
  workbench: Workbench,
  { path, step, block }: Pick<Wait, 'path' | 'step' | 'block'>,
  pane: ReturnType<typeof paneOf>,
): Promise<void> {
  const { app } = workbench;
  const note = noteAt(app, path);
  if (note === null) throw new Error(`“${path}” is no longer in the vault.`);
  if (step === null) return openNoteIn(app, note, pane);
  const { plan, text } = await readPlan(workbench, note);
  const steps = allSteps(plan.steps);
  const found =
    steps.find((one) => block !== null && one.block?.toLowerCase() === block) ??
    steps.find((one) => stepNameIn(plan.steps, one) === step);
  if (found === undefined) await openNoteIn(app, note, pane);
  else await openNoteAt(app, note, text, found.titleSpan.from, pane);
}
