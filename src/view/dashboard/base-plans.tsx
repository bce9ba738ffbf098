// The rows of a base as a board or a timeline. Which rows there are, their order and their groups is decided by the base; this
// draws them as the dashboard does.
import { useMemo } from 'preact/hooks';
import type { TimestampStyle } from '../../plan/timestamp-style';
import type { DashboardActions } from '../plan-actions';
import { ViewFrame } from '../view-frame';
import { groupColumns } from './board-columns';
import type { ListedGroup } from './listed-plan';
import { statusChoices } from './plan-change-choices';
import { PlanBoard } from './plan-board';
import type { PlanMenu } from './plan-handlers';
import { PlanTimeline } from './plan-timeline';
import { SelectionBar } from './selection-bar';
import { StatusBoard } from './status-board';
import { useSelection } from './use-selection';

export type BaseLayout = 'timeline' | 'board';

export interface BasePlansProps {
  readonly layout: BaseLayout;
  /** One without a name where the base does not group. */
  readonly groups: readonly ListedGroup[];
  readonly isGrouped: boolean;
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  readonly timestampStyle: TimestampStyle;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
}

export function BasePlans(props: BasePlansProps) {
  const { layout, groups, isGrouped, asked, timestampStyle, now, actions } = props;
  const rows = useMemo(() => groups.flatMap(({ plans }) => plans), [groups]);
  const plans = useMemo(() => rows.filter(({ note }) => note === undefined), [rows]);
  const columns = useMemo(() => groupColumns(groups), [groups]);
  // The timeline shows no selection, so there is none.
  const selection = useSelection(layout === 'board' ? plans : NO_PLANS);
  const menu: PlanMenu = (path) => {
    const plan = plans.find((one) => one.path === path);
    return plan === undefined || plan.failure !== null
      ? []
      : statusChoices([path], plan.status.value, actions);
  };
  const common = { asked, now, actions, menu };
  return (
    <ViewFrame
      class="execplans-dashboard execplans-base"
      drawIcon={actions.drawIcon}
      timestampStyle={timestampStyle}
    >
      {selection.keys.size > 0 && <SelectionBar selection={selection} actions={actions} />}
      {rows.length === 0 ? (
        <p class="execplans-base-empty">This base finds nothing to show here.</p>
      ) : layout === 'timeline' ? (
        <PlanTimeline {...common} plans={rows} {...(isGrouped ? { groups } : {})} />
      ) : isGrouped ? (
        <PlanBoard {...common} columns={columns} selection={selection} />
      ) : (
        <StatusBoard {...common} plans={rows} statuses={ALL} selection={selection} />
      )}
    </ViewFrame>
  );
}

const NO_PLANS: ListedGroup['plans'] = [];
const ALL: readonly never[] = [];
