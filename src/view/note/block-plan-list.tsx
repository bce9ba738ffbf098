// The plans that a block lists, in groups or not: a row each, as high as the list is long, because a note scrolls by
// itself.
import { useContext } from 'preact/hooks';
import type { PlanGroup } from '../../index/plan-groups';
import type { PlanSummary } from '../../index/plan-summary';
import { statusLabel } from '../../plan/status';
import { progressText } from '../bar-parts';
import { SeverityMark } from '../problem-list';
import { ProgressBar } from '../progress-bar';
import { StateMark } from '../state-mark';
import { STATUS_MARKS } from '../status-badge';
import { relativeText, timeText } from '../time-text';
import { TimestampStyleContext } from '../timestamp-style-context';
import type { BlockActions } from './block-actions';
import { PlanLink } from './plan-link';

export interface BlockPlanListProps {
  readonly rows: readonly PlanSummary[];
  /** The same rows in groups; none when they are not grouped. */
  readonly groups: readonly PlanGroup[];
  /** How many plans the limit keeps out. */
  readonly more: number;
  /** A sentence on what is still read before more can be found; null when all is. */
  readonly reading: string | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: BlockActions;
}

export function BlockPlanList(props: BlockPlanListProps) {
  const { rows, groups, more, reading, now, actions } = props;
  const note = reading !== null && <p class="execplans-quiet">{reading}</p>;
  if (rows.length === 0) return note || <p class="execplans-quiet">No plan matches.</p>;
  return (
    <>
      {groups.length === 0 ? (
        <PlanLines rows={rows} now={now} actions={actions} />
      ) : (
        groups.map(({ key, name, plans }) => (
          <section key={key} class="execplans-block-group" aria-label={name}>
            <h4 class="execplans-block-group-name">
              <span dir="auto">{name}</span>
              <span class="execplans-count">{plans.length}</span>
            </h4>
            <PlanLines rows={plans} now={now} actions={actions} />
          </section>
        ))
      )}
      {more > 0 && (
        <p class="execplans-quiet">{`${more} more ${more === 1 ? 'plan' : 'plans'} not shown.`}</p>
      )}
      {note}
    </>
  );
}

type LinesProps = Pick<BlockPlanListProps, 'rows' | 'now' | 'actions'>;

function PlanLines({ rows, now, actions }: LinesProps) {
  return (
    <ul class="execplans-block-plans">
      {rows.map((row) => (
        <li key={row.path} class="execplans-block-plan">
          <PlanLine row={row} now={now} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

interface PlanLineProps extends Pick<BlockPlanListProps, 'now' | 'actions'> {
  readonly row: PlanSummary;
}

function PlanLine({ row, now, actions }: PlanLineProps) {
  const style = useContext(TimestampStyleContext);
  const { path, title, status, progress, next, lastActivity, failure } = row;
  if (failure !== null) {
    return (
      <>
        <SeverityMark severity="error" />
        <PlanLink path={path} title={title} actions={actions} />
        <span class="execplans-block-next">{failure}</span>
      </>
    );
  }
  const mark = STATUS_MARKS[status.value];
  return (
    <>
      <span class={`execplans-block-status is-${mark}`}>
        <StateMark state={mark} share={progress.share} />
      </span>
      <PlanLink path={path} title={title} actions={actions} />
      <span class="execplans-block-figures" title={progressText(progress)}>
        <ProgressBar progress={progress} label={`Progress of ${title}`} />
        <span class="execplans-steps-done" aria-hidden="true">
          {`${progress.done}/${progress.total}`}
        </span>
      </span>
      <span class="execplans-block-next" title={next ?? undefined}>
        <span class={`execplans-word is-${mark}`}>{statusLabel(status.value)}</span>
        {next !== null && ' · '}
        {next !== null && <span dir="auto">{next}</span>}
      </span>
      {lastActivity !== null && (
        <span class="execplans-stamp" title={timeText(lastActivity, style)}>
          {relativeText(lastActivity, now, style)}
        </span>
      )}
    </>
  );
}
