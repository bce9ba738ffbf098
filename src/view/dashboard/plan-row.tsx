// One plan of the dashboard: a row of cells, or a card of two lines where there is little room (that is
// the style sheet's doing). A note that could not be read says why.
import type { PlanSummary } from '../../index/plan-summary';
import { utcText } from '../../plan/timestamp';
import { progressText } from '../bar-parts';
import { HIDDEN_WORDS } from '../hidden-words';
import { Icon } from '../icon';
import { menuHandlers } from '../menu-keys';
import type { DashboardActions } from '../plan-actions';
import { SeverityMark } from '../problem-list';
import { ProgressBar } from '../progress-bar';
import { StatusBadge } from '../status-badge';
import { relativeText } from '../time-text';

export interface PlanRowProps {
  readonly plan: PlanSummary;
  /** From 0, among the rows shown. */
  readonly index: number;
  /** Its top in the body of the table, px. */
  readonly start: number;
  readonly isTabStop: boolean;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly onFocus: () => void;
}

const MIDDLE_BUTTON = 1;

export function PlanRow({ plan, index, start, isTabStop, now, actions, onFocus }: PlanRowProps) {
  const { path, failure } = plan;
  const menu = menuHandlers((event) => actions.showPlanMenu(path, event));
  return (
    <div
      class={`execplans-row execplans-plan ${failure === null ? '' : 'is-failed'}`}
      role="row"
      // The head is row 1.
      aria-rowindex={index + 2}
      tabIndex={isTabStop ? 0 : -1}
      style={{ '--execplans-y': `${start}px` }}
      {...menu}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) {
          event.preventDefault();
          actions.openPlan(path, event);
        } else menu.onKeyDown(event);
      }}
      onFocus={onFocus}
      onClick={(event) => actions.openPlan(path, event)}
      onMouseDown={(event) => {
        // The middle button would start scrolling instead.
        if (event.button === MIDDLE_BUTTON) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === MIDDLE_BUTTON) actions.openPlan(path, event);
      }}
      onMouseEnter={(event) => actions.hoverPlan(path, event)}
    >
      {failure === null ? <PlanCells plan={plan} now={now} /> : <FailureCells plan={plan} />}
    </div>
  );
}

function PlanCells({ plan, now }: { readonly plan: PlanSummary; readonly now: number }) {
  const { progress, lastActivity, problems } = plan;
  return (
    <>
      <div class="execplans-cell is-status" role="gridcell">
        <StatusBadge status={plan.status} share={progress.share} />
      </div>
      <TitleCell plan={plan} />
      <div class="execplans-cell is-progress" role="gridcell" title={progressText(progress)}>
        {progress.total > 0 ? (
          <>
            <ProgressBar progress={progress} label="Progress" />
            <span class="execplans-steps-done" aria-hidden="true">
              {`${progress.done}/${progress.total}`}
            </span>
          </>
        ) : (
          <span class="execplans-faint">No steps yet</span>
        )}
      </div>
      <div
        class="execplans-cell is-phase"
        role="gridcell"
        dir="auto"
        title={plan.phase ?? undefined}
      >
        {plan.phase}
      </div>
      <NextCell phase={plan.phase} next={plan.next} />
      <div class="execplans-cell is-activity" role="gridcell">
        {lastActivity !== null && (
          <span title={utcText(lastActivity)}>
            {relativeText(lastActivity, now)}
            <span class="execplans-hidden">{`, ${utcText(lastActivity)}`}</span>
          </span>
        )}
      </div>
      <div class="execplans-cell is-problems" role="gridcell">
        {problems > 0 && (
          <span class="execplans-problem-count" title={problemsText(problems)}>
            <SeverityMark severity="warning" />
            <span aria-hidden="true">{problems}</span>
            <span class="execplans-hidden">{problemsText(problems)}</span>
          </span>
        )}
      </div>
    </>
  );
}

function FailureCells({ plan }: { readonly plan: PlanSummary }) {
  return (
    <>
      <div class="execplans-cell is-status" role="gridcell">
        <span class="execplans-status is-failed">
          <SeverityMark severity="error" />
          <span class="execplans-status-word">Not readable</span>
        </span>
      </div>
      <TitleCell plan={plan} />
      <div
        class="execplans-cell is-failure"
        role="gridcell"
        aria-colspan={5}
        title={plan.failure ?? undefined}
      >
        {plan.failure}
      </div>
    </>
  );
}

function TitleCell({ plan }: { readonly plan: PlanSummary }) {
  return (
    <div class="execplans-cell is-title" role="gridcell" title={plan.title}>
      {plan.hidden && (
        <span class="execplans-hidden-sign" title={HIDDEN_WORDS}>
          <Icon name="eye-off" />
          <span class="execplans-hidden">{HIDDEN_WORDS}</span>
        </span>
      )}
      <span class="execplans-plan-title" dir="auto">
        {plan.title}
      </span>
      {plan.owner !== null && (
        <span class="execplans-plan-owner" dir="auto">
          {plan.owner}
        </span>
      )}
    </div>
  );
}

interface NextCellProps {
  readonly phase: string | null;
  readonly next: string | null;
}

/** The next step; where the phase has no column of its own, its name stands here too. */
function NextCell({ phase, next }: NextCellProps) {
  const words = [phase, next].filter((word) => word !== null);
  return (
    <div class="execplans-cell is-next" role="gridcell" title={words.join(' · ') || undefined}>
      {phase !== null && (
        <span class="execplans-plan-phase" dir="auto">
          {phase}
        </span>
      )}
      <span class="execplans-plan-next" dir="auto">
        {next}
      </span>
    </div>
  );
}

function problemsText(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}
