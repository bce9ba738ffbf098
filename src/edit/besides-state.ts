// What lines say besides states, times and figures: a remark behind a time, a reason. Knows nothing of plans.
import { withoutStatuses } from '../parse/plan-status';
import { withoutStates } from '../parse/read-step-state';
import { withoutStamps } from '../parse/read-timestamps';

const tick = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\[[^\]]?\]/gmu;
const percentage = /\d{1,3}(?:\.\d+)?[ \t]*[%％]/g;
const word = /[\p{L}\p{N}]+/gu;

/** The words of `lines`, in lower case, without ticks, times, percentages and those that name a state or a status. */
export function wordsBesides(lines: string): readonly string[] {
  const bare = withoutStamps(lines.replace(tick, '')).replace(percentage, ' ');
  const rest = withoutStatuses(withoutStates(bare));
  return rest.toLowerCase().match(word) ?? [];
}

/** Whether all `words` stand together in `others`. */
export function standIn(others: readonly string[], words: readonly string[]): boolean {
  const joined = (all: readonly string[]): string => ` ${all.join(' ')} `;
  return words.length === 0 || joined(others).includes(joined(words));
}

const digitsAlone = /^\p{N}+$/u;

/** Whether `word` is of digits alone. */
export function isNumber(word: string): boolean {
  return digitsAlone.test(word);
}
