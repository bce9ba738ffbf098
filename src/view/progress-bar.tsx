// One progress bar: a segment for each phase, as long as its share of the steps.
import { wholePercent, type Progress } from '../plan/progress';
import { barPartsOf, progressText } from './bar-parts';

export interface ProgressGroup {
  readonly key: string;
  /** Shown when it is pointed at. */
  readonly name: string;
  readonly progress: Progress;
}

export interface ProgressBarProps {
  readonly progress: Progress;
  /** One segment each, in order; groups without steps that count are left out. One segment for all when absent. */
  readonly groups?: readonly ProgressGroup[];
  /** How many segments the narrowest bar of its kind has room for; more groups than that are drawn as one. */
  readonly most?: number;
  /** What the bar is about, for those who hear it. */
  readonly label: string;
}

/** As many as fit into a cell of the dashboard's table. */
const NARROW = 14;

export function ProgressBar({ progress, groups = [], most = NARROW, label }: ProgressBarProps) {
  const filled = groups.filter((group) => sizeOf(group.progress) > 0);
  const segments =
    filled.length > 0 && filled.length <= most ? filled : [{ key: 'all', name: '', progress }];
  const blocked = progress.blocked > 0 ? `, ${progress.blocked} blocked` : '';
  return (
    <div
      class="execplans-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={wholePercent(progress)}
      aria-valuetext={`${progressText(progress)}${blocked}`}
    >
      {segments.map((segment) => (
        <div
          key={segment.key}
          class="execplans-bar-segment"
          title={segment.name === '' ? undefined : segmentText(segment)}
          style={{ '--execplans-share': Math.max(1, sizeOf(segment.progress)) }}
        >
          {barPartsOf(segment.progress).map(({ kind, share }) => (
            <div
              key={kind}
              class={`execplans-bar-part is-${kind}`}
              style={{ '--execplans-share': share }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** How many steps a segment shows. */
function sizeOf({ total, dropped }: Progress): number {
  return total + dropped;
}

function segmentText({ name, progress }: ProgressGroup): string {
  const dropped = progress.dropped > 0 ? `, ${progress.dropped} dropped` : '';
  return `${name}: ${progressText(progress)}${dropped}`;
}
