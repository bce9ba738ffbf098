// Links to a step that is not in its plan any more, or has lost its block id: says so, and points one to the step that a
// person chooses. What may stand where it is not read counts as there.
import { pathIn } from '../index/plan-links';
import type { PlanReading } from '../index/plan-index';
import { blockOf } from '../index/link-rows';
import type { WaitingPlace } from '../index/waiting-place';
import { entriesOf } from '../plan/entry-reference';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps } from '../plan/step';
import { stepNameIn } from '../plan/step-names';
import { referenceTo, type StepReference } from '../plan/step-reference';
import { wordsReferenceTo } from '../plan/words-reference';
import { sliceOf } from '../text/span';
import { asOneChange } from './as-one-change';
import { guard, inform } from './notices';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { resolvedLink } from './plan-resolution';
import { blockFor, chooseStepOf, linkToStep } from './step-links';
import { waitingRefusal } from './waiting-refusal';
import { readPlan, type Workbench } from './workbench';

/** What puts such a link right, as an imperative. */
export const CHOOSE_STEP = 'Choose another step…';

/** The plan in which `link`, one of `plan` at `from`, names a block that is not there; null when it is, or nobody knows. */
export function planWithoutBlock(
  workbench: Workbench,
  plan: Plan,
  link: Link,
  from: string,
): string | null {
  const { app, index } = workbench;
  const block = blockOf(link.subpath);
  const resolution = block === null ? null : resolvedLink(workbench, link, from);
  const path = resolution === null ? null : pathIn(resolution);
  const summary = path === null ? null : index.summary(path);
  const file = path === null ? null : fileOf(app, { path });
  const cache = file === null ? null : app.metadataCache.getFileCache(file);
  if (block === null || summary === null || summary.failure !== null || cache === null) {
    return null;
  }
  const own = path === from ? [...allSteps(plan.steps), ...entriesOf(plan)] : summary.steps;
  const isThere = own.some((one) => one.block?.toLowerCase() === block);
  return isThere || cache.blocks?.[block] !== undefined ? null : path;
}

/** Lets the user choose a step of the plan at `path`, and makes `link`, one of the reading's, lead there. */
export async function pointToStep(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  link: Link,
  path: string,
): Promise<void> {
  const other = noteAt(workbench.app, path);
  if (other === null) return inform('This plan is no longer in the vault.');
  const { plan } = await readPlan(workbench, other);
  chooseStepOf(workbench, plan, 'Step that the link means', (step) => {
    const name = stepNameIn(plan.steps, step);
    const circle = circleRefusal(workbench, note, reading.plan, link, { path, step: name });
    if (circle !== null) return inform(circle);
    const target = referenceTo(plan, step);
    guard('Changing the link', async () => {
      const reason = await point(workbench, note, reading, link, other, target);
      if (reason !== null) inform(reason);
    });
  });
}

/** Why `link`, one of `plan`, cannot lead to `target`: it would close a circle of waiting. Null when it can. */
export function circleRefusal(
  workbench: Workbench,
  { path }: PlanNote,
  plan: Plan,
  link: Link,
  target: WaitingPlace,
): string | null {
  const step = allSteps(plan.steps).find(({ links }) =>
    links.some(({ span }) => span.from === link.span.from),
  );
  const own = { path, step: step === undefined ? null : stepNameIn(plan.steps, step) };
  if (link.kind === 'depends on') return waitingRefusal(workbench, own, target);
  return link.kind === 'blocks' ? waitingRefusal(workbench, target, own) : null;
}

/**
 * Points `link` to the step of `other`, which gets a block id when it has none: in both notes or neither. Returns why it
 * could not be, or null.
 */
export async function point(
  workbench: Workbench,
  note: PlanNote,
  { plan, text }: PlanReading,
  { span, target }: Link,
  other: PlanNote,
  reference: StepReference,
): Promise<string | null> {
  // A link within its note is none of the plan's links to others.
  const isOwn = target === '';
  const cited = allSteps(plan.steps).flatMap(({ citations }) => citations);
  const places = (isOwn ? cited : plan.links).map((one) => one.span);
  const place = places.find(({ from }) => from === span.from);
  if (place === undefined) throw new Error('The link is not one of the plan.');
  const link = wordsReferenceTo(places, place, (one) => sliceOf(text, one));
  return asOneChange(workbench.writer, async (write) => {
    const named = await blockFor(workbench, other, reference, write);
    if ('refusal' in named) return named.refusal;
    const to = linkToStep(workbench, note, other, named.block);
    const result = await write(note, { kind: isOwn ? 'point link' : 'repair link', link, to });
    return result.kind === 'refusal' ? result.refusal.message : null;
  });
}
