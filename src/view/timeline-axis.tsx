// What lies behind the bars of a timeline: ticks, tracks, folded stretches and, before them, the now line.
import { FOLD_WIDTH } from './time-folds';
import type { TimelineLayout } from './timeline-layout';
import { durationText } from './time-text';

/** Ticks nearer to now than this have no label, px. */
const NOW_ROOM = 50;
const DAY = 86_400_000;

export function TimelineAxis({ layout }: { readonly layout: TimelineLayout }) {
  const { now, bottom, lanes } = layout;
  const { from, to, view } = layout.scale;
  // A zoomed track goes on as far as the bars on it do.
  const beyond = view.zoom > 1 ? 8 : 0;
  const anchorOf = (x: number): 'start' | 'middle' | 'end' =>
    x < from + 20 ? 'start' : x > to - 20 ? 'end' : 'middle';
  const labelled = layout.ticks.filter(({ x }) => now === null || Math.abs(x - now) > NOW_ROOM);
  return (
    <g class="execplans-axis" aria-hidden="true">
      {layout.ticks.map((tick) => (
        <path key={tick.at} class="execplans-grid" d={`M${tick.x} 16V${bottom}`} />
      ))}
      {lanes.flatMap(({ tracks }, lane) =>
        tracks.map((y, index) => (
          <rect
            key={`${lane} ${index}`}
            class="execplans-track"
            x={from - beyond}
            y={y}
            width={to - from + 2 * beyond}
            height={12}
            rx={beyond > 0 ? 0 : 3}
          />
        )),
      )}
      {lanes
        .filter(({ isOpen }) => isOpen)
        .flatMap(({ bars }) => bars)
        .map(({ span, x, y, width }) => {
          const [isBefore, isAfter] = [x + width < from, x > to];
          if (!isBefore && !isAfter) return null;
          const arrow = isBefore ? `M${from + 6} ${y + 3}l-3 3 3 3` : `M${to - 6} ${y + 3}l3 3-3 3`;
          return <path key={span.step.span.from} class="execplans-beyond" d={arrow} />;
        })}
      {labelled.map((tick) => (
        <text key={tick.at} x={tick.x} y={11} text-anchor={anchorOf(tick.x)}>
          {tick.label}
        </text>
      ))}
      {now !== null && (
        <text class="execplans-now-label" x={now} y={11} text-anchor={anchorOf(now)}>
          Now
        </text>
      )}
    </g>
  );
}

/** The folded stretches in sight, each with how long it is. */
export function TimelineFolds({ layout }: { readonly layout: TimelineLayout }) {
  const { top, bottom, height } = layout;
  const { from, to, folds } = layout.scale;
  return (
    <g class="execplans-folds" aria-hidden="true">
      {folds
        .filter(({ x }) => x + FOLD_WIDTH > from && x < to)
        .map(({ x, start, end }) => (
          <g key={start}>
            <title>{`Nothing happened for ${durationText(end - start)}`}</title>
            <rect class="execplans-fold" x={x} y={top} width={FOLD_WIDTH} height={bottom - top} />
            <path class="execplans-fold-edge" d={zigzag(x, top, bottom)} />
            <path class="execplans-fold-edge" d={zigzag(x + FOLD_WIDTH, top, bottom)} />
            <text x={x + FOLD_WIDTH / 2} y={height - 5} text-anchor="middle">
              {foldText(end - start)}
            </text>
          </g>
        ))}
    </g>
  );
}

/** `14 d`, `5 mo`, `1.1 y`: short enough for the width of a fold. */
function foldText(length: number): string {
  const days = Math.floor(length / DAY);
  if (days < 100) return `${days} d`;
  if (days < 366) return `${Math.floor(days / 30.44)} mo`;
  return `${Math.floor(days / 36.525) / 10} y`;
}

/** A torn edge from `top` to `bottom`. */
function zigzag(x: number, top: number, bottom: number): string {
  const teeth = Math.max(1, Math.round((bottom - top) / 8));
  const step = (bottom - top) / teeth / 2;
  return `M${x} ${top}${`l2.5 ${step}l-2.5 ${step}`.repeat(teeth)}`;
}
