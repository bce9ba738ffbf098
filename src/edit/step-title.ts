// The title of a step as words that are read as the title and as nothing else, and the words that stay when it changes.
import { withoutBlockId } from '../parse/block-id';
import { plainText } from '../parse/inline-text';
import { labelAt } from '../parse/read-fields';
import { isStepField } from '../parse/read-step';
import { safeLead, safeLine } from '../text/safe-text';
import type { TextChange } from '../text/text-change';
import type { Step } from '../plan/step';
import { splitSentence } from './split-sentence';

/** A date, which would be taken for the step's own stamp. */
const date = /(\d{4})-(?=\d{2}-\d{2})/g;
/** `Step 5: ` in front, which would be taken for the step's own number. */
const numberLead = /^((?:\*\*|__)?step[ \t]+\d[\w.]*?(?:\*\*|__)?)(?=[.:-])/i;
const wrapped = /^(\*\*|__|~~)(?=\S)([^]*\S)\1$/;

/** `words` as one safe line that names neither date nor number nor field of a step; `''` when there is nothing to say. */
export function stepTitle(words: string): string {
  // Dashes and full-width colons in front belong to what stands before the title, and cannot be escaped.
  const line = safeLine(words)
    .replace(/^[–—：\s]+/, '')
    .replace(date, '$1\\-');
  const label = labelAt(line, { from: 0, to: line.length });
  const isField = label !== null && isStepField(label.words, label.emphasised);
  const unlabelled = isField ? line.replace(/[ \t]*：[ \t]*|:/, (colon) => ownColon(colon)) : line;
  return safeLead(unlabelled.replace(numberLead, '$1\\')).replace(/^(?:[:)\]-]|~~)/, '\\$&');
}

function ownColon(colon: string): string {
  return colon === ':' ? '\\:' : '\\: ';
}

/** What a reader shows for a step of this title. */
export function plainStepTitle(words: string): string {
  return plainText(stepTitle(words));
}

/**
 * The change that gives `step` the title `words`, which are safe. What says that it is split or struck, bold type of
 * the whole and a block id stay.
 */
export function retitled(text: string, step: Step, words: string): TextChange {
  const { from } = step.titleSpan;
  const old = text.slice(from, titleWordsEnd(text, step));
  const sentence = splitSentence(words) === null ? splitSentence(old) : null;
  const kept = sentence === null ? old : old.slice(0, sentence.from);
  const marks = wrapped.exec(kept);
  const around = marks && !(marks[2] ?? '').includes(marks[1] ?? '') ? (marks[1] ?? '') : '';
  const gap = from > 0 && /[^\s([*_~]/.test(text.charAt(from - 1)) ? ' ' : '';
  return { from, to: from + kept.length, insert: gap + around + words + around };
}

/** Where the words of a title end, without a block id behind them. */
export function titleWordsEnd(text: string, step: Step): number {
  return withoutBlockId(text, step.titleSpan).to;
}
