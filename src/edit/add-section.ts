// Adds a section that a plan lacks, in its canonical place and at the level the plan's sections have.
import { lineStart, nextLineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import { sectionOf, type Section, type SectionKind } from '../plan/section';
import type { EditOf, EditRule } from './edit-rule';
import { eolAt, isBlankLine, lastWordsEnd, linesAfter } from './line-style';
import { make, refuse } from './refusal';
import { addedTo, isSameSection } from './same-reading';
import { contentEnd, contentOf, endsInBreak } from './section-content';
import { headingOf, rankOf } from './section-order';

/** Adds an empty section; refused when the plan has it. */
export const addSection: EditRule<EditOf<'add section'>> = {
  change: (text, plan, { section: kind }) => {
    const present = sectionOf(plan.sections, kind);
    return present
      ? refuse('nothing to change', `This plan already has the section “${present.title}”.`)
      : make(sectionWith(text, plan, kind, []));
  },
  about: ['sections'],
  isMeant: (before, after, { section: kind }) =>
    addedTo(before.sections, after.sections, isSameSection)?.kind === kind,
  otherwise: {
    reason: 'no place',
    message: 'There is no place in this note where the section would be read as one.',
  },
};

/** The change that adds a section of `kind`, which the plan must not have, with `body` under its heading. */
export function sectionWith(
  text: string,
  plan: Plan,
  kind: Exclude<SectionKind, 'other'>,
  body: readonly string[],
): TextChange {
  const heading = `${'#'.repeat(levelOf(plan.sections))} ${headingOf(kind)}`;
  const lines = [heading, ...(body.length > 0 ? ['', ...body] : [])];
  const rank = rankOf(kind, plan.dialect);
  const before = neighbour(plan, (other) => other < rank, Math.max);
  if (before) return after(text, plan, before, lines);
  const next = neighbour(plan, (other) => other > rank, Math.min);
  return next ? ahead(text, plan, next, lines) : atEnd(text, plan, lines);
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

function after(text: string, plan: Plan, section: Section, lines: readonly string[]): TextChange {
  const blocks = contentOf(text, plan, section);
  const parted = endsInBreak(blocks) || hasBreaks(text, plan);
  const at = contentEnd(text, section, blocks);
  const insert = linesAfter(text, at, parted ? ['---', '', ...lines] : lines, {
    apart: true,
    closed: nextLineStart(text, at) < plan.body.to,
  });
  return { from: at, to: at, insert };
}

function ahead(text: string, plan: Plan, section: Section, lines: readonly string[]): TextChange {
  const at = lineStart(text, section.heading.from);
  const eol = eolAt(text, at);
  const glued = at > plan.body.from && !isBlankLine(text, Math.max(0, at - eol.length));
  const parted = hasBreaks(text, plan) ? [...lines, '', '---', ''] : [...lines, ''];
  const insert = (glued ? eol : '') + parted.map((line) => line + eol).join('');
  return { from: at, to: at, insert };
}

function atEnd(text: string, plan: Plan, lines: readonly string[]): TextChange {
  const at = lastWordsEnd(text, plan.body);
  if (at > plan.body.from) {
    const closed = nextLineStart(text, at) < plan.body.to;
    const insert = linesAfter(text, at, lines, { apart: true, closed });
    return { from: at, to: at, insert };
  }
  const eol = eolAt(text, at);
  return { from: at, to: at, insert: lines.map((line) => line + eol).join('') };
}

/** Whether the sections of the note are parted by lines of `---`: half of them at least. */
function hasBreaks(text: string, plan: Plan): boolean {
  const inner = plan.sections.slice(0, -1);
  const parted = inner.filter((section) => endsInBreak(contentOf(text, plan, section)));
  return inner.length > 0 && parted.length * 2 >= inner.length;
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
