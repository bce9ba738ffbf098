// Rules about what the plan is for and why it is done this way: criteria and decisions.
import { rememberedOf } from '../../text/remembered';
import { sliceOf, type Span } from '../../text/span';
import type { Decision } from '../../plan/decision';
import { saysNothing } from '../../plan/field';
import { problemOf } from '../../plan/problem';
import { sectionOf } from '../../plan/section';
import type { Block } from '../block';
import { paragraphLines } from '../read-fields';
import { namesCriteria } from '../criteria-names';
import { shortened, type NoteRule } from './note-reading';

/** `no-criteria`: steps, but no place where it says when they have done their work. */
const noCriteria: NoteRule = ({ text, kept, plan }) => {
  if (!plan.isPlan || plan.criteria.length > 0 || plan.steps.length === 0) return [];
  const hasPlace =
    sectionOf(plan.sections, 'validation') !== null ||
    kept.facts('names of criteria', (blocks) => criteriaLines(text, blocks)).length > 0;
  if (hasPlace) return [];
  const says = 'This plan does not say what must hold for it to count as done.';
  return [
    problemOf('no-criteria', plan.titleSpan ?? { from: plan.body.from, to: plan.body.from }, says),
  ];
};

/** The headings and lines that say that criteria follow. */
function criteriaLines(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks
    .flatMap((block): readonly Span[] => {
      if (block.kind === 'heading') return [block.words];
      return block.kind === 'paragraph' ? paragraphLines(text, block.span) : [];
    })
    .filter((line) => namesCriteria(sliceOf(text, line)));
}

/** Figures, commands, and words that hold or do not hold: `all`, `none`, `passes`; letters of languages it knows no such words of. */
const measurable =
  /[\d`→<>=≤≥%]|\b(?:all|any|each|every|no|none|never|not|only|always|zero|one|two|three|without|pass(?:es|ing)?|fails?|succeeds?|green|returns?|exits?|exists?|prints?|shows?|can(?:not)?|appears?|identical|unchanged|equals?|matches)\b|[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/i;

/** `no-measurable-criterion` */
const vagueCriteria: NoteRule = ({ text, plan }) => {
  const [first] = plan.criteria;
  if (
    !plan.isPlan ||
    !first ||
    plan.criteria.some(({ span }) => measurable.test(wordsIn(text, span)))
  )
    return [];
  const says = 'No criterion names a figure, a command or anything else that can be checked.';
  return [problemOf('no-measurable-criterion', first.span, says)];
};

/** A criterion without its bullet, number and box. */
function wordsIn(text: string, span: Span): string {
  return sliceOf(text, span).replace(/^(?:[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?/u, '');
}

/** Words that give a reason, in a decision that is one sentence. */
const reasonWords = [
  'because|since|so that|so|to (?:avoid|keep|prevent|allow|reduce|ensure|preserve|make)|due to|in order|reason|why|rather than|instead of|therefore|avoids?|keeps?|prevents?|allows?|ensures?|enables?|as (?:it|they|the|this)',
  'weil|damit|denn|wegen|statt|parce que|afin|pour que|pour éviter|porque|pois|já que|ya que|debido a|devido a|para (?:que|evitar|não|no)|em vez de|en vez de|чтобы|потому|поскольку|так как|вместо',
].join('|');
const reason = new RegExp(
  `(?:^|[^\\p{L}\\p{N}_])(?:${reasonWords})(?![\\p{L}\\p{N}_])|因为|以便|理由|原因|ため|避免|위해|위하여|때문|않도록|이유`,
  'iu',
);

/** A second sentence or half of one, in which the reason may stand in other words. */
const secondSentence = /[.;:—–?!]\s+\S|[。；：，]\S/;

/** Where a decision says why it was made: in a rationale, in other words, or nowhere. */
const explanationOf = rememberedOf((text: string, decision: Decision) => {
  const { rationale, span, title } = decision;
  if (rationale !== null && !saysNothing(rationale)) return 'rationale';
  return reason.test(sliceOf(text, span)) || secondSentence.test(title) ? 'other words' : 'none';
});

/** From so many decisions without a reason on, that is one thing to say, not one for each. */
const MANY_UNEXPLAINED = 4;

/** `decision-without-rationale`; when the log never gives any, that is one thing to say. */
const unexplained: NoteRule = ({ text, plan }) => {
  if (!plan.isPlan) return [];
  const valid = plan.decisions.filter((decision) => !decision.superseded);
  const bare = valid.filter((decision) => explanationOf(text, decision) === 'none');
  const [first] = bare;
  const isExplained = (decision: Decision): boolean =>
    explanationOf(text, decision) === 'rationale';
  const isNever = bare.length > 1 && !valid.some(isExplained);
  if (first && (isNever || bare.length >= MANY_UNEXPLAINED)) {
    const says = isNever
      ? `No decision is given with its rationale, and ${bare.length} do not say why in other words.`
      : `${bare.length} of ${valid.length} decisions do not say why.`;
    return [problemOf('decision-without-rationale', first.span, says)];
  }
  return bare.map(({ span, title }) =>
    problemOf(
      'decision-without-rationale',
      span,
      `The decision “${shortened(title)}” does not say why.`,
    ),
  );
};

export const purposeRules: readonly NoteRule[] = [noCriteria, vagueCriteria, unexplained];
