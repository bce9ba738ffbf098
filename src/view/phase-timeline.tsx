// The phase timeline of a plan: a drawing or a table of the same, with its tools. How a person looks at it is
// kept while the plan changes; what is copied is what is seen.
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isEmptyTimeline, type Timeline } from '../plan/timeline';
import { PaneSection } from './pane-section';
import type { MenuEntry, PlanActions } from './plan-actions';
import { WHOLE_VIEW, zoomedView } from './time-scale';
import { sightText } from './timeline-caption';
import { TimelineDrawing } from './timeline-drawing';
import { layOutTimeline, timelineFrame, type TimelineLook } from './timeline-layout';
import { mermaidGantt } from './timeline-mermaid';
import { pngOf, timelineSvg } from './timeline-picture';
import { FIRST_SIGHT, type TimelineSight } from './timeline-sight';
import { TimelineTable } from './timeline-table';
import { TimelineTools } from './timeline-tools';
import { TimestampStyleContext } from './timestamp-style-context';
import { useWidth } from './use-width';

export interface PhaseTimelineProps {
  readonly timeline: Timeline;
  /** Of the plan; it heads what is copied. */
  readonly title: string;
  /** How it is looked at in the beginning. */
  readonly sight?: TimelineSight;
  /** Called when it is looked at in another way. */
  readonly onSight?: (sight: TimelineSight) => void;
  readonly actions: Pick<PlanActions, 'openAt' | 'showMenu' | 'copyText' | 'copyPicture'>;
}

export function PhaseTimeline(props: PhaseTimelineProps) {
  const { timeline, title, sight = FIRST_SIGHT, onSight, actions } = props;
  const style = useContext(TimestampStyleContext);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const [look, setLook] = useState(sight.look);
  const [isTable, setTable] = useState(sight.isTable);
  useLayoutEffect(() => onSight?.({ look, isTable }), [look, isTable]);
  const [said, setSaid] = useState('');
  const isEmpty = isEmptyTimeline(timeline);
  const layout = useMemo(
    () => (width === 0 ? null : layOutTimeline(timeline, width, look, style)),
    [timeline, width, look, style],
  );
  const isDrawn = layout !== null && !isTable && !isEmpty;
  return (
    <PaneSection
      title="Timeline"
      tools={
        <TimelineTools
          zoom={isDrawn ? layout.scale.view.zoom : null}
          mostZoom={layout?.scale.mostZoom ?? 1}
          isTable={isTable}
          onTable={() => setTable(!isTable)}
          onZoom={(factor) => layout && zoom(factor, layout.scale.xOf(timeline.now))}
          onWhole={() => show({ ...look, view: WHOLE_VIEW })}
          onMenu={isEmpty ? null : (event) => actions.showMenu(menuEntries(), event)}
        />
      }
    >
      <figure class="execplans-timeline">
        <div class={`execplans-timeline-box ${isDrawn ? 'is-drawn' : ''}`} ref={box}>
          {isDrawn && (
            <TimelineDrawing
              timeline={timeline}
              layout={layout}
              look={look}
              style={style}
              svg={svg}
              onLook={show}
              onOpen={actions.openAt}
              onSay={setSaid}
            />
          )}
          {!isTable && isEmpty && (
            <p class="execplans-quiet">No step and no entry of this plan has a time yet.</p>
          )}
          {isTable && <TimelineTable timeline={timeline} style={style} onOpen={actions.openAt} />}
        </div>
        <div class="execplans-hidden" aria-live="polite">
          {said}
        </div>
      </figure>
    </PaneSection>
  );

  /** Takes a new look; what is in sight then is said when that has changed. */
  function show(next: TimelineLook): void {
    setLook(next);
    if (next.view === look.view && next.folds === look.folds) return;
    setSaid(`Shows ${sightText(layOutTimeline(timeline, width, next, style).scale, style)}`);
  }

  /** Around now, as far as that is in sight. */
  function zoom(factor: number, now: number): void {
    const frame = timelineFrame(timeline, width, look.folds);
    const isNow = now >= frame.from && now <= frame.to;
    const x = isNow ? now : (frame.from + frame.to) / 2;
    show({ ...look, view: zoomedView(frame, look.view, factor, x) });
  }

  function menuEntries(): readonly MenuEntry[] {
    const picture = (): string => {
      if (!svg.current || !box.current || !layout) throw new Error('The timeline is not drawn.');
      return timelineSvg(svg.current, box.current, { title, foot: sightText(layout.scale, style) });
    };
    const pictures: readonly MenuEntry[] = [
      {
        title: 'Copy as SVG',
        icon: 'image',
        run: () => actions.copyText(picture(), 'Copied the timeline as SVG.'),
      },
      {
        title: 'Copy as PNG',
        icon: 'image',
        run: () => actions.copyPicture(() => pngOf(picture()), 'Copied the timeline as PNG.'),
      },
    ];
    const folds: MenuEntry = {
      title: 'Fold idle stretches',
      icon: 'fold-horizontal',
      checked: look.folds,
      run: () => show({ ...look, folds: !look.folds }),
    };
    return [
      ...(isDrawn ? [folds, null, ...pictures] : []),
      {
        title: 'Copy as Mermaid chart',
        icon: 'chart-gantt',
        run: () =>
          actions.copyText(mermaidGantt(timeline, title), 'Copied the timeline as Mermaid chart.'),
      },
    ];
  }
}
