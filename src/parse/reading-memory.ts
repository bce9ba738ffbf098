// What is kept of the notes read last, so that a note that was changed is read only where it changed. A memory alone:
// with it, without it and with any other the same text gives the same plan. The one state of the core.
import type { Plan } from '../plan/plan';
import type { PartsBefore } from './kept-parts';
import type { Before } from './pieces';

/** One reading of a note. */
export interface Reading extends PartsBefore {
  readonly text: string;
  readonly path: string;
  readonly plan: Plan;
}

/** Readings are kept of so many notes, */
const mostReadings = 32;
/** and of so many characters in all; each takes some ten times its text. */
const mostCharacters = 2_000_000;

/** The last one last. */
let readings: readonly Reading[] = [];

/** Forgets all that was read. */
export function forgetReadings(): void {
  readings = [];
}

/** Keeps `reading`; that of `before`, of which it is a later state, is dropped. */
export function keepReading(reading: Reading, before: Reading | null): void {
  const others = readings.filter((other) => other !== before);
  let room = mostCharacters;
  readings = [...others, reading]
    .slice(-mostReadings)
    .reverse()
    .filter(({ text }) => (room -= text.length) >= 0)
    .reverse();
}

/** A reading of the very same note; null when none is kept. */
export function sameReading(text: string, path: string): Reading | null {
  return readings.find((reading) => reading.text === text && reading.path === path) ?? null;
}

/** A kept reading, and how many characters it has in common with a text at both ends. */
export interface Likeness {
  readonly reading: Reading;
  readonly head: number;
  readonly tail: number;
}

/** The reading that has most in common with `text`; null when none has half of it. */
export function likestReading(text: string): Likeness | null {
  let best: Likeness | null = null;
  for (const reading of readings) {
    const { head, tail } = likeness(reading.text, text);
    if (head + tail > (best ? best.head + best.tail : text.length / 2))
      best = { reading, head, tail };
  }
  return best;
}

/** Of `old` and its successor `text`: what is the same at the start and, behind that, at the end. */
export function likeness(
  old: string,
  text: string,
): { readonly head: number; readonly tail: number } {
  const length = Math.min(old.length, text.length);
  const head = sameLength(length, (from, to) => old.slice(from, to) === text.slice(from, to));
  const tail = sameLength(
    length - head,
    (from, to) =>
      old.slice(old.length - to, old.length - from) ===
      text.slice(text.length - to, text.length - from),
  );
  return { head, tail };
}

/** How many of `length` characters are the same, counted from 0, when `isSame` compares stretches of them. */
function sameLength(length: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 1 << 16; step > 0; step >>= 1) {
    while (at + step <= length && isSame(at, at + step)) at += step;
  }
  return at;
}

/**
 * What the pieces of `source`, which is `text` without its comments, are to be read beside: those of the reading that is most
 * like the text. What is the same is so in both.
 */
export function beforeOf({ reading, head, tail }: Likeness, text: string, source: string): Before {
  const { read } = reading;
  if (read.source === reading.text && source === text) return { read, head, tail };
  const own = likeness(read.source, source);
  return { read, head: Math.min(head, own.head), tail: Math.min(tail, own.tail) };
}
