// Puts the first outcome, risk, question, criterion or next step of its kind into the part of a section that is named
// after the kind. The part is added, and the section too, when it is missing.
import type { Block } from '../parse/block';
import type { Plan } from '../plan/plan';
import { sectionOf, type Section, type SectionKind } from '../plan/section';
import { headingOf } from '../plan/section-order';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { trimSpan, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { sectionWith } from './add-section';
import { eolAt, isBlankLine, linesAfter, linesAhead } from './line-style';
import { itemPlaceholderIn } from './list-placeholder';
import { headingLevelOf, namedPlaces, type NamedPlace } from './named-place';
import { levelInside } from './new-sections';
import { beforeSubsections, contentEnd, contentOf } from './section-content';

export interface Group<Kind extends string> {
  readonly section: Exclude<SectionKind, 'other'>;
  readonly kind: Kind;
  /** The kinds in the order in which their parts stand. */
  readonly order: readonly Kind[];
  /** What a heading or a line names; null when it names no part. */
  readonly kindOf: (words: string) => Kind | null;
  /** The name of the part, and whether it is a heading where the section has no names to follow. */
  readonly name: string;
  readonly asHeading: boolean;
}

/** The change that puts `lines` into the part that `group` tells of, in which the note has nothing yet. */
export function intoGroup<Kind extends string>(
  text: string,
  plan: Plan,
  group: Group<Kind>,
  lines: readonly string[],
): TextChange {
  const section = sectionOf(plan.sections, group.section);
  const isNamed = (title: string): boolean => group.kindOf(title) === group.kind;
  if (!section) {
    const level = group.asHeading ? levelInside(plan, group.section) : null;
    if (isNamed(headingOf(group.section))) return sectionWith(text, plan, group.section, lines);
    return sectionWith(text, plan, group.section, named(group, level, lines));
  }
  const blocks = contentOf(text, plan, section);
  const places = namedPlaces(text, blocks, group.kindOf);
  const own = places.find(({ kind }) => kind === group.kind);
  if (own) return underName(text, plan, own, lines);
  const known = places.filter(({ kind }) => kind !== null);
  if (known.length === 0 && isNamed(section.title)) {
    return intoOwn(text, plan, section, blocks, lines);
  }
  const level =
    places.length > 0
      ? headingLevelOf(known.length > 0 ? known : places)
      : group.asHeading
        ? section.level + 1
        : null;
  const glued = known.some(({ name }) => isGluedBelow(text, name.span));
  const all = named(group, level, lines, glued);
  const rank = group.order.indexOf(group.kind);
  const later = known.find(({ kind }) => kind !== null && group.order.indexOf(kind) > rank);
  if (later) return ahead(text, plan, later.name.span, all);
  if (places.length === 0) return intoOwn(text, plan, section, blocks, all);
  const at = contentEnd(text, section, blocks);
  return { from: at, to: at, insert: linesAfter(text, at, all, { apart: true, closed: true }) };
}

/**
 * The lines under the name of their part, which is a heading of `level` or, when that is null, a line of words. No blank
 * line comes below a heading that is `glued`.
 */
function named<Kind extends string>(
  { name }: Group<Kind>,
  level: number | null,
  lines: readonly string[],
  glued = false,
): readonly string[] {
  if (level === null) return [`**${name}:**`, ...lines];
  return [`${'#'.repeat(level)} ${name}`, ...(glued ? [] : ['']), ...lines];
}

/** Whether words stand on the line below a name. */
function isGluedBelow(text: string, name: Span): boolean {
  const next = nextLineStart(text, trimSpan(text, name).to);
  return next < text.length && !isBlankLine(text, next);
}

/** Under a name, in place of what holds the place. */
export function underName(
  text: string,
  plan: Plan,
  { name, blocks }: NamedPlace<unknown>,
  lines: readonly string[],
): TextChange {
  const placeholder = itemPlaceholderIn(text, blocks);
  if (placeholder) return instead(text, plan, placeholder, lines);
  const last =
    name.kind === 'heading' ? (blocks.filter(({ kind }) => kind !== 'break').at(-1) ?? name) : name;
  const at = lineEnd(text, trimSpan(text, last.span).to);
  const apart = name.kind === 'heading';
  return { from: at, to: at, insert: linesAfter(text, at, lines, { apart, closed: true }) };
}

/** Into what stands in a section before its first sub-heading, in place of what holds the place or at its end. */
export function intoOwn(
  text: string,
  plan: Plan,
  section: Section,
  blocks: readonly Block[],
  lines: readonly string[],
): TextChange {
  const own = beforeSubsections(blocks);
  const placeholder = itemPlaceholderIn(text, own);
  if (placeholder) return instead(text, plan, placeholder, lines);
  const at = contentEnd(text, section, own);
  return { from: at, to: at, insert: linesAfter(text, at, lines, { apart: true, closed: true }) };
}

function instead(
  text: string,
  plan: Plan,
  placeholder: Span,
  lines: readonly string[],
): TextChange {
  const next = nextLineStart(text, placeholder.to);
  const glued = next > placeholder.to && next < plan.body.to && !isBlankLine(text, next);
  const insert = [...lines, ...(glued ? [''] : [])].join(eolAt(text, placeholder.to));
  return { ...placeholder, insert };
}

/** Ahead of the part whose name stands at `name`. */
function ahead(text: string, plan: Plan, name: Span, lines: readonly string[]): TextChange {
  const at = lineStart(text, name.from);
  return { from: at, to: at, insert: linesAhead(text, at, [...lines, ''], plan.body.from) };
}
