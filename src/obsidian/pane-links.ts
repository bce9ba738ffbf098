// What a plan is linked with in both directions, as the pane shows it, and how such a note is opened.
import type { PlanReading } from '../index/plan-index';
import { type PlanEdge, pathIn } from '../index/plan-links';
import type { LinkKind } from '../plan/link';
import type { Resolution } from '../plan/resolution';
import { allSteps } from '../plan/step';
import { stepNameIn } from '../plan/step-names';
import type { LinkGroup, PlanLink } from '../view/plan-actions';
import { repairWords } from './link-repair';
import { CHOOSE_STEP, planWithoutBlock } from './lost-step';
import { openNote, openNoteAt, paneOf } from './note-opening';
import { basenameOf, noteAt, type PlanNote } from './plan-note';
import { resolvedLink } from './plan-resolution';
import type { Workbench } from './workbench';

/** What a link that stands in another note makes of it, seen from here. */
const INCOMING: Readonly<Record<LinkKind, LinkGroup>> = {
  'depends on': 'blocks',
  blocks: 'depends on',
  supersedes: 'superseded by',
  parent: 'child',
  related: 'related',
  mentioned: 'mentioned by',
};

/**
 * What the plan of `reading`, read from `note`, is linked with, each note once in each group, and once more for each step. First what its own links
 * lead to, of mentions those that lead to plans; then the plans and notes that link to it.
 */
export function planLinks(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
): readonly PlanLink[] {
  const { backlinks, links } = workbench;
  const incoming = links.incoming(note.path).map((edge) => incomingLink(workbench, edge));
  const known = new Set(incoming.map(({ path }) => path));
  const others = backlinks
    .to(note.path)
    .filter((path) => !known.has(path) && !workbench.index.has(path))
    .map((from) => incomingLink(workbench, { from, kind: 'mentioned', fromStep: null }));
  const seen = new Set<string>();
  return [...ownLinks(workbench, note, reading), ...incoming, ...others].filter((link) => {
    const key = `${link.group}\n${link.path ?? link.title}\n${link.step ?? ''}`;
    // Who says more of a note than that it is mentioned need not say that too.
    const isSaid = link.group.startsWith('mentioned') && seen.has(link.path ?? link.title);
    if (isSaid || seen.has(key)) return false;
    seen.add(key);
    if (link.group !== 'mentioned by') seen.add(link.path ?? link.title);
    return true;
  });
}

/** Opens the note at the other end of `link`; the link itself when it leads nowhere for certain. */
export async function openLink(
  { app }: Workbench,
  note: PlanNote,
  text: string,
  { path, link }: PlanLink,
  event: MouseEvent | KeyboardEvent,
): Promise<void> {
  const target = path === null ? null : noteAt(app, path);
  if (target !== null) await openNote(app, target, event);
  else if (link !== null) await openNoteAt(app, note, text, link.span.from, paneOf(event));
}

function ownLinks(
  workbench: Workbench,
  note: PlanNote,
  { plan }: PlanReading,
): readonly PlanLink[] {
  const ofSteps = allSteps(plan.steps).flatMap((step) =>
    step.links.map((link) => ({ link, step: stepNameIn(plan.steps, step) })),
  );
  const places = new Set(ofSteps.map(({ link }) => link.span.from));
  const ofPlan = plan.links
    .filter(({ span }) => !places.has(span.from))
    .map((link) => ({ link, step: null }));
  const related = [...ofPlan, ...ofSteps].filter(({ link }) => link.kind !== 'mentioned');
  const mentioned = ofPlan.filter(({ link }) => link.kind === 'mentioned');
  return [...related, ...mentioned].flatMap(({ link, step }) => {
    const resolution = resolvedLink(workbench, link, note.path);
    const path = resolution === null ? null : pathIn(resolution);
    // What is only mentioned may be in a table, of which the app knows no blocks.
    const isLost =
      link.kind !== 'mentioned' && planWithoutBlock(workbench, plan, link, note.path) !== null;
    const summary = path === null ? null : workbench.index.summary(path);
    const isWords = link.form === 'loose path' && resolution === null;
    if (path === note.path || isWords || (link.kind === 'mentioned' && summary === null)) return [];
    return [
      {
        group: link.kind,
        title: summary?.title ?? link.alias ?? basenameOf(path ?? link.target),
        path,
        summary,
        link,
        step,
        trouble: troubleWith(resolution) ?? (isLost ? 'No such step' : null),
        candidates: resolution !== null && 'candidates' in resolution ? resolution.candidates : [],
        opened: resolution?.kind === 'ambiguous' ? resolution.opened : null,
        fix: repairWords(resolution) ?? (isLost ? CHOOSE_STEP : null),
      },
    ];
  });
}

function incomingLink(
  { index }: Workbench,
  { from, kind, fromStep }: Pick<PlanEdge, 'from' | 'kind' | 'fromStep'>,
): PlanLink {
  const summary = index.summary(from);
  return {
    group: INCOMING[kind],
    title: summary?.title ?? basenameOf(from),
    path: from,
    summary,
    link: null,
    step: fromStep,
    trouble: null,
    candidates: [],
    opened: null,
    fix: null,
  };
}

function troubleWith(resolution: Resolution | null): string | null {
  switch (resolution?.kind) {
    case 'missing':
      return 'No such note';
    case 'ambiguous':
      return `One of ${resolution.candidates.length} notes`;
    case 'moved':
      return 'Moved';
    default:
      return null;
  }
}
