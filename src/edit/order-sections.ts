// Moves whole sections into the canonical order of a plan's dialect. Not one character inside them changes, nor
// what stands between two places.
import type { Block } from '../parse/block';
import { readBlocks } from '../parse/read-blocks';
import type { Plan } from '../plan/plan';
import type { Section } from '../plan/section';
import { rankOf } from '../plan/section-order';
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Refusal } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { movedPieces } from './moved-pieces';
import { make } from './refusal';
import { isSameList, isSameSection } from './same-reading';

/**
 * Orders the sections; changes nothing when they are in order. One of an unknown name goes with the section
 * before it, and several of one kind keep their order. Refused when a log stands in the plan twice, and when
 * sections stand inside others or under headings that are none.
 */
export const orderSections: EditRule<EditOf<'order sections'>> = {
  change: (text, plan) => {
    const refusal = whyNot(plan);
    if (refusal) return { kind: 'refusal', refusal };
    const groups = groupsOf(plan);
    const pieces = groups.map((group) => spanOf(text, plan, group));
    return make(...movedPieces(text, pieces, orderOf(plan, groups)));
  },
  about: ['sections'],
  isMeant: (before, after) => {
    const groups = groupsOf(before);
    const ordered = orderOf(before, groups).flatMap((index) => groups[index] ?? []);
    return isSameList(ordered, after.sections, isSameSection);
  },
  otherwise: {
    reason: 'no place',
    message: 'Moved into order, the sections of this plan would not read as they do now.',
  },
};

/** Why the sections cannot be moved; null when they can. */
function whyNot({ sections, problems }: Plan): Refusal | null {
  const says = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });
  if (problems.some(({ rule }) => rule === 'plan-in-fence')) {
    return says(
      'no place',
      'The sections of this plan stand in a code block and stay where they are.',
    );
  }
  if (problems.some(({ rule }) => rule === 'merge-conflict')) {
    return says('no place', 'A merge conflict was left in this note and must be settled first.');
  }
  const twice = problems.find(({ rule }) => rule === 'section-twice');
  if (twice) {
    const again = sections.find(({ heading }) => heading.from === twice.span.from);
    return says(
      'target ambiguous',
      `This plan has more than one section like “${again?.title ?? ''}”, so it is not clear which one belongs where.`,
    );
  }
  const odd = sections.find(({ level, span }, index) => {
    const before = sections[index - 1];
    return before !== undefined && (level !== before.level || span.from !== before.span.to);
  });
  if (!odd) return null;
  return says(
    'no place',
    `The section “${odd.title}” does not stand beside the one before it, so they cannot be put in order.`,
  );
}

/** Each known section with the unknown ones behind it; those before the first known one stay ahead of all. */
function groupsOf({ sections, dialect }: Plan): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const last = groups[groups.length - 1];
    if (last && rankOf(section.kind, dialect) < 0) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

/** The indices of `groups` in canonical order. */
function orderOf(plan: Plan, groups: readonly (readonly Section[])[]): readonly number[] {
  const rank = (index: number): number => rankOf(groups[index]?.[0]?.kind ?? 'other', plan.dialect);
  return groups.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
}

/** From the heading to the last words: lines that part sections, and those that end the plan, stay where they are. */
function spanOf(text: string, plan: Plan, group: readonly Section[]): Span {
  const from = group[0]?.heading.from ?? plan.body.to;
  const last = group[group.length - 1];
  return { from: lineStart(text, from), to: last ? endOf(text, plan, last) : from };
}

/** `Revision note: …`, which plans carry below their last section. */
const revisionNote = /^\W*(?:plan )?revision notes?\b/i;

function endOf(text: string, plan: Plan, section: Section): number {
  const endsPlan = section === plan.sections[plan.sections.length - 1];
  const isApart = (block: Block): boolean => {
    if (block.kind === 'break') return true;
    if (!endsPlan || block.kind !== 'paragraph') return false;
    const isNote = section.kind !== 'revisions' && revisionNote.test(sliceOf(text, block.span));
    return isNote || block.span.from === plan.claims.footer?.span.from;
  };
  // Comments are no blocks, so it is the text that says where a section ends.
  const wordsBefore = (to: number): number => trimSpan(text, { from: section.heading.from, to }).to;
  let end = wordsBefore(section.span.to);
  for (const block of [...readBlocks(text, section.body)].reverse()) {
    if (trimSpan(text, block.span).to !== end || !isApart(block)) break;
    end = wordsBefore(block.span.from);
  }
  return lineEnd(text, end);
}
