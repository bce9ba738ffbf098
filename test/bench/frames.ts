// What the moments at which a page drew say about how smoothly it did.

export interface Frames {
  /** How many there were time for, and how many of those were not drawn. */
  readonly due: number;
  readonly dropped: number;
  /** From one drawing to the next, ms. */
  readonly longest: number;
}

/** Of a screen that is drawn sixty times a second, ms. */
const FRAME = 1000 / 60;

/** `times` are those of `requestAnimationFrame`, ms, ascending. */
export function framesOf(times: readonly number[]): Frames {
  const waits = times.slice(1).map((time, before) => time - (times[before] ?? time));
  const due = waits.map((wait) => Math.max(1, Math.round(wait / FRAME)));
  const all = due.reduce((sum, each) => sum + each, 0);
  return { due: all, dropped: all - waits.length, longest: Math.max(0, ...waits) };
}
