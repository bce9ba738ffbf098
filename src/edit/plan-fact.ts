// A fact that a note states about itself, such as its owner: changed wherever it is stated, in the body and in the
// properties; added in the way of the note where it is not. Knows nothing of what the fact is.
import { readFrontmatter } from '../parse/read-frontmatter';
import { lineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import { fieldOf, type Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import { eolAt } from './line-style';
import { firstMetadata, metadataAhead, metadataBehind } from './new-metadata';
import { propertyLike, quoted } from './property-value';

export interface PlanFact {
  /** Labels by which it is known, lower case. */
  readonly labels: readonly string[];
  /** As it is written in the body and in the properties where it is new. */
  readonly label: string;
  readonly property: string;
  /** The words in place of the value `old`, `''` for a new one; null when they cannot take its place. */
  readonly valueLike: (old: string, place: FactPlace) => string | null;
}

export type FactPlace = 'body' | 'properties';

/** Labels of metadata in the order of the founding document. */
const order: readonly RegExp[] = [
  /^(?:owner|author)s?$/,
  /^(?:created|date)/,
  /updated?$/,
  /^agent path$/,
  /^related/,
  /^(?:plan )?(?:status|state)$/,
];

function rankOf(label: string): number {
  return order.findIndex((each) => each.test(label.toLowerCase()));
}

/** The changes that state `fact`; null when there is no place for it, or a value that cannot be replaced. */
export function factChanges(
  text: string,
  plan: Plan,
  fact: PlanFact,
  body: Field | null = bodyField(text, plan, fact.labels),
): readonly TextChange[] | null {
  const property = propertyOf(text, fact.labels);
  const changes = [
    ...(body ? [bodyChange(text, body, fact)] : []),
    ...(property ? [propertyChange(text, property, fact)] : []),
  ];
  const all = changes.length > 0 ? changes : [addition(text, plan, fact)];
  const made = all.filter((change) => change !== null);
  return made.length === all.length ? made : null;
}

/** The field of the note's body with one of `labels`; null when there is none. */
function bodyField(text: string, plan: Plan, labels: readonly string[]): Field | null {
  return fieldOf(bodyFields(text, plan), ...labels);
}

/** The property of the note with one of `labels`; null when there is none. */
export function propertyOf(text: string, labels: readonly string[]): Field | null {
  return fieldOf(readFrontmatter(text)?.fields ?? [], ...labels);
}

function bodyFields(text: string, plan: Plan): readonly Field[] {
  const end = readFrontmatter(text)?.span.to ?? 0;
  return plan.metadata.fields.filter(({ span }) => span.from >= end);
}

function bodyChange(text: string, field: Field, { valueLike }: PlanFact): TextChange | null {
  const { valueSpan } = field;
  const words = valueLike(text.slice(valueSpan.from, valueSpan.to), 'body');
  if (words === null) return null;
  // A label without a value may end in its colon: the value must not stick to it.
  const glued = valueSpan.from === valueSpan.to && /\S/.test(text.charAt(valueSpan.from - 1));
  const isCell = text.startsWith('|', lineStart(text, valueSpan.from));
  const insert = isCell ? words.replace(/\\*\|/g, '\\|') : words;
  return { ...valueSpan, insert: (glued ? ' ' : '') + insert };
}

function propertyChange(text: string, field: Field, { valueLike }: PlanFact): TextChange | null {
  const { valueSpan } = field;
  const raw = text.slice(valueSpan.from, valueSpan.to);
  const words = valueLike(field.value, 'properties');
  if (words === null) return null;
  const insert = words === field.value ? raw : propertyLike(raw, words);
  const glued = raw === '' && text.charAt(valueSpan.from - 1) === ':';
  return insert === null ? null : { ...valueSpan, insert: (glued ? ' ' : '') + insert };
}

/** Beside the other metadata of the body or of the properties, or as the first of the note. */
function addition(text: string, plan: Plan, fact: PlanFact): TextChange | null {
  const words = fact.valueLike('', 'body');
  if (words === null) return null;
  const known = bodyFields(text, plan).filter(({ label }) => rankOf(label) >= 0);
  const [first] = known;
  if (first) {
    // Behind the last line that comes before it in the usual order.
    const own = rankOf(fact.label);
    const above = known.filter(({ label }) => rankOf(label) < own).pop();
    return above
      ? metadataBehind(text, above, fact.label, words)
      : metadataAhead(text, first, fact.label, words);
  }
  const frontmatter = readFrontmatter(text);
  if (frontmatter?.fields.some(({ label }) => rankOf(label) >= 0)) {
    const at = lineStart(text, frontmatter.span.to);
    const value = quoted(fact.valueLike('', 'properties') ?? '', '');
    const insert = `${fact.property}: ${value ?? ''}${eolAt(text, frontmatter.span.from)}`;
    return value === null ? null : { from: at, to: at, insert };
  }
  return firstMetadata(text, plan, fact.label, words);
}
