// The selected plans of a dashboard: kept while it is open, and only as far as they are shown.
import { useRef, useState } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import { NOTHING_SELECTED, selectRange, type Selection, toggleKey } from './row-selection';

export interface PlanSelection {
  /** Paths of plans that are shown. */
  readonly keys: Selection;
  /** Selects or takes out `key`; for `isRange`, selects all of `keys` from the last one on. */
  readonly toggle: (keys: readonly string[], key: string, isRange: boolean) => void;
  /** Selects all of `keys` from `from` to `to`. */
  readonly extend: (keys: readonly string[], from: string | null, to: string) => void;
  /** Space, Ctrl/Cmd+A and Escape; whether the event was one of them. `key` is that of the row with the focus. */
  readonly onKey: (
    event: KeyboardEvent,
    plans: readonly PlanSummary[],
    key: string | null,
  ) => boolean;
  readonly clear: () => void;
}

/** The selection among `plans`, those that are shown. */
export function useSelection(plans: readonly PlanSummary[]): PlanSelection {
  const [selected, select] = useState<Selection>(NOTHING_SELECTED);
  const anchor = useRef<string | null>(null);
  const paths = new Set(selected.size === 0 ? [] : plans.map(({ path }) => path));
  const keys = selected.size === 0 ? selected : new Set([...selected].filter((p) => paths.has(p)));
  const isPlan = (key: string): boolean => plans.some(({ path }) => path === key);
  const onlyPlans = (next: Selection): Selection =>
    new Set(plans.map(({ path }) => path).filter((path) => next.has(path)));

  const toggle: PlanSelection['toggle'] = (all, key, isRange) => {
    select(isRange ? onlyPlans(selectRange(keys, all, anchor.current, key)) : toggleKey(keys, key));
    anchor.current = key;
  };
  return {
    keys,
    toggle,
    extend: (all, from, to) => select(onlyPlans(selectRange(keys, all, from, to))),
    onKey: (event, shown, key) => {
      if (event.isComposing || event.altKey) return false;
      const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
      if (isAll) select(new Set(shown.map(({ path }) => path)));
      else if (event.key === ' ' && key !== null && isPlan(key)) toggle([], key, false);
      else if (event.key === 'Escape' && keys.size > 0) select(NOTHING_SELECTED);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    clear: () => select(NOTHING_SELECTED),
  };
}
