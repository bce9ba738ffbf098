// What the dependency view says in words: of the plan that is looked at, what slips if it slips; of all, the critical chain
// and the circles.
import type { ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { slipsOf } from '../../index/plan-slips';
import { waitedFor } from '../../index/plan-schedule';
import { forecastFrom } from '../../plan/forecast';
import { progressText } from '../bar-parts';
import { forecastWords, rangeText } from '../forecast-words';
import { IconButton } from '../icon-button';
import { menuHandlers } from '../menu-keys';
import { middleButton } from '../middle-button';
import type { DashboardActions } from '../plan-actions';
import { PlanStatus } from '../plan-status';
import { ProgressBar } from '../progress-bar';
import { TimestampStyleContext } from '../timestamp-style-context';
import { chainText, relationsOf, slipsText, slipText } from './graph-words';
import { type NamedPlan, PlanNames } from './plan-names';
import type { WholeGraph } from './shown-graph';

export interface GraphDetailProps {
  readonly whole: WholeGraph;
  readonly selected: string | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly onSelect: (path: string | null) => void;
  /** Shows the neighbourhood of a plan; null where it is shown already. */
  readonly onAround: ((path: string) => void) | null;
}

export function GraphDetail(props: GraphDetailProps) {
  const { whole, selected } = props;
  const isKnown = selected !== null && whole.graph.plans.has(selected);
  return (
    <aside
      // Another plan is read from its top.
      key={selected}
      class="execplans-graph-detail"
      aria-label={isKnown ? 'The selected plan' : 'All plans'}
    >
      {isKnown ? <OnePlan {...props} path={selected} /> : <AllPlans {...props} />}
    </aside>
  );
}

function OnePlan({
  whole,
  path,
  now,
  actions,
  onSelect,
  onAround,
}: GraphDetailProps & { path: string }) {
  const { graph, schedule } = whole;
  const style = useContext(TimestampStyleContext);
  const slips = useMemo(() => slipsOf(graph, schedule, path), [graph, schedule, path]);
  const row = graph.plans.get(path);
  if (row === undefined) return null;
  const forecast = forecastFrom(row.outlook, now);
  const words = forecastWords(forecast, now, style);
  const finish = schedule.times.get(path)?.finish ?? null;
  const isWaiting = schedule.times.has(path) && waitedFor(graph, path).length > 0;
  const open = (event: MouseEvent): void => actions.openPlan(path, event);
  return (
    <>
      <div
        class="execplans-graph-top"
        {...menuHandlers((event) => actions.showPlanMenu(path, event, []))}
      >
        <h3 dir="auto">
          <button
            type="button"
            class="execplans-link"
            onClick={open}
            {...middleButton(open)}
            onMouseEnter={(event) => actions.hoverPlan(path, event)}
          >
            {row.title}
          </button>
        </h3>
        <IconButton icon="x" label="Look at no plan" onClick={() => onSelect(null)} />
      </div>
      <div class="execplans-graph-state">
        <PlanStatus plan={row} />
        <span class="execplans-fact">{row.failure ?? progressText(row.progress)}</span>
      </div>
      {row.progress.total > 0 && (
        <ProgressBar progress={row.progress} label={`Progress of ${row.title}`} />
      )}
      {words !== null && (
        <p class="execplans-quiet" title={words.reason}>
          {isWaiting && forecast.kind === 'range'
            ? `${words.text}, if it waited for nothing.`
            : `${words.text}.`}
        </p>
      )}
      {isWaiting && (
        <p class="execplans-quiet">
          {finish === null
            ? 'It waits for what has no forecast, so nobody can say when it is done.'
            : `With what it waits for: ${rangeText(now + finish.quick, now + finish.slow, now, style)}.`}
        </p>
      )}
      {relationsOf(graph, path).map((relation) => (
        <Part key={relation.words} title={relation.words}>
          <PlanNames
            key={path}
            kind="plans"
            whole={whole}
            plans={named(relation.paths)}
            actions={actions}
            onSelect={onSelect}
          />
        </Part>
      ))}
      <Part title="What slips if this slips">
        <p>
          {schedule.times.has(path)
            ? slipsText(slips)
            : 'It is finished, so nothing waits for it any more.'}
        </p>
        <PlanNames
          key={path}
          kind="slips"
          whole={whole}
          plans={slips.map((slip) => ({
            path: slip.path,
            rest: ` ${slipText(slip)}.`,
            isFirm: slip.slack?.most === 0,
          }))}
          actions={actions}
          onSelect={onSelect}
        />
      </Part>
      {onAround !== null && (
        <button type="button" class="execplans-graph-around" onClick={() => onAround(path)}>
          Show only what is around it
        </button>
      )}
    </>
  );
}

function AllPlans({ whole, actions, onSelect }: GraphDetailProps) {
  const { graph, chain, circles } = whole;
  return (
    <>
      <Part title="Critical chain">
        <p>{chain === null ? 'No unfinished plan waits for another one.' : chainText(chain)}</p>
        {chain !== null && (
          <PlanNames
            kind="chain"
            whole={whole}
            plans={named(chain.paths)}
            actions={actions}
            onSelect={onSelect}
          />
        )}
      </Part>
      {circles.length > 0 && (
        <Part title="Circles">
          {circles.map((circle) => (
            <div key={circle.join('\n')} class="execplans-graph-circle">
              <p>
                {circle.length === 1
                  ? 'Steps of this plan wait for each other:'
                  : 'These plans wait for each other, so that none can be first:'}
              </p>
              <PlanNames
                kind="plans"
                whole={whole}
                plans={named(circle)}
                actions={actions}
                onSelect={onSelect}
              />
            </div>
          ))}
        </Part>
      )}
      <p class="execplans-faint">
        {graph.plans.size === 0 ? '' : 'Select a plan to see what slips if it slips.'}
      </p>
    </>
  );
}

function named(paths: readonly string[]): readonly NamedPlan[] {
  return paths.map((path) => ({ path }));
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="execplans-graph-part">
      <h4>{title}</h4>
      {children}
    </section>
  );
}
