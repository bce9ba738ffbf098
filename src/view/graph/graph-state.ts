// What a person chose in the dependency view: which plans, how they are shown, which one is looked at. The app keeps it.
import { GRAPH_KINDS, type GraphKind } from '../../index/plan-graph';

/** How many edges away the furthest plans of a neighbourhood may be; `all`: as far as edges lead. */
export type Reach = 1 | 2 | 3 | 'all';

export const REACHES: readonly Reach[] = [1, 2, 3, 'all'];

export interface GraphState {
  /** Path of the plan whose neighbourhood is shown; null for all plans. */
  readonly plan: string | null;
  readonly reach: Reach;
  readonly form: 'drawing' | 'table';
  /** The kinds of edges that are shown. */
  readonly kinds: readonly GraphKind[];
  /** Whether finished plans are shown. */
  readonly finished: boolean;
  /** Path of the plan that is looked at; null for none. */
  readonly selected: string | null;
}

export const DEFAULT_GRAPH_STATE: GraphState = {
  plan: null,
  reach: 2,
  form: 'drawing',
  kinds: GRAPH_KINDS,
  finished: true,
  selected: null,
};

/** `stored` as a state; whatever is missing or of another kind is as in the default. Never throws. */
export function readGraphState(stored: unknown): GraphState {
  const parts: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { plan, reach, form, kinds, finished, selected } = parts;
  const usual = DEFAULT_GRAPH_STATE;
  return {
    plan: pathIn(plan),
    reach: REACHES.find((one) => one === reach) ?? usual.reach,
    form: form === 'table' ? 'table' : usual.form,
    kinds: Array.isArray(kinds) ? GRAPH_KINDS.filter((kind) => kinds.includes(kind)) : usual.kinds,
    finished: typeof finished === 'boolean' ? finished : usual.finished,
    selected: pathIn(selected),
  };
}

function pathIn(stored: unknown): string | null {
  return typeof stored === 'string' && stored !== '' ? stored : null;
}

/** `state` after the note at `from` was renamed to `to`; the same one when that note is none of it. */
export function renamedIn(state: GraphState, from: string, to: string): GraphState {
  const { plan, selected } = state;
  if (plan !== from && selected !== from) return state;
  return {
    ...state,
    plan: plan === from ? to : plan,
    selected: selected === from ? to : selected,
  };
}
