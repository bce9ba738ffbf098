// The words of a plan's status in the note's own way: its symbols, its case, its language. Changes nothing.
import { planStatusOf } from '../parse/plan-status';
import { saysNothing } from '../plan/field';
import type { PlanStatus } from '../plan/status';

type Row = Readonly<Record<PlanStatus, string>>;

const english: Row = {
  draft: 'Draft',
  'in progress': 'In Progress',
  blocked: 'Blocked',
  complete: 'Complete',
  abandoned: 'Abandoned',
};
const chinese: Row = {
  draft: '草稿',
  'in progress': '进行中',
  blocked: '阻塞',
  complete: '已完成',
  abandoned: '已废弃',
};
const japanese: Row = {
  draft: '計画中',
  'in progress': '進行中',
  blocked: 'ブロック',
  complete: '完了',
  abandoned: '中止',
};
const circles: Row = {
  draft: '⚪',
  'in progress': '🟡',
  blocked: '🔴',
  complete: '🟢',
  abandoned: '⚫',
};
/** Circles as they look after UTF-8 was read as Windows-1254, which the founding document went through. */
const misreadCircles: Row = {
  draft: 'âšª',
  'in progress': 'ğŸŸ¡',
  blocked: 'ğŸ”´',
  complete: 'ğŸŸ¢',
  abandoned: 'âš«',
};

/** A symbol in front: anything but words, marks of emphasis and brackets. */
const symbol = /^[^\p{L}\p{N}\s*_`~()[\]"'-]+/u;
const misread = /^(?:ğŸ|âš|âœ)/;
/** Emphasis or code around the whole. */
const around = /^(\*\*|__|\*|_|`)([^]*)\1$/;

/** A line break, a link or code says more than where the plan stands, however short. */
const hasMore = /[\r\n`]|\[\[|\]\(/;

/** The most characters of a status that is a word and no prose. */
const longest = 40;

/**
 * What to write for `status` where `old` stands; `old` itself when it says so already. Null when `old` is prose that
 * cannot be replaced without losing what else it says. `active` is the word for work that goes on.
 */
export function statusLike(
  old: string,
  status: PlanStatus,
  usual: { readonly symbols: boolean; readonly active: string },
): string | null {
  if (planStatusOf(old) === status) return old;
  if (saysNothing(old)) {
    const word = status === 'in progress' ? usual.active : english[status];
    return usual.symbols ? `${circles[status]} ${word}` : word;
  }
  const offered = old.split('|').find((choice) => planStatusOf(choice) === status);
  if (old.includes('|') && offered !== undefined) return offered.trim();
  const [, marks = '', inner = old] = around.exec(old) ?? [];
  if (inner.length <= longest && !hasMore.test(inner)) {
    return marks + styled(inner, status) + marks;
  }
  const [start = ''] =
    /^(?:`[^`\r\n]{1,40}`|(?:(?! - )[^.;,:：。，；(（–—\r\n[`]){1,40})/.exec(inner) ?? [];
  const lead = start.trimEnd();
  const words = planStatusOf(lead) === null ? null : statusLike(lead, status, usual);
  return words === null ? null : marks + words + inner.slice(lead.length) + marks;
}

function styled(old: string, status: PlanStatus): string {
  if (misread.test(old)) return `${misreadCircles[status]} ${english[status]}`;
  const sign = symbol.exec(old)?.[0] ?? '';
  const gap = /^[ \t]*/.exec(old.slice(sign.length))?.[0] ?? '';
  const words = old.slice(sign.length + gap.length);
  return (sign === '' ? '' : circles[status] + gap) + wordLike(words, status);
}

const ideograph = /\p{Script=Han}/u;
/** `in-progress`, `In_Progress`. */
const joinedWords = /^\p{L}+([-_])\p{L}+$/u;
const inLowerCase = /^[^\p{Lu}]+$/u;
const inUpperCase = /^[^\p{Ll}]{3,}$/u;
/** `In progress`. */
const lowerSecondWord = /^\p{Lu}\p{Ll}*[ _-]\p{Ll}/u;

function wordLike(old: string, status: PlanStatus): string {
  if (/[\u3040-\u30FF]|進|完了|計画|中止/.test(old)) return japanese[status];
  if (ideograph.test(old)) return chinese[status];
  const joint = joinedWords.exec(old)?.[1] ?? ' ';
  const word = english[status].replace(' ', joint);
  if (inLowerCase.test(old)) return word.toLowerCase();
  if (inUpperCase.test(old)) return word.toUpperCase();
  return lowerSecondWord.test(old) ? word.replace('Progress', 'progress') : word;
}
