// The state of a step, from its mark and from the words of its `Status:` field.
import { hasLetters } from '../text/letters';
import { fieldOf, saysNothing, type Field } from '../plan/field';
import type { StepState } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';
import { plainText } from './inline-text';

/** The first that stands in a text counts: `Complete, pending review` is done, `not started` is pending. */
const stateWords: readonly (readonly [StepState['kind'], RegExp])[] = [
  [
    'pending',
    /\b(?:pending|not (?:yet )?(?:started|done|complete|begun)|todo|to do|planned|queued|open)\b|⚪|未开始|未着手/i,
  ],
  ['blocked', /\b(?:blocked|on hold|paused|stalled|waiting)\b|🔴|阻塞|ブロック/i],
  [
    'dropped',
    /\b(?:dropped|skipped|cancell?ed|abandoned|won'?t do|obsolete|superseded)\b|已取消|中止/i,
  ],
  [
    'active',
    /\b(?:in[ -]progress|active|ongoing|started|wip|underway|partial(?:ly)?)\b|🟡|🔄|进行中|進行中/i,
  ],
  [
    'done',
    /\b(?:completed?|done|finished|shipped|implemented|merged|passed)\b|✅|🟢|已完成|完了|完成/i,
  ],
];

/** Any of them. */
const everyState = new RegExp(stateWords.map(([, { source }]) => source).join('|'), 'gi');

/** `words` without those that name a state of a step. */
export function withoutStates(words: string): string {
  return words.replace(everyState, ' ');
}

/** `Blocked — waiting for the key`: what follows the word, without the dash, colon or parentheses. */
const blockedReason =
  /\b(?:blocked(?:\s+(?:by|on))?|on hold|paused|stalled|waiting(?:\s+(?:for|on))?)\b[\s:：,;.–—-]*(.*)$/is;

export interface StatusWords {
  readonly kind: StepState['kind'];
  readonly percent: number | null;
  readonly reason: string | null;
}

/** The state a `Status:` value names; null when its words are not known. */
export function statusWordsOf(value: string): StatusWords | null {
  if (saysNothing(value)) return null;
  const words = plainText(value);
  const kind = stateNamedIn(words);
  if (kind === null) return null;
  const percent = /(\d{1,3})\s*[%％]/.exec(words)?.[1];
  return {
    kind,
    percent: percent === undefined || Number(percent) > 100 ? null : Number(percent),
    reason: kind === 'blocked' ? reasonOf(words) : null,
  };
}

/** What is left of a sign in front in a text of broken characters. */
const misreadSign = /^(?:(?!\p{Lo})[^\p{ASCII}]){1,8}[ \t]+/u;

/**
 * What stands in a `Status:` value before and behind the words that name its state, as written; null when none do. Signs
 * and a further name of the same state belong to those words.
 */
export function besideStatus(value: string): readonly [before: string, behind: string] | null {
  const kind = stateNamedIn(value);
  const pattern = stateWords.find(([each]) => each === kind)?.[1];
  const match = pattern?.exec(value);
  if (!pattern || !match) return null;
  const further = new RegExp(String.raw`^[\s*_/]*(?:${pattern.source})`, 'i');
  let behind = value.slice(match.index + match[0].length);
  for (let next = further.exec(behind); next; next = further.exec(behind)) {
    behind = behind.slice(next[0].length);
  }
  const before = value.slice(0, match.index).replace(misreadSign, '');
  return [before, behind.replace(/^[*_`]+/, '')];
}

/** Whether a `Status:` value names a state and says no more: `🟡 In Progress`, not `Pending, until Bo comes`. */
export function isBareStatus(value: string): boolean {
  const beside = besideStatus(value);
  return beside !== null && !beside.some(hasLetters);
}

function stateNamedIn(words: string): StepState['kind'] | null {
  const found = stateWords.flatMap(([kind, pattern]) => {
    const index = pattern.exec(words)?.index;
    return index === undefined ? [] : [{ kind, index }];
  });
  const [first, ...others] = found;
  if (!first) return null;
  const { kind } = others.reduce((best, one) => (one.index < best.index ? one : best), first);
  const isOpen = kind === 'active' || kind === 'pending';
  // `In progress, blocked by the key` is blocked.
  return isOpen && found.some((one) => one.kind === 'blocked') ? 'blocked' : kind;
}

function reasonOf(words: string): string | null {
  const rest = (blockedReason.exec(words)?.[1] ?? '')
    .replace(/[(（]?\s*\d{1,3}\s*[%％]\s*[)）]?/, '')
    .replace(/^[\s:：,;–—-]+/, '')
    .trim();
  // Its own parentheses, or the end of those that the word before it stands in: `In Progress (blocked by CI)`.
  const bare = (/^[(（](.*)[)）]$/s.exec(rest) ?? /^([^(（]*)[)）]$/s.exec(rest))?.[1] ?? rest;
  return bare === '' ? null : bare.trim();
}

/** `no`, `Nothing at present`, `No blockers.`, `no longer`; `No access to the bench` is a blocker. */
const noBlocker =
  /^[*_(]*(?:no(?: longer| more)?|none|nothing|nobody|false)(?: (?:blocked|blockers?|known|yet|now|currently|at (?:the moment|present)))*[\s.!)*_]*$/i;

/** Why a step is blocked by a field of its own, such as `Blocked by: the key`; null when it is not. */
function blockedFieldReason(fields: readonly Field[]): string | null {
  const field = fieldOf(fields, 'blocked', 'blocked by', 'blocked on', 'blocker', 'blockers');
  if (field === null || saysNothing(field.value) || noBlocker.test(field.value)) return null;
  return plainText(field.value);
}

export interface StepSigns {
  /** The character inside the box; null for a dated bullet, which is done. */
  readonly mark: string | null;
  readonly struck: boolean;
  /** `(completed: X; remaining: Y)` stands in the title. */
  readonly split: boolean;
  readonly fields: readonly Field[];
  readonly started: Timestamp | null;
}

/** The state that the signs add up to. A tick wins over the status; words win over other marks. */
export function stepStateOf({ mark, struck, split, fields, started }: StepSigns): StepState {
  if (mark === null) return { kind: 'done' };
  if (struck || mark === '-') return { kind: 'dropped' };
  if (mark === 'x' || mark === 'X') return { kind: 'done' };
  const field = fieldOf(fields, 'status', 'state');
  const status = field === null || saysNothing(field.value) ? null : statusWordsOf(field.value);
  const reason = blockedFieldReason(fields);
  if (status?.kind === 'blocked' || reason !== null) {
    // Behind a status stands the reason, or a remark where the reason has a field of its own.
    return {
      kind: 'blocked',
      percent: status?.percent ?? null,
      reason: reason ?? status?.reason ?? null,
    };
  }
  if (status?.kind === 'dropped') return { kind: 'dropped' };
  if (status?.kind === 'active') return { kind: 'active', percent: status.percent };
  if (split) return { kind: 'active', percent: 50 };
  if (mark === '~' || mark === '/') return { kind: 'active', percent: null };
  if (status?.kind === 'pending') return { kind: 'pending' };
  // An open box whose status says done, or none: it is not done, but a start was stamped or claimed.
  if (status?.kind === 'done' || started !== null) return { kind: 'active', percent: null };
  return { kind: 'pending' };
}
