// The twin of the drawing, for eyes and ears that rather read: a row for each plan with what it waits for and what waits
// for it. Equally high rows of which only those on screen are drawn; arrow keys move through them.
import { useContext, useMemo } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import { progressText } from '../bar-parts';
import { lookHandlers, planHandlers, type PlanMenu } from '../dashboard/plan-handlers';
import { PlanBar } from '../dashboard/plan-cells';
import { useRowList } from '../dashboard/use-row-list';
import { rangeText } from '../forecast-words';
import { HiddenSign } from '../hidden-sign';
import type { DashboardActions } from '../plan-actions';
import { PlanStatus } from '../plan-status';
import { TimestampStyleContext } from '../timestamp-style-context';
import type { GraphMarks } from './graph-marks';
import { namesText, relationsOf } from './graph-words';
import type { WholeGraph } from './shown-graph';

export interface GraphTableProps {
  /** In the order shown. */
  readonly plans: readonly PlanSummary[];
  readonly whole: WholeGraph;
  readonly marks: GraphMarks;
  readonly asked: string;
  readonly selected: string | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  readonly onSelect: (path: string) => void;
}

const COLUMNS = [
  'Plan',
  'Status',
  'Progress',
  'Waits for',
  'Is waited for by',
  'Other links',
  'Done, with what it waits for',
  'Remarks',
] as const;
export function GraphTable(props: GraphTableProps) {
  const { plans, whole, marks, asked, selected, now, actions, menu, onSelect } = props;
  const keys = useMemo(() => plans.map(({ path }) => path), [plans]);
  const list = useRowList({ keys, asked });
  return (
    <div
      class="execplans-graph-table"
      role="grid"
      aria-label="Plans and what they wait for"
      aria-rowcount={plans.length + 1}
      aria-colcount={COLUMNS.length}
      ref={list.scroller}
      onKeyDown={list.onKeyDown}
    >
      <div class="execplans-graph-row is-head" role="row" aria-rowindex={1} ref={list.head}>
        {COLUMNS.map((column) => (
          <span key={column} class="execplans-graph-cell" role="columnheader" title={column}>
            {column}
          </span>
        ))}
      </div>
      <div
        class="execplans-graph-rows"
        role="rowgroup"
        ref={list.body}
        style={{ '--execplans-height': `${list.height}px` }}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={list.ruler} />
        {list.rows.map(({ index, start }) => {
          const plan = plans[index];
          if (plan === undefined) return null;
          const { path } = plan;
          return (
            <div
              key={path}
              class={`execplans-graph-row ${path === selected ? 'is-selected' : ''}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={path === selected}
              data-path={path}
              tabIndex={index === list.stop ? 0 : -1}
              style={{ '--execplans-y': `${start}px` }}
              {...planHandlers(path, actions, menu)}
              onFocus={() => {
                list.choose(path);
                if (path !== selected) onSelect(path);
              }}
              {...lookHandlers(path, actions, () => onSelect(path))}
            >
              <Cells plan={plan} whole={whole} marks={marks} now={now} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type CellsProps = Pick<GraphTableProps, 'whole' | 'marks' | 'now'> & { readonly plan: PlanSummary };

function Cells({ plan, whole, marks, now }: CellsProps) {
  const { graph, schedule, chain } = whole;
  const style = useContext(TimestampStyleContext);
  const { path } = plan;
  const names = (paths: readonly string[] = []): string => namesText(graph, paths);
  const finish = schedule.times.get(path)?.finish ?? null;
  const others = relationsOf(graph, path)
    .filter(({ words }) => words !== 'Waits for' && words !== 'Is waited for by')
    .map(({ words, paths }) => `${words}: ${names(paths)}`);
  const remarks = [
    ...(chain?.paths.includes(path) === true ? ['Critical chain'] : []),
    ...(marks.inCircle.has(path) ? ['In a circle'] : []),
  ];
  const texts = [
    names(graph.waitsFor.get(path)),
    names(graph.waitedForBy.get(path)),
    others.join('; '),
    finish === null ? '' : rangeText(now + finish.quick, now + finish.slow, now, style),
    remarks.join(', '),
  ];
  return (
    <>
      <span class="execplans-graph-cell is-title" role="gridcell" dir="auto" title={plan.title}>
        {plan.title}
        {plan.hidden && <HiddenSign />}
      </span>
      <span class="execplans-graph-cell is-status" role="gridcell">
        <PlanStatus plan={plan} />
      </span>
      <span
        class="execplans-graph-cell is-progress"
        role="gridcell"
        title={plan.failure ?? progressText(plan.progress)}
      >
        {plan.failure === null && <PlanBar plan={plan} />}
      </span>
      {texts.map((text, at) => (
        <span
          key={at}
          class="execplans-graph-cell"
          role="gridcell"
          dir="auto"
          title={text || undefined}
        >
          {text}
        </span>
      ))}
    </>
  );
}
