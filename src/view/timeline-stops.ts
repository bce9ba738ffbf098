// The places on a timeline that can be focused and opened, what is said of each, and how the arrow keys
// move between them. No DOM.
import type { TimelineMoment } from '../plan/timeline';
import type { TimelineSpan } from '../plan/timeline-span';
import type { TimestampStyle } from '../plan/timestamp-style';
import type { Span } from '../text/span';
import { ENTRY_WORDS, type EntryKind } from './entry-mark';
import { stableKeys } from './stable-keys';
import { estimateText, spanStateText, stampText, stepName } from './step-words';
import { timeText } from './time-text';
import type { Bar, Mark, TimelineLayout } from './timeline-layout';

export interface TimelineStop {
  readonly key: string;
  /** 0 for the decisions and discoveries, then a row for each lane, or for each step of an opened one. */
  readonly row: number;
  /** Its middle, px. */
  readonly x: number;
  /** Whether any of it is in sight. */
  readonly inSight: boolean;
  readonly name: string;
  /** State and times, a sentence without its full stop. */
  readonly detail: string;
  /** The place in the note that it opens. */
  readonly target: Span;
  readonly shape:
    | { readonly kind: 'mark'; readonly mark: Mark; readonly sign: EntryKind }
    | { readonly kind: 'bar'; readonly bar: Bar };
}

/** Every stop of `layout`: first the marks, then the bars lane by lane, in the order they are laid out. */
export function timelineStops(
  layout: TimelineLayout,
  style: TimestampStyle,
): readonly TimelineStop[] {
  const { from, to } = layout.scale;
  const isInSight = (left: number, right: number): boolean => right > from - 1 && left < to + 1;
  const marks = layout.marks.flatMap((mark) => {
    const [first] = mark.moments;
    if (first === undefined) return [];
    const { name, detail } = markWords(mark.moments, first, style);
    const shape = { kind: 'mark', mark, sign: first.entry.kind } as const;
    const inSight = isInSight(mark.x, mark.x);
    return [{ row: 0, x: mark.x, inSight, name, detail, target: first.entry.span, shape }];
  });
  let row = 0;
  const bars = layout.lanes.flatMap(({ lane, isOpen, bars: laneBars }) => {
    row += 1;
    return laneBars.map((bar, index) => {
      if (isOpen && index > 0) row += 1;
      return {
        row,
        x: bar.x + bar.width / 2,
        inSight: isInSight(bar.x, bar.x + bar.width),
        name: stepName(bar.span.step),
        detail: [spanWords(bar.span, style), lane.name].filter((part) => part !== null).join(', '),
        target: bar.span.step.titleSpan,
        shape: { kind: 'bar', bar } as const,
      };
    });
  });
  const stops = [...marks, ...bars];
  const keys = stableKeys(stops, (stop) => `${stop.row === 0 ? 'entry' : 'step'} ${stop.name}`);
  return stops.map((stop, index) => ({ key: keys[index] ?? '', ...stop }));
}

function markWords(
  moments: readonly TimelineMoment[],
  first: TimelineMoment,
  style: TimestampStyle,
): { readonly name: string; readonly detail: string } {
  const words = moments.map(({ entry }) => `${ENTRY_WORDS[entry.kind]}: ${entry.title}`);
  const at = first.entry.at === null ? '' : timeText(first.entry.at, style);
  return moments.length === 1
    ? { name: words.join(''), detail: at }
    : { name: `${moments.length} entries`, detail: `${at}, ${words.join('; ')}` };
}

/** `done, 2025-01-10 14:22 UTC to …`: the note's own stamps, never the guessed ends of a bar. */
export function spanWords(span: TimelineSpan, style: TimestampStyle): string {
  const time =
    span.state === 'planned'
      ? (estimateText(span.step) ?? 'no estimate')
      : (stampText(span.step, style) ?? 'no time recorded');
  return `${spanStateText(span.state)}, ${time}`;
}

export type StopMove = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The move a key asks for, by its `key` name; null for any other key. */
export function stopMoveOf(key: string): StopMove | null {
  switch (key) {
    case 'ArrowLeft':
      return 'left';
    case 'ArrowRight':
      return 'right';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

/**
 * The stop that `move` leads to from `current`: along its row by place, or to the nearest in the next row
 * that has any. At an edge it is `current` itself.
 */
export function moveBetween(
  stops: readonly TimelineStop[],
  current: TimelineStop,
  move: StopMove,
): TimelineStop {
  const row = stops.filter((stop) => stop.row === current.row).sort((a, b) => a.x - b.x);
  const at = row.indexOf(current);
  switch (move) {
    case 'left':
      return row[at - 1] ?? current;
    case 'right':
      return row[at + 1] ?? current;
    case 'first':
      return row[0] ?? current;
    case 'last':
      return row.at(-1) ?? current;
    case 'up':
      return nearestInRow(stops, current, -1);
    case 'down':
      return nearestInRow(stops, current, 1);
  }
}

function nearestInRow(
  stops: readonly TimelineStop[],
  current: TimelineStop,
  direction: 1 | -1,
): TimelineStop {
  const beyond = stops.filter((stop) => (stop.row - current.row) * direction > 0);
  const row = beyond
    .map((stop) => stop.row)
    .reduce(
      (near, one) => (Math.abs(one - current.row) < Math.abs(near - current.row) ? one : near),
      Infinity,
    );
  return beyond
    .filter((stop) => stop.row === row)
    .reduce(
      (best, stop) => (best === current || distance(stop) < distance(best) ? stop : best),
      current,
    );

  function distance(stop: TimelineStop): number {
    return Math.abs(stop.x - current.x);
  }
}
