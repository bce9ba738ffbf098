// The line below a timeline: what is pointed at, else which days are in sight and what the signs mean.
import type { Timeline } from '../plan/timeline';
import type { TimestampStyle } from '../plan/timestamp-style';
import { EntryMark } from './entry-mark';
import { daysText } from './time-axis';
import type { TimeScale } from './time-scale';
import { zoneText } from './time-text';
import type { TimelineStop } from './timeline-stops';

export interface TimelineCaptionProps {
  readonly timeline: Timeline;
  readonly scale: TimeScale;
  readonly style: TimestampStyle;
  readonly pointed: TimelineStop | null;
}

export function TimelineCaption({ timeline, scale, style, pointed }: TimelineCaptionProps) {
  const kinds = new Set(timeline.moments.map((moment) => moment.entry.kind));
  return (
    <figcaption class="execplans-caption">
      {pointed !== null ? (
        <>
          <span class="execplans-caption-name" dir="auto">
            {pointed.name}
          </span>
          <span class="execplans-caption-detail">{pointed.detail}</span>
        </>
      ) : (
        <>
          <span>{sightText(scale, style)}</span>
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
      )}
    </figcaption>
  );
}

/** `2025-01-10 to 2025-01-12, UTC`: the days in sight. */
export function sightText({ start, end }: TimeScale, style: TimestampStyle): string {
  return `${daysText(start, end, style)}, ${zoneText(end, style)}`;
}
