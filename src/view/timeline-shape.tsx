// A bar or a mark of the timeline, as something that can be focused and opened.
import type { SVGAttributes } from 'preact';
import { BarShape } from './bar-shape';
import { ENTRY_SIGNS } from './entry-mark';
import type { TimelineStop } from './timeline-stops';

export interface TimelineShapeProps {
  readonly shape: TimelineStop['shape'];
  readonly handlers: SVGAttributes<SVGGElement>;
}

export function TimelineShape({ shape, handlers }: TimelineShapeProps) {
  if (shape.kind === 'bar') {
    return (
      <g class={`execplans-span is-${shape.bar.span.state}`} {...handlers}>
        <BarShape bar={shape.bar} />
      </g>
    );
  }
  const { x, y, from, to, moments } = shape.mark;
  return (
    <g class={`execplans-moment is-${shape.sign}`} {...handlers}>
      {to - from > 12 && <path class="execplans-moment-day" d={`M${from} ${y}H${to}`} />}
      <rect class="execplans-hit" x={x - 7} y={y - 7} width={14} height={14} />
      <path d={ENTRY_SIGNS[shape.sign]} transform={`translate(${x} ${y})`} />
      {moments.length > 1 && (
        <text class="execplans-moment-count" x={x + 8} y={y + 4}>
          {moments.length}
        </text>
      )}
    </g>
  );
}
