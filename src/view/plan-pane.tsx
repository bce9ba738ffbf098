// The plan pane: one plan from top to bottom, in two columns where there is room. Shows what it is given and asks for
// changes by callbacks.
import { useMemo } from 'preact/hooks';
import type { Plan } from '../plan/plan';
import { progressOf } from '../plan/progress';
import { nextStep } from '../plan/step';
import { timelineOf } from '../plan/timeline';
import type { TimestampStyle } from '../plan/timestamp-style';
import { ComposedSection, type Offer } from './composed-section';
import { CriteriaSection } from './criteria-section';
import { IconDrawerContext } from './icon';
import { IconButton } from './icon-button';
import { LinkList } from './link-list';
import { LogSection } from './log-section';
import { NextStepCard } from './next-step-card';
import { OutcomesSection } from './outcomes-section';
import { type Absence, PaneAbsence } from './pane-absence';
import { PaneSection } from './pane-section';
import { PhaseTimeline } from './phase-timeline';
import type { PaneActions, PlanActions, PlanLink, ProblemRow } from './plan-actions';
import { PlanHeader } from './plan-header';
import { ProblemsSection } from './problems-section';
import { ProgressSummary } from './progress-summary';
import { RisksSection } from './risks-section';
import { StepList } from './step-list';
import type { TimelineSight } from './timeline-sight';
import { StepWaitsContext, type StepWaitsSource } from './step-waits';
import { TimestampStyleContext } from './timestamp-style-context';

export interface PlanPaneProps {
  /** What there is to see; what is in the way when there is no plan. */
  readonly content: ShownPlan | Absence;
  readonly actions: PaneActions;
}

export interface ShownPlan {
  readonly kind: 'plan';
  readonly plan: Plan;
  /** Another key is another plan, of which nothing on screen is kept; a note that is renamed keeps its own. */
  readonly key: number;
  /** The note's file name without its ending, for a plan without a title. */
  readonly name: string;
  /** Whether the note is in a hidden folder. */
  readonly hidden: boolean;
  /** What is odd in the plan, in the order of its places. */
  readonly problems: readonly ProblemRow[];
  readonly links: readonly PlanLink[];
  readonly waits: StepWaitsSource;
  /** ms UTC. */
  readonly now: number;
  readonly timestampStyle: TimestampStyle;
  /** How the timeline is looked at in the beginning. */
  readonly sight: TimelineSight;
  readonly onSight: (sight: TimelineSight) => void;
  readonly actions: PlanActions;
}

const STEP_OFFERS: readonly Offer[] = [{ kind: 'step', word: 'Step', label: 'Add step' }];

export function PlanPane({ content, actions }: PlanPaneProps) {
  return (
    <IconDrawerContext.Provider value={actions.drawIcon}>
      <div class="execplans-view execplans-pane">
        {content.kind === 'plan' ? (
          <TimestampStyleContext.Provider value={content.timestampStyle}>
            <StepWaitsContext.Provider value={content.waits}>
              <PlanParts key={content.key} shown={content} />
            </StepWaitsContext.Provider>
          </TimestampStyleContext.Provider>
        ) : (
          <PaneAbsence absence={content} actions={actions} />
        )}
      </div>
    </IconDrawerContext.Provider>
  );
}

interface PlanPartsProps {
  readonly shown: ShownPlan;
}

function PlanParts({ shown }: PlanPartsProps) {
  const { plan, name, hidden, problems, links, now, actions } = shown;
  const progress = progressOf(plan.steps);
  const timeline = useMemo(() => timelineOf(plan, now), [plan, now]);
  const next = nextStep(plan.steps);
  const nextPhase = next?.phase ?? null;
  const hasSteps = plan.steps.length > 0;
  return (
    <article class="execplans-pane-grid">
      <div class="execplans-pane-top">
        <PlanHeader
          plan={plan}
          name={name}
          hidden={hidden}
          progress={progress}
          now={now}
          actions={actions}
        />
        <ProgressSummary plan={plan} progress={progress} now={now} onOpen={actions.openAt} />
      </div>
      {next !== null && (
        <div class="execplans-pane-next">
          <NextStepCard
            step={next}
            phase={nextPhase === null ? null : (plan.phases[nextPhase]?.name ?? null)}
            now={now}
            actions={actions}
          />
        </div>
      )}
      {timeline !== null && (hasSteps || timeline.moments.length > 0) && (
        <div class="execplans-pane-time">
          <PhaseTimeline
            timeline={timeline}
            title={plan.title ?? name}
            sight={shown.sight}
            onSight={shown.onSight}
            actions={actions}
          />
        </div>
      )}
      <div class="execplans-pane-steps">
        <ComposedSection
          title="Steps"
          count={hasSteps ? String(progress.total) : undefined}
          offers={STEP_OFFERS}
          actions={actions.writing}
        >
          {hasSteps ? (
            <StepList plan={plan} now={now} actions={actions} />
          ) : (
            <p class="execplans-quiet">
              No steps yet. Add one here, or write a list with checkboxes under the heading
              “Progress”.
            </p>
          )}
        </ComposedSection>
      </div>
      <div class="execplans-pane-rest">
        <LogSection plan={plan} now={now} actions={actions} />
        <CriteriaSection criteria={plan.criteria} actions={actions} />
        <RisksSection risks={plan.risks} questions={plan.questions} actions={actions} />
        <OutcomesSection outcomes={plan.outcomes} actions={actions} />
        {links.length > 0 && (
          <PaneSection
            title="Links"
            count={String(links.length)}
            tools={
              <IconButton
                icon="workflow"
                label="Open dependency view of this plan"
                onClick={actions.openGraph}
              />
            }
          >
            <LinkList links={links} actions={actions} />
          </PaneSection>
        )}
        <ProblemsSection rows={problems} actions={actions} />
      </div>
    </article>
  );
}
