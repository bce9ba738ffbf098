// The plan pane: one plan from top to bottom. Shows what it is given and asks for changes by callbacks.
import { useMemo } from 'preact/hooks';
import type { Plan } from '../plan/plan';
import { progressOf } from '../plan/progress';
import { nextStep } from '../plan/step';
import { timelineOf } from '../plan/timeline';
import type { TimestampStyle } from '../plan/timestamp-style';
import { EmptyState } from './empty-state';
import { EntryList } from './entry-list';
import { IconDrawerContext } from './icon';
import { NextStepCard } from './next-step-card';
import { PaneSection } from './pane-section';
import { PhaseTimeline } from './phase-timeline';
import type { PlanActions, ProblemRow } from './plan-actions';
import { PlanHeader } from './plan-header';
import { ProblemList } from './problem-list';
import { ProgressSummary } from './progress-summary';
import { StepList } from './step-list';
import { TimestampStyleContext } from './timestamp-style-context';

export interface PlanPaneProps {
  /** Null when the active note is no plan. */
  readonly plan: Plan | null;
  /** What is odd in the plan, in the order of its places. */
  readonly problems: readonly ProblemRow[];
  /** The note's file name without its ending, for a plan without a title. */
  readonly name: string;
  /** ms UTC. */
  readonly now: number;
  readonly timestampStyle: TimestampStyle;
  readonly actions: PlanActions;
  /** What to say when there is no plan. */
  readonly emptyMessage: string;
}

export function PlanPane(props: PlanPaneProps) {
  const { plan, problems, name, now, timestampStyle, actions, emptyMessage } = props;
  return (
    <IconDrawerContext.Provider value={actions.drawIcon}>
      <TimestampStyleContext.Provider value={timestampStyle}>
        <div class="execplans-view execplans-pane">
          {plan === null ? (
            <EmptyState
              message={emptyMessage}
              button="Open plan dashboard"
              onClick={actions.openDashboard}
            />
          ) : (
            <PlanParts plan={plan} problems={problems} name={name} now={now} actions={actions} />
          )}
        </div>
      </TimestampStyleContext.Provider>
    </IconDrawerContext.Provider>
  );
}

interface PlanPartsProps {
  readonly plan: Plan;
  readonly problems: readonly ProblemRow[];
  readonly name: string;
  readonly now: number;
  readonly actions: PlanActions;
}

function PlanParts({ plan, problems, name, now, actions }: PlanPartsProps) {
  const progress = progressOf(plan.steps);
  const timeline = useMemo(() => timelineOf(plan, now), [plan, now]);
  const next = nextStep(plan.steps);
  const nextPhase = next?.phase ?? null;
  const hasSteps = plan.steps.length > 0;
  return (
    <>
      <PlanHeader plan={plan} name={name} progress={progress} now={now} actions={actions} />
      <ProgressSummary plan={plan} progress={progress} now={now} onOpen={actions.openAt} />
      {next !== null && (
        <NextStepCard
          step={next}
          phase={nextPhase === null ? null : (plan.phases[nextPhase]?.name ?? null)}
          now={now}
          actions={actions}
        />
      )}
      {timeline !== null && (hasSteps || timeline.moments.length > 0) && (
        <PhaseTimeline
          key={name}
          timeline={timeline}
          title={plan.title ?? name}
          actions={actions}
        />
      )}
      <PaneSection title="Steps" count={hasSteps ? String(progress.total) : undefined}>
        {hasSteps ? (
          <StepList plan={plan} now={now} actions={actions} />
        ) : (
          <p class="execplans-quiet">
            No steps yet. Write a list with checkboxes under the heading “Progress”.
          </p>
        )}
      </PaneSection>
      <PaneSection
        title="Decisions"
        count={countText(plan.decisions.length)}
        add={{ label: 'Log decision', onAdd: actions.logDecision }}
      >
        <EntryList
          entries={plan.decisions}
          now={now}
          onOpen={actions.openAt}
          emptyText="What was chosen, and why."
        />
      </PaneSection>
      <PaneSection
        title="Surprises"
        count={countText(plan.discoveries.length)}
        add={{ label: 'Log surprise', onAdd: actions.logDiscovery }}
      >
        <EntryList
          entries={plan.discoveries}
          now={now}
          onOpen={actions.openAt}
          emptyText="What nobody expected, and what it means."
        />
      </PaneSection>
      {problems.length > 0 && (
        <PaneSection title="Problems" count={countText(problems.length)}>
          <ProblemList rows={problems} actions={actions} />
        </PaneSection>
      )}
    </>
  );
}

function countText(count: number): string | undefined {
  return count === 0 ? undefined : String(count);
}
