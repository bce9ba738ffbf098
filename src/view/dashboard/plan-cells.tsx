// What the columns of the dashboard's table show of a plan.
import { useContext } from 'preact/hooks';
import { folderOf } from '../../index/plan-folder';
import type { PlanColumn } from '../../index/plan-order';
import { readPhaseFigures } from '../../index/phase-figures';
import type { PlanSummary } from '../../index/plan-summary';
import type { Wait } from '../../index/readiness';
import { forecastFrom } from '../../plan/forecast';
import { noStepsText, progressText } from '../bar-parts';
import { forecastWords } from '../forecast-words';
import { HiddenSign } from '../hidden-sign';
import { SeverityMark } from '../problem-list';
import { ProgressBar } from '../progress-bar';
import { StatusBadge } from '../status-badge';
import { relativeText, timeText } from '../time-text';
import { TimestampStyleContext } from '../timestamp-style-context';
import { WaitsMark, waitsWords } from './waits-mark';

export interface PlanCellProps {
  readonly column: PlanColumn;
  readonly plan: PlanSummary;
  /** What it waits for and is not done. */
  readonly waits: readonly Wait[];
  /** ms UTC. */
  readonly now: number;
  /** Whether the owner has a column of its own. */
  readonly hasOwner: boolean;
}

export function PlanCell({ column, plan, waits, now, hasOwner }: PlanCellProps) {
  switch (column) {
    case 'status':
      return (
        <div class="execplans-cell is-status" role="gridcell">
          <StatusBadge status={plan.status} share={plan.progress.share} />
        </div>
      );
    case 'title':
      return <TitleCell plan={plan} hasOwner={hasOwner} />;
    case 'progress':
      return (
        <div class="execplans-cell is-progress" role="gridcell" title={progressText(plan.progress)}>
          <PlanBar plan={plan} />
        </div>
      );
    case 'next':
      return <NextCell phase={plan.phase} next={plan.next} waits={waits} />;
    case 'phase':
      return <WordsCell column={column} words={plan.phase} />;
    case 'owner':
      return <WordsCell column={column} words={plan.owner} />;
    case 'folder':
      return <WordsCell column={column} words={folderOf(plan.path)} />;
    case 'activity':
      return (
        <div class="execplans-cell is-activity" role="gridcell">
          <ActivityTime plan={plan} now={now} />
        </div>
      );
    case 'forecast':
      return <ForecastCell plan={plan} now={now} />;
    case 'problems':
      return (
        <div class="execplans-cell is-problems" role="gridcell">
          <ProblemCount count={plan.problems} />
        </div>
      );
  }
}

/** The bar of a plan, a segment for each phase, and its steps in figures. */
export function PlanBar({ plan: { progress, phases } }: { readonly plan: PlanSummary }) {
  if (progress.total === 0) return <span class="execplans-faint">{noStepsText(progress)}</span>;
  const groups = readPhaseFigures(phases).map((figure, phase) => ({
    key: String(phase),
    // The names are in the note alone.
    name: '',
    progress: figure.progress,
  }));
  return (
    <>
      <ProgressBar progress={progress} groups={groups} label="Progress" />
      <span class="execplans-steps-done" aria-hidden="true">
        {`${progress.done}/${progress.total}`}
      </span>
    </>
  );
}

interface TimeProps {
  readonly plan: PlanSummary;
  readonly now: number;
}

/** The range of days, and what it rests on for who points at it or hears it. */
function ForecastCell({ plan, now }: TimeProps) {
  const style = useContext(TimestampStyleContext);
  const words = forecastWords(forecastFrom(plan.outlook, now), now, style);
  const full = words === null ? '' : `${words.text}. ${words.reason}`;
  return (
    <div class="execplans-cell is-forecast" role="gridcell" title={full || undefined}>
      <span aria-hidden="true">{words?.short}</span>
      <span class="execplans-hidden">{full}</span>
    </div>
  );
}

/** `yesterday`, and the absolute time for who points at it or hears it. */
export function ActivityTime({ plan: { lastActivity }, now }: TimeProps) {
  const style = useContext(TimestampStyleContext);
  if (lastActivity === null) return null;
  const time = timeText(lastActivity, style);
  return (
    <span title={time}>
      {relativeText(lastActivity, now, style)}
      <span class="execplans-hidden">{`, ${time}`}</span>
    </span>
  );
}

export function ProblemCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const words = count === 1 ? '1 problem' : `${count} problems`;
  return (
    <span class="execplans-problem-count" title={words}>
      <SeverityMark severity="warning" />
      <span aria-hidden="true">{count}</span>
      <span class="execplans-hidden">{words}</span>
    </span>
  );
}

interface WordsCellProps {
  readonly column: PlanColumn;
  readonly words: string | null;
}

function WordsCell({ column, words }: WordsCellProps) {
  return (
    <div
      class={`execplans-cell is-${column}`}
      role="gridcell"
      dir="auto"
      title={words ?? undefined}
    >
      {words}
    </div>
  );
}

interface TitleCellProps {
  readonly plan: PlanSummary;
  readonly hasOwner: boolean;
}

export function TitleCell({ plan, hasOwner }: TitleCellProps) {
  return (
    <div class="execplans-cell is-title" role="gridcell" title={plan.title}>
      {plan.hidden && <HiddenSign />}
      <span class="execplans-plan-title" dir="auto">
        {plan.title}
      </span>
      {plan.owner !== null && !hasOwner && (
        <span class="execplans-plan-owner" dir="auto">
          {plan.owner}
        </span>
      )}
    </div>
  );
}

interface NextCellProps {
  readonly waits: readonly Wait[];
  readonly phase: string | null;
  readonly next: string | null;
}

/** The next step; where the phase has no column of its own, its name stands here too. */
function NextCell({ phase, next, waits }: NextCellProps) {
  const words = [phase, next, waitsWords(waits)].filter((word) => word !== null);
  return (
    <div class="execplans-cell is-next" role="gridcell" title={words.join(' · ') || undefined}>
      {phase !== null && (
        <span class="execplans-plan-phase" dir="auto">
          {phase}
        </span>
      )}
      <span class="execplans-plan-step">
        <WaitsMark waits={waits} />
        {next !== null && (
          <span class="execplans-plan-next" dir="auto">
            {next}
          </span>
        )}
      </span>
    </div>
  );
}
