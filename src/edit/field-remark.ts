// What a person wrote in a field of a step besides its state or its time, so that a new one can be put in front of it.
import { hasLetters } from '../text/letters';
import { besideStatus } from '../parse/read-step-state';
import { onlyHoldsPlace } from './only-holds-place';
import { besideStamp } from './stamp-style';

/** Words of a status that say how far it holds, and go with it: `Mostly complete`. */
const degrees = /\b(?:work|mostly|nearly|almost|partly|fully|currently|now|still|is|was|to be)\b/gi;
const percent = String.raw`\d{1,3}\s*[%％](?:\s*(?:done|completed?))?`;
const percentAlone = new RegExp(String.raw`[(（]\s*${percent}\s*[)）]`);
const percentInside = new RegExp(String.raw`([(（])\s*${percent}[\s,;:，；–—-]*`);
const percentBare = new RegExp(String.raw`[\s–—-]*${percent}`);
/** What stands where a time is to come; also a dash in a text of broken characters. */
const noTime =
  /^(?:[—–-]+|â€[”“]|_+|tb[da]|n\/a|none(?: yet)?|not (?:yet )?started|\[[^\]]*\](?![[(]))(?!\p{L})/iu;
const oneOrTwoWords = /^\P{L}*\p{L}+(?:[ -]\p{L}+)?\P{L}*$/u;
const marksAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The remark in a `Status:` value as it is to stand behind another status, with what parts it from that; `''` for none. */
export function statusRemark(value: string): string {
  const beside = besideStatus(value);
  if (beside === null) {
    // A word of the note's own for a state is no remark.
    return onlyHoldsPlace(value) || oneOrTwoWords.test(value) ? '' : remark('', value);
  }
  const [before, behind] = beside;
  return remark(
    before.replace(degrees, ''),
    behind.replace(percentAlone, '').replace(percentInside, '$1').replace(percentBare, ''),
  );
}

/** The same for a value of `Started:` or `Completed:`. */
export function timeRemark(value: string): string {
  const [before, behind] = besideStamp(value) ?? ['', value.replace(noTime, '')];
  return onlyHoldsPlace(value)
    ? ''
    : remark(before, behind.replace(/^[ \t]*\(?(?:UTC|GMT)\)?/, ''));
}

/** Whether a value of `Started:` or `Completed:` says that the time is still to come, perhaps with a remark. */
export function hasNoTime(value: string): boolean {
  return besideStamp(value) === null && (noTime.test(value) || onlyHoldsPlace(value));
}

/** `value` and behind it `words`, unless it has them already. */
export function withRemark(value: string, words: string): string {
  const bare = words.replace(marksAround, '');
  return value.includes(bare) ? value : value + words;
}

/** Words that a mark parts from what stands before them stay as they are; others are put into brackets. */
function remark(before: string, behind: string): string {
  if (!hasLetters(before)) {
    if (!hasLetters(behind)) return '';
    if (/^(?:[ \t]*[\r\n,;:.，；：。]|[ \t]*[(（[]|[ \t]+[–—-])/.test(behind))
      return behind.trimEnd();
  }
  return ` (${`${before.trim()} ${behind.trim()}`.trim()})`;
}
