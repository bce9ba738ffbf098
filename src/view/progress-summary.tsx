// How far a plan is: its bar by phases, the figures, what the note itself claims when that differs, and a forecast.
import { useContext } from 'preact/hooks';
import { forecastOf } from '../plan/forecast';
import type { OverallClaim, Plan } from '../plan/plan';
import { progressClaimOf } from '../plan/progress-claim';
import { phaseProgressOf, type Progress } from '../plan/progress';
import { progressText } from './bar-parts';
import { forecastWords } from './forecast-words';
import type { PlanActions } from './plan-actions';
import { ProgressBar } from './progress-bar';
import { TimestampStyleContext } from './timestamp-style-context';

export interface ProgressSummaryProps {
  readonly plan: Plan;
  readonly progress: Progress;
  /** ms UTC. */
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
}

/** As many as fit into a pane of 240 px. */
const SEGMENTS = 40;

export function ProgressSummary({ plan, progress, now, onOpen }: ProgressSummaryProps) {
  const style = useContext(TimestampStyleContext);
  const groups = phaseProgressOf(plan).map(({ phase, progress }) => ({
    key: String(phase),
    name: (phase === null ? null : plan.phases[phase]?.name) ?? 'Without a phase',
    progress,
  }));
  const boxed = plan.criteria.filter((criterion) => criterion.met !== null);
  const met = boxed.filter((criterion) => criterion.met === true).length;
  const claim = progressClaimOf(plan);
  const forecast = forecastWords(forecastOf(plan, now), now, style);
  return (
    <div class="execplans-overall">
      <ProgressBar
        progress={progress}
        groups={groups.length > 1 ? groups : []}
        most={SEGMENTS}
        label="Progress of the plan"
      />
      <div class="execplans-meta">
        <span class="execplans-figures">{progressText(progress, ' · ')}</span>
        {claim !== null && !claim.agrees && (
          <button
            type="button"
            class="execplans-link execplans-claim"
            onClick={(event) => onOpen(claim.claimed.span, event)}
          >
            {`The note says ${claimText(claim.claimed)}`}
          </button>
        )}
        {progress.blocked > 0 && <span>{`${progress.blocked} blocked`}</span>}
        {progress.dropped > 0 && <span>{`${progress.dropped} dropped`}</span>}
        {boxed.length > 0 && <span>{`${met} of ${boxed.length} criteria met`}</span>}
      </div>
      {forecast !== null && (
        <div class="execplans-meta">
          <span title={forecast.reason}>
            {forecast.text}
            <span class="execplans-hidden">{`. ${forecast.reason}`}</span>
          </span>
        </div>
      )}
    </div>
  );
}

/** `3 of 8 · 40 %`, as much of it as the note says. */
function claimText({ done, total, percent }: OverallClaim): string {
  return [
    ...(done === null || total === null ? [] : [`${done} of ${total}`]),
    ...(percent === null ? [] : [`${percent} %`]),
  ].join(' · ');
}
