// New sections in their canonical places, at the level the plan's sections have and parted from them as they are.
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { trimSpan } from '../text/span';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import type { KnownSection } from '../plan/profile';
import type { Section } from '../plan/section';
import { headingOf, rankOf } from '../plan/section-order';
import { linesAfter, linesAhead } from './line-style';
import { contentEnd, contentOf, endsInBreak } from './section-content';

export interface NewSection {
  readonly kind: KnownSection;
  /** The lines under the heading; a blank line is put between. */
  readonly body: readonly string[];
}

/** Behind a section, ahead of one, or at the end of a plan that has none to go by. */
interface Place {
  readonly side: 'after' | 'ahead' | 'at end';
  readonly section: Section | null;
}

/** The change that adds `section`, which the plan must not have. */
export function newSection(text: string, plan: Plan, section: NewSection): TextChange {
  return sectionsAt(text, plan, placeFor(plan, section.kind), [section]);
}

/** The changes that add `sections`, which the plan must not have, those for one place as one change. */
export function newSections(
  text: string,
  plan: Plan,
  sections: readonly NewSection[],
): readonly TextChange[] {
  const groups: { readonly place: Place; readonly sections: NewSection[] }[] = [];
  const rank = ({ kind }: NewSection): number => rankOf(kind, plan.dialect);
  for (const section of [...sections].sort((a, b) => rank(a) - rank(b))) {
    const place = placeFor(plan, section.kind);
    const group = groups.find(
      (other) => other.place.side === place.side && other.place.section === place.section,
    );
    if (group) group.sections.push(section);
    else groups.push({ place, sections: [section] });
  }
  return groups.map((group) => sectionsAt(text, plan, group.place, group.sections));
}

/** After the known section that comes before it in the canonical order, else before the one that comes next. */
function placeFor(plan: Plan, kind: KnownSection): Place {
  const rank = rankOf(kind, plan.dialect);
  const before = neighbour(plan, (other) => other < rank, Math.max);
  if (before) return { side: 'after', section: before };
  // Metadata stands above everything, sections of unknown names as well.
  const next =
    kind === 'metadata'
      ? (plan.sections[0] ?? null)
      : neighbour(plan, (other) => other > rank, Math.min);
  return { side: next ? 'ahead' : 'at end', section: next };
}

/** The known section next to a new one on the side that `isOnSide` tells of. */
function neighbour(
  plan: Plan,
  isOnSide: (rank: number) => boolean,
  nearest: (...ranks: number[]) => number,
): Section | null {
  const ranks = plan.sections
    .map(({ kind }) => rankOf(kind, plan.dialect))
    .filter((rank) => rank >= 0 && isOnSide(rank));
  if (ranks.length === 0) return null;
  const rank = nearest(...ranks);
  return plan.sections.find(({ kind }) => rankOf(kind, plan.dialect) === rank) ?? null;
}

function sectionsAt(
  text: string,
  plan: Plan,
  { side, section }: Place,
  added: readonly NewSection[],
): TextChange {
  const marks = '#'.repeat(levelBeside(plan, section));
  const sections = added.map(({ kind, body }) => [
    `${marks} ${headingOf(kind)}`,
    ...(body.length > 0 ? ['', ...body] : []),
  ]);
  if (section === null) return atEnd(text, plan, sections);
  return side === 'after'
    ? after(text, plan, section, sections)
    : ahead(text, plan, section, sections);
}

type Sections = readonly (readonly string[])[];

function after(text: string, plan: Plan, section: Section, sections: Sections): TextChange {
  const blocks = contentOf(text, plan, section);
  const parted = endsInBreak(blocks) || hasBreaks(text, plan);
  const at = contentEnd(text, section, blocks);
  const lines = sections.flatMap((lines, index) => [
    ...(index > 0 ? [''] : []),
    ...(parted ? ['---', ''] : []),
    ...lines,
  ]);
  const insert = linesAfter(text, at, lines, {
    apart: true,
    closed: nextLineStart(text, at) < plan.body.to,
  });
  return { from: at, to: at, insert };
}

function ahead(text: string, plan: Plan, section: Section, sections: Sections): TextChange {
  const at = lineStart(text, section.heading.from);
  const parted = hasBreaks(text, plan);
  const lines = sections.flatMap((lines) => [...lines, '', ...(parted ? ['---', ''] : [])]);
  return { from: at, to: at, insert: linesAhead(text, at, lines, plan.body.from) };
}

function atEnd(text: string, plan: Plan, sections: Sections): TextChange {
  const at = lineEnd(text, trimSpan(text, plan.body).to);
  const lines = sections.flatMap((lines, index) => [...(index > 0 ? [''] : []), ...lines]);
  if (at > plan.body.from) {
    const closed = nextLineStart(text, at) < plan.body.to;
    const insert = linesAfter(text, at, lines, { apart: true, closed });
    return { from: at, to: at, insert };
  }
  return { from: at, to: at, insert: linesAhead(text, at, lines, at) };
}

/** Whether the sections of the note are parted by lines of `---`: half of them at least. */
function hasBreaks(text: string, plan: Plan): boolean {
  const inner = plan.sections.slice(0, -1);
  const parted = inner.filter((section) => endsInBreak(contentOf(text, plan, section)));
  return inner.length > 0 && parted.length * 2 >= inner.length;
}

/**
 * The level of headings inside a section of `kind`, which the plan must not have; null when they would be read as
 * sections themselves.
 */
export function levelInside(plan: Plan, kind: KnownSection): number | null {
  const level = levelBeside(plan, placeFor(plan, kind).section);
  return level < levelOf(plan.sections) ? null : level + 1;
}

/** The level that most sections have, but never deeper than the one beside it, of which the new one would be a part. */
function levelBeside({ sections }: Plan, beside: Section | null): number {
  const level = levelOf(sections);
  return beside === null ? level : Math.min(level, beside.level);
}

/** The level that most sections have, the first one's among equals; 2 when there are none. */
function levelOf(sections: readonly Section[]): number {
  const count = (level: number): number =>
    sections.filter((section) => section.level === level).length;
  return sections.reduce(
    (best, { level }) => (count(level) > count(best) ? level : best),
    sections[0]?.level ?? 2,
  );
}
