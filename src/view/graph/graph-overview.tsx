// All boxes of the dependency view seen from far away, where no word could be read: how far each plan is as a filled
// part of its box, and a sign for what is done, blocked or given up. A few paths for hundreds of plans.
import { useMemo } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import { PLAN_STATUSES } from '../../plan/status';
import { STATUS_MARKS } from '../status-badge';
import type { Scene, SceneBox } from './graph-scene';

export interface GraphOverviewProps {
  readonly scene: Scene;
  readonly plans: ReadonlyMap<string, PlanSummary>;
  readonly isMirrored: boolean;
  /** Paths of the plans with a heavy frame. */
  readonly critical: ReadonlySet<string>;
}

export function GraphOverview({ scene, plans, isMirrored, critical }: GraphOverviewProps) {
  const groups = useMemo(() => {
    const all = [...scene.boxes.values()].flatMap((box) => {
      const row = plans.get(box.path);
      return row === undefined ? [] : [{ box, row }];
    });
    return PLAN_STATUSES.map((status) => {
      const own = all.filter(({ row }) => row.status.value === status);
      return {
        status,
        boxes: own.map(({ box }) => rectangle(box, 1, false)).join(''),
        filled: own.map(({ box, row }) => rectangle(box, row.progress.share, isMirrored)).join(''),
        signs: own.map(({ box }) => signOf(STATUS_MARKS[status], box)).join(''),
      };
    }).filter(({ boxes }) => boxes !== '');
  }, [scene, plans, isMirrored]);
  const frames = [...critical]
    .flatMap((path) => scene.boxes.get(path) ?? [])
    .map((box) => rectangle(box, 1, false))
    .join('');
  return (
    <g>
      {groups.map(({ status, boxes, filled, signs }) => (
        <g key={status} class={`execplans-graph-far is-${STATUS_MARKS[status]}`}>
          <path class="execplans-graph-far-box" d={boxes} />
          <path class="execplans-graph-far-done" d={filled} />
          <path class="execplans-graph-far-frame" d={boxes} />
          <path class="execplans-graph-far-sign" d={signs} />
        </g>
      ))}
      {frames !== '' && <path class="execplans-graph-far-critical" d={frames} />}
    </g>
  );
}

/** The first `share` of a box, from where reading begins. */
function rectangle({ x, y, width, height }: SceneBox, share: number, isMirrored: boolean): string {
  const length = Math.round(width * Math.min(1, Math.max(0, share)));
  if (length === 0) return '';
  return `M${Math.round(isMirrored ? x + width - length : x)} ${Math.round(y)}h${length}v${height}h${-length}z`;
}

/** The signs of `StateMark`, as large as a box has room for. */
function signOf(mark: string, { x, y, width, height }: SceneBox): string {
  const [left, top] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  switch (mark) {
    case 'done':
      return `M${left - 22} ${top}l16 16l30 -32`;
    case 'blocked':
      return `M${left - 26} ${top}h52`;
    case 'dropped':
      return `M${left - 22} ${top + 22}l44 -44`;
    default:
      return '';
  }
}
