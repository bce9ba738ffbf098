// Names of plans below each other, each behind the sign of its status: a few dozen at first, and more for who asks. Of
// thousands of plans thousands can wait for one.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameHandlers } from '../dashboard/plan-handlers';
import type { DashboardActions } from '../plan-actions';
import { STATUS_MARKS } from '../status-badge';
import { StateMark } from '../state-mark';
import { titleOf } from './graph-words';
import type { WholeGraph } from './shown-graph';

export interface NamedPlan {
  readonly path: string;
  /** What is said of it behind its title; nothing when absent. */
  readonly rest?: string;
  /** Whether it stands out among the others. */
  readonly isFirm?: boolean;
}

export interface PlanNamesProps {
  readonly whole: WholeGraph;
  readonly plans: readonly NamedPlan[];
  /** In a chain each comes after the one before it. */
  readonly kind: 'plans' | 'slips' | 'chain';
  readonly actions: DashboardActions;
  /** A plan's name was pressed. */
  readonly onSelect: (path: string) => void;
}

/** So many are drawn at first, and so many more each time somebody asks. */
const PAGE = 50;

export function PlanNames({ plans, kind, ...common }: PlanNamesProps) {
  const [limit, setLimit] = useState(PAGE);
  const firstNew = useRef<HTMLLIElement>(null);
  const rest = plans.length - limit;
  const List = kind === 'chain' ? 'ol' : 'ul';
  useLayoutEffect(() => {
    // Who asked for more goes on there.
    if (limit > PAGE) firstNew.current?.querySelector('button')?.focus();
  }, [limit]);
  return (
    <>
      <List class={`execplans-graph-${kind}`}>
        {plans.slice(0, limit).map((plan, at) => (
          <li
            key={plan.path}
            class={plan.isFirm === true ? 'is-firm' : ''}
            ref={at === limit - PAGE ? firstNew : null}
          >
            <PlanName plan={plan} {...common} />
          </li>
        ))}
      </List>
      {rest > 0 && (
        <button
          type="button"
          class="execplans-show-more"
          onClick={() => setLimit(limit + PAGE)}
        >{`Show ${Math.min(rest, PAGE)} more of ${rest}`}</button>
      )}
    </>
  );
}

interface PlanNameProps extends Pick<PlanNamesProps, 'whole' | 'actions' | 'onSelect'> {
  readonly plan: NamedPlan;
}

/** Pressed, that plan is looked at. */
function PlanName({ whole: { graph }, plan, actions, onSelect }: PlanNameProps) {
  const { path, rest = '' } = plan;
  const row = graph.plans.get(path);
  const mark = row === undefined ? null : STATUS_MARKS[row.status.value];
  return (
    <span class={`execplans-graph-name ${mark === null ? '' : `is-${mark}`}`}>
      {mark !== null && <StateMark state={mark} share={row?.progress.share ?? 0} />}
      <span>
        <button
          type="button"
          class="execplans-link"
          dir="auto"
          {...nameHandlers(path, actions, () => onSelect(path))}
        >
          {titleOf(graph, path)}
        </button>
        {rest}
      </span>
    </span>
  );
}
