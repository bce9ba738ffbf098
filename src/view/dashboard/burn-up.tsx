// How many steps of the plans shown were finished over time, as a curve and as a table that says the same.
import { useContext, useMemo, useRef } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import { IconButton } from '../icon-button';
import { axisTicks } from '../time-axis';
import { timeScale, WHOLE_VIEW } from '../time-scale';
import { TimestampStyleContext } from '../timestamp-style-context';
import { useHandedFocus } from '../use-handed-focus';
import { useWidth } from '../use-width';
import { type BurnUpRows, burnUpRows } from './burn-up-rows';
import type { DashboardState } from './dashboard-state';
import type { DetailsKnown } from './details-known';

export interface BurnUpProps {
  readonly plans: readonly PlanSummary[];
  readonly details: DetailsKnown;
  readonly form: Exclude<DashboardState['burnUp'], 'off'>;
  /** ms UTC. */
  readonly now: number;
  readonly onForm: (form: DashboardState['burnUp']) => void;
}

const WEEK = 7 * 86_400_000;

export function BurnUp({ plans, details, form, now, onForm }: BurnUpProps) {
  const finished = useMemo(
    () =>
      plans.flatMap(({ path }) => details.ledger.get(path)?.finished ?? []).sort((a, b) => a - b),
    [plans, details],
  );
  const done = plans.reduce((sum, { progress }) => sum + progress.done, 0);
  const recent = finished.filter((at) => at > now - WEEK).length;
  const undated = details.progress === null ? Math.max(0, done - finished.length) : 0;
  const words = [
    `${stepsText(finished.length)} finished, ${recent} in the last 7 days`,
    ...(undated === 0 ? [] : [`${undated} more without a date`]),
  ].join('; ');
  const isTable = form === 'table';
  const section = useRef<HTMLElement>(null);
  useHandedFocus(section, '.execplans-burn-up-opener');
  return (
    <section class="execplans-burn-up" aria-label="Finished steps over time" ref={section}>
      <div class="execplans-burn-up-head">
        <span>{words}</span>
        <span class="execplans-spacer" />
        <IconButton
          icon={isTable ? 'chart-line' : 'table'}
          label={isTable ? 'Show as a curve' : 'Show as a table'}
          onClick={() => onForm(isTable ? 'chart' : 'table')}
        />
        <IconButton icon="x" label="Close" onClick={() => onForm('off')} />
      </div>
      {isTable ? (
        <BurnUpTable {...burnUpRows(finished, now)} />
      ) : (
        <BurnUpChart finished={finished} now={now} label={words} />
      )}
    </section>
  );
}

interface ChartProps {
  /** ms UTC, ascending. */
  readonly finished: readonly number[];
  readonly now: number;
  readonly label: string;
}

/** px. */
const HEIGHT = 120;
const TOP = 8;
const BOTTOM = 100;
const SIDE = 36;

function BurnUpChart({ finished, now, label }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const start = Math.min(finished[0] ?? now, now - WEEK);
  const style = useContext(TimestampStyleContext);
  const [from, to] = [SIDE, Math.max(width - 8, SIDE + 1)];
  const scale = timeScale({ whole: { start, end: now }, gaps: [], from, to }, WHOLE_VIEW);
  const { xOf } = scale;
  const count = Math.max(1, finished.length);
  const yOf = (total: number): number => BOTTOM - (total / count) * (BOTTOM - TOP);
  const line = finished
    .map((at, place) => `H${xOf(Math.min(at, now)).toFixed(1)}V${yOf(place + 1).toFixed(1)}`)
    .join('');
  const curve = `M${SIDE} ${BOTTOM}${line}H${xOf(now).toFixed(1)}`;
  return (
    <div class="execplans-burn-up-box" ref={box}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          <g class="execplans-axis">
            {axisTicks(scale, style).map(({ at, x, label: name }) => (
              <g key={at}>
                <line class="execplans-grid" x1={x} x2={x} y1={TOP} y2={BOTTOM} />
                <text x={x} y={HEIGHT - 5} text-anchor="middle">
                  {name}
                </text>
              </g>
            ))}
            {[0, count].map((total) => (
              <g key={total}>
                <line
                  class="execplans-grid"
                  x1={SIDE}
                  x2={width - 8}
                  y1={yOf(total)}
                  y2={yOf(total)}
                />
                <text x={SIDE - 6} y={yOf(total) + 4} text-anchor="end">
                  {total}
                </text>
              </g>
            ))}
          </g>
          <path class="execplans-burn-up-area" d={`${curve}V${BOTTOM}Z`} />
          <path class="execplans-burn-up-line" d={curve} />
        </svg>
      )}
    </div>
  );
}

function BurnUpTable({ unit, rows }: BurnUpRows) {
  return (
    // A focus for those who scroll by keys.
    <div
      class="execplans-burn-up-table"
      tabIndex={0}
      role="region"
      aria-label="Finished steps, as a table"
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{unit === 'week' ? 'Week from' : 'Month from'}</th>
            <th scope="col">Finished</th>
            <th scope="col">In all</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map(({ start, finished, total }) => (
            <tr key={start}>
              <th scope="row">{new Date(start).toISOString().slice(0, 10)}</th>
              <td>{finished}</td>
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stepsText(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}
