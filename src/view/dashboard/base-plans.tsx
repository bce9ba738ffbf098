// The rows of a base as a board or a timeline. Which rows there are, their order and their groups is decided by the base; this
// draws them as the dashboard does.
import { useMemo, useState } from 'preact/hooks';
import type { TimestampStyle } from '../../plan/timestamp-style';
import type { DashboardActions } from '../plan-actions';
import { ViewFrame } from '../view-frame';
import { groupColumns } from './board-columns';
import type { ListedGroup, ListedPlan } from './listed-plan';
import { statusChoices } from './plan-change-choices';
import { PlanBoard } from './plan-board';
import type { PlanMenu } from './plan-handlers';
import { PlanTimeline, type PlanTimelineProps } from './plan-timeline';
import { SelectionBar } from './selection-bar';
import { StatusBoard } from './status-board';
import { timelineLines } from './timeline-lines';
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
        <BaseTimeline {...common} plans={rows} groups={isGrouped ? groups : NO_GROUPS} />
      ) : isGrouped ? (
        <PlanBoard {...common} columns={columns} selection={selection} />
      ) : (
        <StatusBoard {...common} plans={rows} statuses={ALL} selection={selection} />
      )}
    </ViewFrame>
  );
}

interface BaseTimelineProps extends Omit<PlanTimelineProps, 'lines' | 'onToggle'> {
  readonly plans: readonly ListedPlan[];
  /** None where the base does not group. */
  readonly groups: readonly ListedGroup[];
}

function BaseTimeline({ plans, groups, ...timeline }: BaseTimelineProps) {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const { now } = timeline;
  const lines = useMemo(
    () => timelineLines(plans, groups, closed, now),
    [plans, groups, closed, now],
  );
  const onToggle = (group: string): void => {
    const others = closed.filter((one) => one !== group);
    setClosed(closed.includes(group) ? others : [...others, group]);
  };
  return <PlanTimeline {...timeline} lines={lines} onToggle={onToggle} />;
}

const NO_PLANS: readonly ListedPlan[] = [];
const NO_GROUPS: readonly ListedGroup[] = [];
const ALL: readonly never[] = [];
