// The outcomes of a plan: what its retrospective says, in lists, tables or prose.
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Measure, Outcome, OutcomeKind } from '../plan/outcome';
import type { Section } from '../plan/section';
import type { Block, ListItem, Table } from './block';
import { plainText } from './inline-text';
import { itemWords, saysLittle } from './item-words';
import { nameAbove, namedGroups } from './named-groups';
import type { NoteBlocks } from './note-blocks';
import { isRowNumber } from './read-entry-table';
import { labelAt, leadParagraph } from './read-fields';
import { sectionKindOf } from './section-kind';

/** The first that a name matches counts: `What didn’t work` holds the word `work`. */
const kindWords: readonly (readonly [OutcomeKind, RegExp])[] = [
  [
    'did not work',
    /\b(?:did(?:n['’]?t| not) work|went (?:wrong|badly|poorly)|what failed|failures?|could (?:be|have been|have gone) (?:better|improved)|(?:to|needs) improve(?:ment)?|what hurt|challenges)\b|失败|不足|未奏效|うまくいかなかった|잘 안/i,
  ],
  [
    'worked',
    /\b(?:what worked|worked(?: well)?|went well|what helped|wins|successes)\b|做得好|有效的|奏效|うまくいった|잘 된/i,
  ],
  [
    'lesson',
    /\b(?:lessons?|learned|learnt|learnings?|takeaways?|insights)\b|教训|经验|教訓|学び|교훈/i,
  ],
  [
    'impact',
    /\b(?:impact|measured|metrics|measurements|before\b.{1,5}\bafter)\b|度量|指标|効果|영향/i,
  ],
];

/** The kind of outcomes that the heading or line `words` names; null when it names none. */
export function outcomeKindOf(words: string): OutcomeKind | null {
  return kindWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Lines that may close a note, whichever section comes last, and the status of the whole. */
const noOutcome =
  /^(?:plan (?:status|version)|status|version|last updated|updated|date|owner|branch|(?:plan )?(?:revision|change|update) notes?)\b/i;

/** The outcomes of the plan, in the order of the note. What only promises to be written later is none. */
export function readOutcomes(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Outcome[] {
  return sections
    .filter(
      ({ kind, title }) =>
        // `Lessons Learned` beside `Outcomes` is not the section of that kind, but tells outcomes too.
        kind === 'outcomes' || (kind === 'other' && sectionKindOf(title) === 'outcomes'),
    )
    .flatMap((section) =>
      namedGroups(
        text,
        blocks.within(section.body),
        outcomeKindOf(section.title) ?? 'other',
        outcomeKindOf,
      ),
    )
    .flatMap(({ kind, blocks: group }) =>
      group.flatMap((block, index) => outcomesOf(text, block, group[index + 1], kind)),
    );
}

function outcomesOf(
  text: string,
  block: Block,
  next: Block | undefined,
  kind: OutcomeKind,
): readonly Outcome[] {
  switch (block.kind) {
    case 'paragraph':
      if (nameAbove(text, block, next) === sliceOf(text, block.span).trim()) return [];
      return outcomeFrom(text, block.span, block.span, kind);
    case 'list':
      return block.items.flatMap((item) => itemOutcomes(text, item, kind));
    case 'table':
      return tableOutcomes(text, block, kind);
    default:
      return [];
  }
}

/** `- What worked:` with a list below it is the name of a group. */
function itemOutcomes(text: string, item: ListItem, kind: OutcomeKind): readonly Outcome[] {
  const paragraph = leadParagraph(item);
  if (!paragraph) return [];
  const label = labelAt(text, paragraph.span);
  const named = label === null ? null : outcomeKindOf(label.words);
  if (label !== null && named !== null && label.valueFrom >= paragraph.span.to) {
    return item.children.flatMap((child) =>
      child.kind === 'list' ? child.items.flatMap((one) => itemOutcomes(text, one, named)) : [],
    );
  }
  return outcomeFrom(text, paragraph.span, item.span, kind);
}

/** `What worked: …` gives the kind; other labels are part of the words. */
function outcomeFrom(text: string, words: Span, span: Span, kind: OutcomeKind): readonly Outcome[] {
  const label = labelAt(text, words);
  if (label !== null && noOutcome.test(label.words)) return [];
  const named = label === null ? null : outcomeKindOf(label.words);
  const from = label !== null && named !== null ? label.valueFrom : words.from;
  const { source } = itemWords(text.slice(from, words.to));
  const outcome = plainText(source);
  if (saysLittle(source) || announces(outcome)) return [];
  const measure = measureOf(source);
  const isTemplate = measure !== null && /^before$/i.test(measure.before);
  if (isTemplate) return [];
  const found = named ?? kind;
  return [
    {
      kind: found,
      text: outcome,
      measure: found === 'impact' ? measure : null,
      span: trimSpan(text, span),
    },
  ];
}

/** `Revision note (2026-03-04): …` may carry a date before its colon. */
function announces(words: string): boolean {
  return noOutcome.test(words) && /^[^:：]{0,60}[:：]/.test(words);
}

const measured =
  /^(?:\*\*|__)?([^*\r\n]{1,120}?)(?:(?:\*\*|__)[:：]|[:：](?:\*\*|__)?)\s+(\S.{0,200}?)\s*(?:→|⇒|->|=>)\s*(\S[^]*)$/;

/** The metric of `**Delay**: 22 min → 40 s (−97 %)`; null when no arrow is written. */
function measureOf(source: string): Measure | null {
  const [, metric, before, after] = measured.exec(source) ?? [];
  if (metric === undefined || before === undefined || after === undefined) return null;
  return { metric: plainText(metric), before: plainText(before), after: plainText(after) };
}

/** Rows of a table; under `Metric | Before | After` they are impacts. */
function tableOutcomes(text: string, table: Table, kind: OutcomeKind): readonly Outcome[] {
  const [header, ...rows] = table.rows;
  const names = header?.cells.map((cell) => plainText(sliceOf(text, cell))) ?? [];
  const before = names.findIndex((name) => /^(?:before|baseline|之前|优化前|前)$/i.test(name));
  const after = names.findIndex((name) => /^(?:after|result|now|之后|优化后|後)$/i.test(name));
  return rows.flatMap((row): Outcome[] => {
    const cells = row.cells.map((cell) => plainText(sliceOf(text, cell)));
    const words = cells.filter((cell, index) => cell !== '' && !isRowNumber(names[index] ?? ''));
    const [metric] = words;
    if (metric === undefined || words.every(saysLittle)) return [];
    const [was, is] = [cells[before], cells[after]];
    const measure = was && is ? { metric, before: was, after: is } : null;
    return [
      {
        kind: measure ? 'impact' : kind,
        text: words.join(' — '),
        measure,
        span: trimSpan(text, row.span),
      },
    ];
  });
}
