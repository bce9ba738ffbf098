// Whether words say nothing but that there is nothing yet, so that an edit may put others in their stead. Stricter than
// the reader: a sentence that begins so and goes on was written by a person and must stay.
import { nothingWords, sinceWords } from '../parse/entry-draft';
import {
  decisionLabels,
  discoveryLabels,
  isEntryLabel,
  questionLabels,
  riskLabels,
} from '../parse/entry-labels';
import { labelAt } from '../parse/read-fields';

/** `No known risks`, `To be confirmed`: what is said where no log stands. */
const nothingElse =
  'no (?:(?:open|known|new|further|major|remaining|outstanding) )*(?:risks?|questions?|issues?|blockers?|next steps?|outcomes?|notes?|steps?)|' +
  'to be (?:confirmed|defined)|none (?:for now|remain(?:ing)?)';
const when =
  '(?:during|after|upon|at|on|as|once|when|until) (?:the )?' +
  '(?:implementation|execution|completion|work|plan|project|investigation)' +
  '(?: (?:proceeds|progresses|continues|begins|starts|is (?:done|complete|finished)))?';
const date = String.raw`\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?: ?(?:Z|UTC))?)?`;
/** `yet`, `were recorded so far`, `during implementation`, `as of 2026-03-01`; at most four of them. */
const tail = String.raw`(?:[\s,]+(?:(?:were|was|have been|has been)\s+)?(?:${sinceWords}|${when}|(?:—|–|-)?\s*\(?(?:as of\s+)?${date}\)?)(?!\p{L})){0,4}`;
const phrase = new RegExp(
  String.raw`^[\s(（—–-]*(?:(?:${nothingWords}|${nothingElse})(?!\p{L})${tail})?[\s.…。)）—–-]*$`,
  'iu',
);
/** `[Decision Title]`, `[YYYY-MM-DD]: [Title]`, `YYYY-MM-DD`, in which no link and no footnote stands; brackets stand in code alone. */
const prompt = '\\[(?!\\^)(?:`[^`]*`|(?!:\\/\\/)[^\\][`])*\\]';
const template = new RegExp(
  String.raw`^[\s(（-]*(?:${prompt}|YYYY-MM-DD(?:[ T]HH:MM(?: ?[A-Z]{1,3})?)?)(?:[\s:：.)–—-]+${prompt})*[\s:：.…)）—–-]*$`,
  'u',
);
/** What the founding document's template says behind its labels, where it does so without brackets. */
const promptsWithoutBrackets = new Set([
  'what we found',
  'impact on the plan',
  'what we did about it',
  'links, metrics, or observations',
  'what was decided',
  'why this choice over alternatives',
  'what else was evaluated',
  "what we're giving up",
  'description and mitigation strategy',
  'context and why it matters',
]);

/** Whether `source`, one line as written and without its bullet, is a placeholder and no more. */
export function onlyHoldsPlace(source: string): boolean {
  const words = source.replace(/[*_]+/g, '');
  return phrase.test(words) || template.test(words) || isPrompt(words);
}

/** The same of a line that may begin with the label of an entry's field: `Decision: TBD`. */
export function isEmptyField(source: string): boolean {
  const label = labelAt(source, { from: 0, to: source.length });
  const isKnown =
    label !== null &&
    [decisionLabels, discoveryLabels, riskLabels, questionLabels].some((labels) =>
      isEntryLabel(labels, label.words),
    );
  return onlyHoldsPlace(isKnown ? source.slice(label.valueFrom) : source);
}

function isPrompt(words: string): boolean {
  return promptsWithoutBrackets.has(words.trim().toLowerCase().replace('’', "'"));
}
