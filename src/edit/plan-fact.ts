// A fact that a note states about itself, such as its owner: changed wherever it is stated, in the body and in the
// properties; added in the way of the note where it is not. Knows nothing of what the fact is.
import { readFrontmatter } from '../parse/read-frontmatter';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import { fieldOf, type Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import { fieldLines, shapeOf } from './field-shape';
import { eolAt, linesAfter } from './line-style';
import { propertyLike, quoted } from './property-value';
import { contentEnd, contentOf } from './section-content';

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
export function bodyField(text: string, plan: Plan, labels: readonly string[]): Field | null {
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

/** Beside the other metadata, among properties that hold some, or under the title; at the very top without one. */
function addition(text: string, plan: Plan, fact: PlanFact): TextChange | null {
  const section = plan.sections.find(
    ({ kind, title }) => kind === 'metadata' && /metadata/i.test(title),
  );
  const known = bodyFields(text, plan).filter(({ label }) => rankOf(label) >= 0);
  const words = fact.valueLike('', 'body');
  if (words === null) return null;
  if (known.length > 0) return besideFields(text, known, fact.label, words);
  const line = `**${fact.label}**: ${words}`;
  if (section) {
    const at = contentEnd(text, section, contentOf(text, plan, section));
    return below(text, plan, at, `- ${line}`);
  }
  const frontmatter = readFrontmatter(text);
  if (frontmatter?.fields.some(({ label }) => rankOf(label) >= 0)) {
    const at = lineStart(text, frontmatter.span.to);
    const value = quoted(fact.valueLike('', 'properties') ?? '', '');
    const insert = `${fact.property}: ${value ?? ''}${eolAt(text, frontmatter.span.from)}`;
    return value === null ? null : { from: at, to: at, insert };
  }
  if (!plan.titleSpan) {
    const at = plan.sections[0]?.heading.from ?? plan.body.from;
    const eol = eolAt(text, at);
    return { from: at, to: at, insert: line + eol + eol };
  }
  const title = lineEnd(text, plan.titleSpan.to);
  const next = nextLineStart(text, title);
  const isUnderlined = /^[ \t]*(?:=+|-+)[ \t]*$/.test(text.slice(next, lineEnd(text, next)));
  return below(text, plan, isUnderlined ? lineEnd(text, next) : title, line);
}

function below(text: string, plan: Plan, at: number, line: string): TextChange {
  const closed = nextLineStart(text, at) < plan.body.to;
  return { from: at, to: at, insert: linesAfter(text, at, [line], { apart: true, closed }) };
}

/** A line like those of `fields`, which have known labels: behind the last one that comes before it in the usual order, else before the first. */
function besideFields(
  text: string,
  fields: readonly Field[],
  label: string,
  words: string,
): TextChange | null {
  const own = rankOf(label);
  const before = fields.filter((field) => rankOf(field.label) < own).pop();
  const example = before ?? fields[0];
  const shape = example && shapeOf(text, example);
  if (!example || !shape) return null;
  const line = fieldLines(shape, label, [words]).join('');
  if (before) {
    const at = lineEnd(text, before.span.to);
    return { from: at, to: at, insert: eolAt(text, at) + line };
  }
  const at = lineStart(text, example.span.from);
  return { from: at, to: at, insert: line + eolAt(text, at) };
}
