// Finds in the text of today the decision, criterion or question that a person meant, or says why it cannot be found.
import type { WordsReference } from '../plan/words-reference';
import type { Refusal } from './edit';

export type FoundByWords<T> =
  | { readonly kind: 'found'; readonly one: T }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/**
 * The one of `all` that `reference` names. Among several with the same words its ordinal decides, as long as there are
 * as many of them as there were. The nouns are what a person calls one and several of
 * them.
 */
export function findByWords<T>(
  all: readonly T[],
  reference: WordsReference,
  wordsOf: (value: T) => string,
  [noun, nouns]: readonly [string, string],
): FoundByWords<T> {
  const alike = all.filter((value) => wordsOf(value) === reference.words);
  const quoted = `“${reference.words}”`;
  if (alike.length === 0) {
    const message = `The ${noun} ${quoted} is no longer in this plan.`;
    return { kind: 'refusal', refusal: { reason: 'target gone', message } };
  }
  const one = alike.length === reference.count ? alike[reference.ordinal] : undefined;
  if (one !== undefined) return { kind: 'found', one };
  const message = `Several ${nouns} say ${quoted}, and it is not clear which one is meant.`;
  return { kind: 'refusal', refusal: { reason: 'target ambiguous', message } };
}
