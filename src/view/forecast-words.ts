// When a plan may be finished, in words that promise no more than the finished steps bear out.
import type { Forecast } from '../plan/forecast';
import type { TimestampStyle } from '../plan/timestamp-style';
import { dayText } from './time-axis';
import { clockText, durationText, zoneText } from './time-text';

export interface ForecastWords {
  /** `Nov 22 to Nov 25`, or that it is too early, for where there is room for no more. */
  readonly short: string;
  /** `Finished Nov 22 to Nov 25`, or why nothing can be said. */
  readonly text: string;
  /** What it rests on, as a sentence. */
  readonly reason: string;
}

/** The words for `forecast` made at `now` (ms UTC); null when nothing is left to be done. */
export function forecastWords(
  forecast: Forecast,
  now: number,
  style: TimestampStyle,
): ForecastWords | null {
  switch (forecast.kind) {
    case 'nothing left':
      return null;
    case 'not enough finished steps': {
      const { measured, needed } = forecast;
      return {
        short: 'Too early',
        text: 'No forecast: not enough finished steps yet',
        reason: `${measured} of the ${needed} steps that a forecast needs say when they were started and completed.`,
      };
    }
    case 'range': {
      const { earliest, latest, quick, slow, remaining, measured, blocked } = forecast;
      const left = `${Number(remaining.toFixed(1))} ${remaining === 1 ? 'step is' : 'steps are'} left`;
      const waits =
        blocked > 0 ? ` ${blocked} blocked: until freed, the forecast is too early.` : '';
      const short = rangeText(earliest, latest, now, style);
      return {
        short,
        text: `Forecast ${short}`,
        reason: `${left}; of ${measured} finished ones, most took ${durationText(quick)} to ${durationText(slow)}.${waits}`,
      };
    }
  }
}

/** `Nov 22 to Nov 25`, `Nov 22`, or `18:00 to 21:00 UTC` when all of it is today. */
export function rangeText(from: number, to: number, now: number, style: TimestampStyle): string {
  const [first, last, today] = [from, to, now].map((at) => dayText(at, now, style));
  if (first !== last) return `${first} to ${last}`;
  if (first !== today) return `${first}`;
  const [begin, end] = [from, to].map((at) => clockText(at, style).slice(11, 16));
  return begin === end
    ? `${end} ${zoneText(to, style)}`
    : `${begin} to ${end} ${zoneText(to, style)}`;
}
