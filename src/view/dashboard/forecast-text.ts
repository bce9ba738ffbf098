// A forecast in the few words that a row has room for, and in all of them. English, UTC, no locale.
import type { Forecast } from '../../plan/forecast';

export interface ForecastWords {
  /** '' when there is nothing to forecast. */
  readonly short: string;
  readonly full: string;
}

const DAY = 86_400_000;
/** The last instant that a date can be made of, ms UTC. */
const LAST = 8.64e15;

/** `27 Nov – 2 Dec`; `Too early` until enough steps are measured. `now` is ms UTC. */
export function forecastWords(forecast: Forecast, now: number): ForecastWords {
  switch (forecast.kind) {
    case 'nothing left':
      return { short: '', full: '' };
    case 'not enough finished steps': {
      const { measured, needed } = forecast;
      const full = `Not enough finished steps yet: ${measured} of ${needed} have a duration`;
      return { short: 'Too early', full };
    }
    case 'range': {
      const { blocked, measured } = forecast;
      const [earliest, likely, latest] = [forecast.earliest, forecast.likely, forecast.latest].map(
        (at) => Math.min(at, LAST),
      ) as [number, number, number];
      const days = (at: number): string => dayText(at, now);
      const short = [...new Set([days(earliest), days(latest)])].join(' – ');
      const waits = blocked === 0 ? '' : `, later as long as ${stepsText(blocked)} blocked`;
      const full = `Likely ${dateOf(likely)}, from ${dateOf(earliest)} to ${dateOf(latest)}${waits}. Measured on ${measured} finished steps.`;
      return { short: blocked === 0 ? short : `${short} +`, full };
    }
  }
}

function stepsText(count: number): string {
  return count === 1 ? '1 step is' : `${count} steps are`;
}

/** `today`, `27 Nov`, and with its year where that is another one. */
function dayText(at: number, now: number): string {
  if (Math.floor(at / DAY) === Math.floor(now / DAY)) return 'today';
  const date = new Date(at);
  // Fri, 27 Nov 2026 10:00:00 GMT
  const [, day = '', month = '', year = ''] = date.toUTCString().split(' ');
  const isThisYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  return `${Number(day)} ${month}${isThisYear ? '' : ` ${year}`}`;
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
