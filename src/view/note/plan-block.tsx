// What an `execplan` code block shows: one part of a plan, a list of plans, or what is wrong with the block. Draws what
// it is given and asks for changes by callbacks, on a click alone.
import { useMemo } from 'preact/hooks';
import type { Plan } from '../../plan/plan';
import { progressOf } from '../../plan/progress';
import { nextStep } from '../../plan/step';
import type { TimestampStyle } from '../../plan/timestamp-style';
import { timelineOf } from '../../plan/timeline';
import { EntryList } from '../entry-list';
import { IconDrawerContext } from '../icon';
import { newestFirst } from '../newest-first';
import { PhaseTimeline } from '../phase-timeline';
import { SeverityMark } from '../problem-list';
import { ProgressSummary } from '../progress-summary';
import { StatusBadge } from '../status-badge';
import { StepList } from '../step-list';
import { stepName } from '../step-words';
import { TimestampStyleContext } from '../timestamp-style-context';
import type { BlockActions } from './block-actions';
import type { BlockFault } from './block-lines';
import type { BlockShow } from './block-options';
import { BlockPlanList, type BlockPlanListProps } from './block-plan-list';
import { PlanLink } from './plan-link';

export interface ShownPlan {
  readonly kind: 'plan';
  readonly plan: Plan;
  readonly path: string;
  /** The file's name, for a plan without a title. */
  readonly name: string;
  /** Whether the block stands in the plan's own note, which says what it is called. */
  readonly isOwn: boolean;
  readonly show: Exclude<BlockShow, 'dashboard'>;
  /** How many entries of the log are shown at most. */
  readonly limit: number;
}

export type BlockContent =
  | { readonly kind: 'faults'; readonly faults: readonly BlockFault[] }
  | { readonly kind: 'message'; readonly message: string }
  | ShownPlan
  | ({ readonly kind: 'plans' } & Omit<BlockPlanListProps, 'now' | 'actions'>);

export interface PlanBlockProps {
  readonly content: BlockContent;
  /** ms UTC. */
  readonly now: number;
  readonly timestampStyle: TimestampStyle;
  readonly actions: BlockActions;
}

export function PlanBlock({ content, now, timestampStyle, actions }: PlanBlockProps) {
  return (
    <IconDrawerContext.Provider value={actions.drawIcon}>
      <TimestampStyleContext.Provider value={timestampStyle}>
        <Content content={content} now={now} actions={actions} />
      </TimestampStyleContext.Provider>
    </IconDrawerContext.Provider>
  );
}

function Content({ content, now, actions }: Omit<PlanBlockProps, 'timestampStyle'>) {
  switch (content.kind) {
    case 'faults':
      return <Faults faults={content.faults} />;
    case 'message':
      return <p class="execplans-quiet">{content.message}</p>;
    case 'plans':
      return <BlockPlanList {...content} now={now} actions={actions} />;
    case 'plan':
      return (
        <>
          {!content.isOwn && (
            <div class="execplans-block-head">
              <PlanLink
                path={content.path}
                title={content.plan.title ?? content.name}
                actions={actions}
              />
            </div>
          )}
          <PlanPart shown={content} now={now} actions={actions} />
        </>
      );
  }
}

function Faults({ faults }: { readonly faults: readonly BlockFault[] }) {
  return (
    <ul class="execplans-block-faults">
      {faults.map(({ line, message }) => (
        <li key={`${line} ${message}`}>
          <SeverityMark severity="error" />
          <span dir="auto">{`Line ${line}: ${message}`}</span>
        </li>
      ))}
    </ul>
  );
}

interface PlanPartProps extends Pick<PlanBlockProps, 'now' | 'actions'> {
  readonly shown: ShownPlan;
}

function PlanPart({ shown, now, actions }: PlanPartProps) {
  const { plan, show, limit } = shown;
  switch (show) {
    case 'progress':
      return <Standing plan={plan} now={now} actions={actions} />;
    case 'timeline':
      return <Times plan={plan} title={plan.title ?? shown.name} now={now} actions={actions} />;
    case 'steps':
      return plan.steps.length === 0 ? (
        <p class="execplans-quiet">This plan has no steps yet.</p>
      ) : (
        <StepList plan={plan} now={now} actions={actions} />
      );
    case 'log': {
      const entries = newestFirst([...plan.decisions, ...plan.discoveries]).slice(0, limit);
      const emptyText = 'No decision and no surprise has been written down yet.';
      return (
        <EntryList entries={entries} now={now} onOpen={actions.openAt} emptyText={emptyText} />
      );
    }
  }
}

type PartProps = Pick<PlanBlockProps, 'now' | 'actions'> & { readonly plan: Plan };

function Standing({ plan, now, actions }: PartProps) {
  const progress = progressOf(plan.steps);
  const next = nextStep(plan.steps);
  return (
    <div class="execplans-block-progress">
      <StatusBadge status={plan.status} share={progress.share} />
      <ProgressSummary plan={plan} progress={progress} now={now} onOpen={actions.openAt} />
      {next !== null && (
        <div class="execplans-block-next">
          <span class="execplans-quiet">{`${next.state.kind === 'active' ? 'Now' : 'Next'}: `}</span>
          <button
            type="button"
            class="execplans-link"
            dir="auto"
            onClick={(event) => actions.openAt(next.titleSpan, event)}
          >
            {stepName(next)}
          </button>
        </div>
      )}
    </div>
  );
}

function Times({ plan, title, now, actions }: PartProps & { readonly title: string }) {
  const timeline = useMemo(() => timelineOf(plan, now), [plan, now]);
  return timeline === null ? (
    <p class="execplans-quiet">This plan has neither steps nor times yet.</p>
  ) : (
    <PhaseTimeline timeline={timeline} title={title} actions={actions} />
  );
}
