// What the dependency view says of plans and their links, as sentences.
import type { CriticalChain } from '../../index/critical-chain';
import { GRAPH_KINDS, type GraphKind, type PlanGraph } from '../../index/plan-graph';
import type { Spread } from '../../index/plan-schedule';
import type { Slip } from '../../index/plan-slips';
import { planStatusText } from '../plan-status';
import { plansText } from '../plans-text';
import { durationText } from '../time-text';

export const KIND_NAMES: Readonly<Record<GraphKind, string>> = {
  'waits for': 'Waits for',
  'step waits for': 'A step waits for',
  parent: 'Part of',
  supersedes: 'Supersedes',
  related: 'Related',
};

/** What the plan that comes first is to the other. */
const OTHER_WAY: Readonly<Record<GraphKind, string>> = {
  'waits for': 'Is waited for by',
  'step waits for': 'Is waited for by a step of',
  parent: 'Has as a part',
  supersedes: 'Superseded by',
  related: 'Related',
};

/** More names in a sentence are counted. */
const MOST_NAMES = 12;

export interface Relation {
  /** `Waits for`, `Is waited for by`, … */
  readonly words: string;
  readonly paths: readonly string[];
}

/** What the plan at `path` is to others, what it waits for and what waits for it always first. */
export function relationsOf({ edgesOf }: PlanGraph, path: string): readonly Relation[] {
  const found = new Map<string, string[]>();
  for (const kind of GRAPH_KINDS) {
    found.set(KIND_NAMES[kind], []);
    if (!found.has(OTHER_WAY[kind])) found.set(OTHER_WAY[kind], []);
  }
  for (const { kind, from, to } of edgesOf.get(path) ?? []) {
    if (to === path) found.get(KIND_NAMES[kind])?.push(from);
    if (from === path) found.get(OTHER_WAY[kind])?.push(to);
  }
  return [...found]
    .filter(([, paths]) => paths.length > 0)
    .map(([words, paths]) => ({ words, paths }));
}

/** Everything about the plan at `path` that is drawn, to be heard: `Tide alerts. In progress, 3 of 4 steps done. …` */
export function planLabel(
  graph: PlanGraph,
  path: string,
  marks: { readonly isCritical: boolean; readonly isInCircle: boolean },
): string {
  const row = graph.plans.get(path);
  if (row === undefined) return path;
  const relations = relationsOf(graph, path).map(
    ({ words, paths }) => `${words} ${namesText(graph, paths)}`,
  );
  const waits = graph.waitsFor.has(path) ? [] : ['Waits for no plan'];
  const facts = [
    row.title,
    planStatusText(row),
    ...waits,
    ...relations,
    ...(marks.isCritical ? ['On the critical chain'] : []),
    ...(marks.isInCircle ? ['In a circle of plans that wait for each other'] : []),
  ];
  return facts.map((fact) => `${fact}.`).join(' ');
}

export function titleOf({ plans }: PlanGraph, path: string): string {
  return plans.get(path)?.title ?? path;
}

/** The titles of plans as one says them, the first few of many. */
export function namesText(graph: PlanGraph, paths: readonly string[]): string {
  const rest = paths.length - MOST_NAMES;
  const names = paths.slice(0, rest > 1 ? MOST_NAMES : paths.length);
  const titles = names.map((path) => titleOf(graph, path));
  return listText(rest > 1 ? [...titles, `${rest} more`] : titles);
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** What happens to a plan that waits when the one before is late: the end of a sentence that its title begins. */
export function slipText({ slack }: Slip): string {
  if (slack === null) return 'may slip: without forecasts, nobody can say when';
  if (slack.most === 0) return 'slips at once';
  const range = spanText(slack.least, slack.most);
  return slack.least === 0
    ? `slips at once, or once this is ${durationText(slack.most)} late`
    : `slips once this is ${range} late`;
}

/** What slips if a plan slips, in one sentence. */
export function slipsText(slips: readonly Slip[]): string {
  const plans = plansText(slips.length);
  if (slips.length === 0) return 'Nothing waits for it, so nothing slips with it.';
  const atOnce = slips.filter(({ slack }) => slack?.most === 0).length;
  const unsure = slips.filter(({ slack }) => slack === null).length;
  if (atOnce === slips.length)
    return `If this slips, ${plans} ${slips.length === 1 ? 'slips' : 'slip'} at once.`;
  const parts = [
    ...(atOnce > 0 ? [`${atOnce} at once`] : []),
    ...(atOnce + unsure < slips.length ? [`${slips.length - atOnce - unsure} later`] : []),
    ...(unsure > 0 ? [`${unsure} without a forecast that says when`] : []),
  ];
  return `If this slips, ${plans} may slip: ${listText(parts)}.`;
}

/** How much the critical chain holds, in one sentence. */
export function chainText({ paths, work, unknown }: CriticalChain): string {
  const plans = plansText(paths.length);
  if (unknown === paths.length) {
    return `${plans}, one after another. None of them has a forecast, so this is the chain of most plans.`;
  }
  const known = `${plans}, one after another: ${workText(work)} of work left`;
  if (unknown === 0) return `${known}.`;
  return `${known}, and what is left in ${plansText(unknown)} without a forecast.`;
}

/** `3 h to 2 d`. */
function workText({ quick, slow }: Spread): string {
  return slow === 0 ? 'nothing' : spanText(quick, slow);
}

function spanText(least: number, most: number): string {
  const [first, last] = [durationText(least), durationText(most)];
  return first === last ? first : `${first} to ${last}`;
}
