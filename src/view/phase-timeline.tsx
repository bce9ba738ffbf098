// The phase timeline: a lane for each phase, drawn as SVG as wide as there is room. Time runs from left to
// right in every language. Arrow keys move between bars and marks, Enter opens the place in the note.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Timeline } from '../plan/timeline';
import type { Span } from '../text/span';
import { BarShape } from './bar-shape';
import { ENTRY_SIGNS, EntryMark } from './entry-mark';
import { daysText } from './time-axis';
import { layOutTimeline, type TimelineLayout } from './timeline-layout';
import { moveBetween, stopMoveOf, timelineStops, type TimelineStop } from './timeline-stops';
import { TimelineTable } from './timeline-table';
import { useWidth } from './use-width';

/** Ticks nearer to now than this have no label, px. */
const NOW_ROOM = 50;

export interface PhaseTimelineProps {
  readonly timeline: Timeline;
  /** Opens a step's or an entry's place in the note. */
  readonly onOpen: (target: Span, event: MouseEvent | KeyboardEvent) => void;
}

export function PhaseTimeline({ timeline, onOpen }: PhaseTimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const layout = useMemo(
    () => (width === 0 ? null : layOutTimeline(timeline, width)),
    [timeline, width],
  );
  return (
    <figure class="execplans-timeline">
      <div class="execplans-timeline-box" ref={box}>
        {layout !== null && <Drawing timeline={timeline} layout={layout} onOpen={onOpen} />}
      </div>
      <TimelineTable timeline={timeline} />
    </figure>
  );
}

interface DrawingProps extends PhaseTimelineProps {
  readonly layout: TimelineLayout;
}

function Drawing({ timeline, layout, onOpen }: DrawingProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const stops = useMemo(() => timelineStops(layout), [layout]);
  const home = stops.find((stop) => stop.key === focused) ?? stops[0];
  const pointed = stops.find((stop) => stop.key === shown);

  const onKeyDown = (stop: TimelineStop, event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(stop.target, event);
      return;
    }
    const move = stopMoveOf(event.key);
    if (move === null) return;
    event.preventDefault();
    const next = stops.indexOf(moveBetween(stops, stop, move));
    svg.current?.querySelectorAll<SVGElement>('[data-stop]')[next]?.focus();
  };
  const stopProps = (stop: TimelineStop) => ({
    'data-stop': '',
    role: 'button' as const,
    // In lower case: SVG elements know no other.
    tabindex: stop === home ? 0 : -1,
    'aria-label': `${stop.name}, ${stop.detail}`,
    onClick: (event: MouseEvent) => onOpen(stop.target, event),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(stop, event),
    onFocus: () => {
      setFocused(stop.key);
      setShown(stop.key);
    },
    onBlur: () => setShown(null),
    onMouseEnter: () => setShown(stop.key),
    onMouseLeave: () => setShown(null),
  });

  const markStops = stops.slice(0, layout.marks.length);
  const barStops = stops.slice(layout.marks.length);
  const bars = layout.lanes.flatMap((lane) => lane.bars);
  return (
    <>
      <svg
        class="execplans-timeline-drawing"
        ref={svg}
        width={layout.width}
        height={layout.height}
        role="group"
        aria-label="Phase timeline"
      >
        <Axis layout={layout} />
        {layout.marks.map((mark, index) => {
          const stop = markStops[index];
          const kind = mark.moments[0]?.entry.kind;
          if (stop === undefined || kind === undefined) return null;
          return (
            <g key={stop.key} class={`execplans-moment is-${kind}`} {...stopProps(stop)}>
              {mark.to - mark.from > 12 && (
                <path class="execplans-moment-day" d={`M${mark.from} ${mark.y}H${mark.to}`} />
              )}
              <rect class="execplans-hit" x={mark.x - 7} y={mark.y - 7} width={14} height={14} />
              <path d={ENTRY_SIGNS[kind]} transform={`translate(${mark.x} ${mark.y})`} />
            </g>
          );
        })}
        {bars.map((bar, index) => {
          const stop = barStops[index];
          return (
            stop && (
              <g key={stop.key} class={`execplans-span is-${bar.span.state}`} {...stopProps(stop)}>
                <BarShape bar={bar} />
              </g>
            )
          );
        })}
        {layout.now !== null && (
          <path class="execplans-now" d={`M${layout.now} 16V${layout.height}`} />
        )}
      </svg>
      {layout.lanes.map(({ lane, name }, index) => (
        <div
          key={index}
          class="execplans-lane-name"
          aria-hidden="true"
          dir="auto"
          style={{
            '--execplans-x': `${name.x}px`,
            '--execplans-y': `${name.y}px`,
            '--execplans-width': `${name.width}px`,
          }}
        >
          {lane.name ?? (layout.lanes.length > 1 ? 'Without a phase' : '')}
        </div>
      ))}
      <figcaption class="execplans-caption">
        {pointed ? (
          <>
            <span class="execplans-caption-name" dir="auto">
              {pointed.name}
            </span>
            <span class="execplans-caption-detail">{pointed.detail}</span>
          </>
        ) : (
          <Legend timeline={timeline} />
        )}
      </figcaption>
    </>
  );
}

function Legend({ timeline }: { readonly timeline: Timeline }) {
  const kinds = new Set(timeline.moments.map((moment) => moment.entry.kind));
  return (
    <>
      <span>{`${daysText(timeline.start, timeline.end)}, UTC`}</span>
      <span class="execplans-legend">
        {kinds.has('decision') && (
          <span>
            <EntryMark kind="decision" /> Decision
          </span>
        )}
        {kinds.has('discovery') && (
          <span>
            <EntryMark kind="discovery" /> Surprise
          </span>
        )}
      </span>
    </>
  );
}

function Axis({ layout }: { readonly layout: TimelineLayout }) {
  const { now, from, to } = layout;
  const ticks = layout.ticks.filter((tick) => now === null || Math.abs(tick.x - now) > NOW_ROOM);
  const anchorOf = (x: number): 'start' | 'middle' | 'end' =>
    x < from + 20 ? 'start' : x > to - 20 ? 'end' : 'middle';
  return (
    <g class="execplans-axis" aria-hidden="true">
      {layout.ticks.map((tick) => (
        <path key={tick.at} class="execplans-grid" d={`M${tick.x} 16V${layout.height}`} />
      ))}
      {layout.lanes.map((lane, index) => {
        const y = lane.bars[0]?.y ?? lane.y + lane.height - 14;
        return (
          <rect key={index} class="execplans-track" x={from} y={y} width={to - from} height={12} />
        );
      })}
      {ticks.map((tick) => (
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
