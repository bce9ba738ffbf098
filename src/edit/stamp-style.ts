// How a note writes its timestamps, so that the next one is written alike. Reads no clock.
import { codexStamp, skillStamp } from '../plan/timestamp';

export interface StampStyle {
  /** What stands between date and time; null when the note writes dates alone. */
  readonly between: ' ' | 'T' | null;
  /** What follows the time: ` UTC`, `Z`, ` Z`, or nothing. */
  readonly zone: string;
}

export const skillStyle: StampStyle = { between: ' ', zone: ' UTC' };
export const codexStyle: StampStyle = { between: ' ', zone: 'Z' };

const stamp =
  /\d{4}-\d{2}-\d{2}(?:([ T])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:[ \t]?[AP]M\b|[ap]m\b|[ \t]*[–—-][ \t]*\d{1,2}:\d{2})?([ \t]?(?:Z\b|\((?:UTC|GMT)[+-][\d:]+\)|(?:UTC|GMT)[+-]\d[\d:]*|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b|(?:\+\d{2}|-0\d)(?![\d:-])|[A-Z]{3,4}\b))?)?/;

/** The style of the first timestamp in `sample`; null when it has none. */
export function stampStyleOf(sample: string): StampStyle | null {
  const match = stamp.exec(sample);
  if (!match) return null;
  const between = match[1] === 'T' ? 'T' : match[1] === ' ' ? ' ' : null;
  const zone = match[2] ?? '';
  // Stamps are written in UTC: an offset or another zone's name cannot be kept.
  return { between, zone: /^\s?(?:Z|UTC|GMT)$/.test(zone) || zone === '' ? zone : 'Z' };
}

/** `at` (ms UTC) in `style`, to the minute, cut not rounded. */
export function stampIn(style: StampStyle, at: number): string {
  if (style.between === null) return skillStamp(at).slice(0, 10);
  return codexStamp(at).slice(0, -1).replace(' ', style.between) + style.zone;
}

/** `words` with its first timestamp replaced by `at` in the same style; null when there is none. */
export function restamped(words: string, at: number): string | null {
  const style = stampStyleOf(words);
  return style && words.replace(stamp, () => stampIn(style, at));
}

/** What stands in `words` before and behind the first timestamp; null when there is none. */
export function besideStamp(words: string): readonly [before: string, behind: string] | null {
  const match = stamp.exec(words);
  return match && [words.slice(0, match.index), words.slice(match.index + match[0].length)];
}
