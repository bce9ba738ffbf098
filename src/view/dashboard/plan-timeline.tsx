// All plans on one time axis: a row for each, its phases as bars, arrows from what a plan waits for. Zoomed and panned
// by wheel, pinch, drag, keys and buttons; time runs to the right in every language.
import { useContext, useState } from 'preact/hooks';
import { IconButton } from '../icon-button';
import type { DashboardActions } from '../plan-actions';
import { axisTicks } from '../time-axis';
import { useTimeGestures } from '../time-gestures';
import { pannedView, timeScale, WHOLE_VIEW, ZOOM_STEP, zoomedView } from '../time-scale';
import { TimestampStyleContext } from '../timestamp-style-context';
import { useWidth } from '../use-width';
import { dependencyArrows } from './dependency-arrows';
import type { PlanMenu } from './plan-handlers';
import { TimelineGroup } from './timeline-group';
import type { TimelineLines } from './timeline-lines';
import { TimelineRow } from './timeline-row';
import { useRowList } from './use-row-list';

export interface PlanTimelineProps {
  /** In the order shown; at least one. */
  readonly lines: TimelineLines;
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  /** Shows the plans of the group with this key, or no longer; absent where they are not grouped. */
  readonly onToggle?: (group: string) => void;
}

/** How much of the width names have, and px at most and at least. */
const NAME_SHARE = 0.28;
const MOST_NAME = 260;
const LEAST_NAME = 140;
/** With less room than this names stand above the bars, px. */
const NARROW = 480;
/** Where the middle of the bars is then, as a share of the row; the style sheet places them there. */
const LOW_MIDDLE = 0.71;
/** For half a label at the ends of the axis, px. */
const END_ROOM = 22;
/** Ticks nearer to now than this have no label, px. */
const NOW_ROOM = 50;
/** How far one key pans, px. */
const PAN = 80;

export function PlanTimeline(props: PlanTimelineProps) {
  const { lines, asked, now, actions, menu, onToggle } = props;
  const { list, keys, spans, placeOf, whole } = lines;
  const style = useContext(TimestampStyleContext);

  const rowList = useRowList({ keys, asked });
  const { rows, rowHeight } = rowList;
  const width = useWidth(rowList.scroller);
  const isNarrow = width > 0 && width < NARROW;
  const beside = Math.min(MOST_NAME, Math.max(LEAST_NAME, Math.round(width * NAME_SHARE)));
  const name = isNarrow ? width : beside;
  const from = isNarrow ? END_ROOM : beside + 12;
  const to = Math.max(from + 1, width - (isNarrow ? END_ROOM : 16));
  const frame = { whole, gaps: [], from, to };
  const [view, setView] = useState(WHOLE_VIEW);
  const scale = timeScale(frame, view);
  const gestures = useTimeGestures(frame, view, setView);
  const zoomBy = (factor: number): void =>
    setView(zoomedView(frame, view, factor, (from + to) / 2));

  const titleOf = (path: string): string => {
    const row = list[placeOf.get(path) ?? -1];
    return row?.kind === 'plan' ? row.plan.title : path;
  };
  const waitsFor = new Map(
    rows.map(({ index }) => [index, actions.waitsFor(keys[index] ?? '')] as const),
  );
  const arrows = dependencyArrows(waitsFor, placeOf, spans, scale, {
    height: rowHeight,
    middle: rowHeight * (isNarrow ? LOW_MIDDLE : 0.5),
  });
  const [first, last] = [rows[0]?.start ?? 0, (rows.at(-1)?.start ?? 0) + rowHeight];
  const xNow = scale.xOf(now);
  const isNowInSight = xNow >= from && xNow <= to;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = viewKeys[event.key];
    if (act !== undefined) {
      event.preventDefault();
      act();
      return;
    }
    rowList.onKeyDown(event);
  };
  const viewKeys: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(ZOOM_STEP),
    '=': () => zoomBy(ZOOM_STEP),
    '-': () => zoomBy(1 / ZOOM_STEP),
    '0': () => setView(WHOLE_VIEW),
    ArrowLeft: () => setView(pannedView(frame, view, -PAN)),
    ArrowRight: () => setView(pannedView(frame, view, PAN)),
  };

  return (
    <div
      class={`execplans-plans execplans-layout ${isNarrow ? 'is-narrow' : ''}`}
      style={{ '--execplans-name': `${name}px` }}
      ref={rowList.scroller}
      onKeyDown={onKeyDown}
      {...gestures}
    >
      <div class="execplans-plans-head" ref={rowList.head}>
        <span class="execplans-plans-tools">
          <IconButton icon="zoom-out" label="Zoom out" onClick={() => zoomBy(1 / ZOOM_STEP)} />
          <IconButton icon="zoom-in" label="Zoom in" onClick={() => zoomBy(ZOOM_STEP)} />
          <IconButton icon="maximize-2" label="Show all time" onClick={() => setView(WHOLE_VIEW)} />
        </span>
        {width > 0 &&
          axisTicks(scale, style)
            .filter(({ x }) => !isNowInSight || Math.abs(x - xNow) > NOW_ROOM)
            .map(({ at, x, label }) => (
              <span key={at} class="execplans-plans-tick" style={{ left: `${x}px` }}>
                {label}
              </span>
            ))}
        {width > 0 && isNowInSight && (
          <span class="execplans-plans-tick is-now" style={{ left: `${xNow}px` }}>
            Now
          </span>
        )}
      </div>
      <div
        class="execplans-plans-rows"
        role="list"
        aria-label="Plans in time"
        ref={rowList.body}
        style={{ '--execplans-height': `${rowList.height}px` }}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={rowList.ruler} />
        {width > 0 &&
          rows.map((drawn) => {
            const { index } = drawn;
            const row = list[index];
            const own = spans[index];
            if (!row || !own) return null;
            const place = rowList.stopOf(drawn);
            if (row.kind === 'group') {
              const { group, isOpen } = row;
              return (
                <TimelineGroup
                  key={row.key}
                  {...place}
                  group={group}
                  isOpen={isOpen}
                  onToggle={() => onToggle?.(group.key)}
                />
              );
            }
            const names = (waitsFor.get(index) ?? []).map((path) => titleOf(path));
            return (
              <TimelineRow
                key={row.key}
                {...place}
                plan={row.plan}
                spans={own}
                waitsFor={names}
                scale={scale}
                actions={actions}
                menu={menu}
              />
            );
          })}
        {width > 0 && (
          <svg
            class="execplans-plans-arrows"
            width={width}
            height={last - first}
            viewBox={`0 ${first} ${width} ${last - first}`}
            style={{ '--execplans-y': `${first}px` }}
            aria-hidden="true"
          >
            {isNowInSight && <path class="execplans-now" d={`M${xNow} ${first}V${last}`} />}
            {arrows.map(({ key, line, head: tip }) => (
              <g key={key}>
                <path class="execplans-plans-arrow" d={line} />
                <path class="execplans-plans-tip" d={tip} />
              </g>
            ))}
          </svg>
        )}
      </div>
    </div>
  );
}
