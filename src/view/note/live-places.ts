// What is drawn on one line of an editor for the mark on it. Pure text: the line is as it stands now, which may be
// newer than the reading that the mark is of.
import { drawnBarIn } from '../../plan/drawn-bar';
import type { Span } from '../../text/span';
import type { NoteMark } from './note-marks';

export interface LivePlaces {
  /** The dots below the bar, as offsets into the text; null when there are none. */
  readonly dots: Span | null;
  /** Where what stands behind the line goes: its end. */
  readonly end: number;
}

/** The places on `line`, which begins at the offset `from`. */
export function livePlaces(mark: NoteMark, line: string, from: number): LivePlaces {
  const end = from + line.length;
  const drawn = mark.kind === 'overall' ? drawnBarIn(line) : null;
  if (drawn === null) return { dots: null, end };
  const start = from + drawn.at;
  return { dots: { from: start, to: start + drawn.words.length }, end };
}

/** Whether one of `ranges`, such as cursors, touches the stretch from `from` to `to`, ends included. */
export function touches(ranges: readonly Span[], { from, to }: Span): boolean {
  return ranges.some((range) => range.from <= to && range.to >= from);
}
