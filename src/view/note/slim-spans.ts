// The timeline of a plan in one thin line: every span as a share of the whole time. Pure arithmetic.
import type { Timeline } from '../../plan/timeline';
import type { SpanState } from '../../plan/timeline-span';
import type { TimestampStyle } from '../../plan/timestamp-style';
import { daysText } from '../time-axis';
import { zoneText } from '../time-text';

export interface SlimSpan {
  readonly state: SpanState;
  /** Percent of the whole from its start, one decimal. */
  readonly from: number;
  /** Above 0. */
  readonly width: number;
}

export interface SlimLine {
  /** In the order in which they are drawn: what is planned lies below what was worked on. */
  readonly spans: readonly SlimSpan[];
  /** Percent; null when now is not on the line. */
  readonly now: number | null;
  /** The whole in words. */
  readonly words: string;
}

const ORDER: readonly SpanState[] = ['planned', 'finished', 'running', 'blocked'];
const WORDS: Readonly<Record<SpanState, string>> = {
  finished: 'done',
  running: 'in progress',
  blocked: 'blocked',
  planned: 'to come',
};

/** Null when the steps of `timeline` have no place in time. */
export function slimLineOf(timeline: Timeline, style: TimestampStyle): SlimLine | null {
  const { start, end, now } = timeline;
  const all = timeline.lanes.flatMap(({ spans }) => spans);
  if (all.length === 0) return null;
  const percent = (at: number): number => Math.round(((at - start) / (end - start)) * 1000) / 10;
  const spans = ORDER.flatMap((state) =>
    all
      .filter((span) => span.state === state)
      .map((span) => ({
        state,
        from: percent(span.start),
        width: Math.max(0.3, percent(span.end) - percent(span.start)),
      })),
  );
  const counts = ORDER.slice(1)
    .concat('planned')
    .map((state) => ({ state, count: all.filter((span) => span.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${WORDS[state]}`);
  return {
    spans,
    now: now >= start && now <= end ? percent(now) : null,
    words: `${daysText(start, end, style)}, ${zoneText(end, style)}. Steps: ${counts.join(', ')}`,
  };
}
