// The phase timeline as SVG, as wide as there is room, with the names of its lanes over it. Arrow keys move between
// bars and marks, Enter opens the place in the note; the wheel, two fingers and keys zoom and pan.
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Timeline } from '../plan/timeline';
import type { TimestampStyle } from '../plan/timestamp-style';
import type { Span } from '../text/span';
import { useTimeGestures } from './time-gestures';
import {
  pannedView,
  revealedView,
  type TimeView,
  WHOLE_VIEW,
  ZOOM_STEP,
  zoomedView,
} from './time-scale';
import { TimelineAxis, TimelineFolds } from './timeline-axis';
import { TimelineCaption } from './timeline-caption';
import { timelineFrame, type TimelineLayout, type TimelineLook } from './timeline-layout';
import { LaneNames } from './timeline-names';
import { TimelineShape } from './timeline-shape';
import { moveBetween, stopMoveOf, timelineStops, type TimelineStop } from './timeline-stops';

export interface TimelineDrawingProps {
  readonly timeline: Timeline;
  readonly layout: TimelineLayout;
  readonly look: TimelineLook;
  readonly style: TimestampStyle;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onLook: (look: TimelineLook) => void;
  /** Opens a step's or an entry's place in the note. */
  readonly onOpen: (target: Span, event: MouseEvent | KeyboardEvent) => void;
  /** Says something to those who hear the timeline. */
  readonly onSay: (words: string) => void;
}

export function TimelineDrawing(props: TimelineDrawingProps) {
  const { timeline, layout, look, style, svg, onLook, onOpen, onSay } = props;
  const { scale } = layout;
  const [focused, setFocused] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  /** The stop that gets the focus as soon as it has come into sight. */
  const awaited = useRef<string | null>(null);
  const stops = useMemo(() => timelineStops(layout, style), [layout, style]);
  const drawn = stops.filter((stop) => stop.inSight);
  const home = drawn.find((stop) => stop.key === focused) ?? drawn[0];
  const pointed = stops.find((stop) => stop.key === shown);
  const frame = timelineFrame(timeline, layout.width, look.folds);
  const setView = (view: TimeView): void => onLook({ ...look, view });
  const gestures = useTimeGestures(frame, scale.view, setView);

  const focusOn = (key: string): boolean => {
    const place = svg.current?.querySelector<SVGElement>(`[data-stop="${CSS.escape(key)}"]`);
    place?.focus();
    return place !== null && place !== undefined;
  };
  useLayoutEffect(() => {
    if (awaited.current !== null && focusOn(awaited.current)) awaited.current = null;
  });

  const onKeyDown = (stop: TimelineStop, event: KeyboardEvent): void => {
    const view = viewAfterKey(event, stop);
    const move = event.shiftKey ? null : stopMoveOf(event.key);
    if (view !== null) setView(view);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(stop.target, event);
    else if (move !== null) moveTo(moveBetween(stops, stop, move));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const viewAfterKey = (event: KeyboardEvent, { x }: TimelineStop): TimeView | null => {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    const middle = Math.min(scale.to, Math.max(scale.from, x));
    const quarter = (scale.to - scale.from) / 4;
    if (event.key === '+' || event.key === '=')
      return zoomedView(frame, scale.view, ZOOM_STEP, middle);
    if (event.key === '-') return zoomedView(frame, scale.view, 1 / ZOOM_STEP, middle);
    if (event.key === '0') return WHOLE_VIEW;
    if (!event.shiftKey) return null;
    if (event.key === 'ArrowRight') return pannedView(frame, scale.view, quarter);
    return event.key === 'ArrowLeft' ? pannedView(frame, scale.view, -quarter) : null;
  };
  const moveTo = (next: TimelineStop): void => {
    if (focusOn(next.key)) return;
    awaited.current = next.key;
    setView(revealedView(frame, scale.view, next.x));
  };
  const stopProps = (stop: TimelineStop) => ({
    'data-stop': stop.key,
    role: 'button' as const,
    // In lower case: SVG elements know no other.
    tabindex: stop === home ? 0 : -1,
    'aria-label': stop.name,
    onClick: (event: MouseEvent) => onOpen(stop.target, event),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(stop, event),
    onFocus: () => {
      setFocused(stop.key);
      setShown(stop.key);
      onSay(stop.detail);
    },
    onBlur: () => setShown(null),
    onMouseEnter: () => setShown(stop.key),
    onMouseLeave: () => setShown(null),
  });
  // What is zoomed sticks out of the axis on both sides: the inner SVG cuts it, 8 px beyond the ends.
  const left = scale.from - 8;
  const room = scale.to - scale.from + 16;
  return (
    <>
      <div
        class={`execplans-timeline-plot ${scale.view.zoom > 1 ? 'is-zoomed' : ''}`}
        {...gestures}
      >
        <svg
          class="execplans-timeline-drawing"
          ref={svg}
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label="Phase timeline"
        >
          <TimelineAxis layout={layout} />
          <svg
            x={left}
            width={room}
            height={layout.height}
            viewBox={`${left} 0 ${room} ${layout.height}`}
          >
            <TimelineFolds layout={layout} />
            {drawn.map((stop) => (
              <TimelineShape key={stop.key} shape={stop.shape} handlers={stopProps(stop)} />
            ))}
            {layout.now !== null && (
              <path class="execplans-now" d={`M${layout.now} 16V${layout.bottom}`} />
            )}
          </svg>
        </svg>
        <LaneNames layout={layout} look={look} onLook={onLook} onOpen={onOpen} />
      </div>
      <TimelineCaption timeline={timeline} scale={scale} style={style} pointed={pointed ?? null} />
    </>
  );
}
