// What is to be done next and what whoever takes over must know, from the last section of a plan.
import { sliceOf, trimSpan } from '../text/span';
import type { Field } from '../plan/field';
import type { NextStep } from '../plan/next-step';
import type { Section } from '../plan/section';
import type { ListItem, Table } from './block';
import { plainText } from './inline-text';
import { boxMarkAt, itemWords, saysLittle } from './item-words';
import { namedGroups, type NamedGroup } from './named-groups';
import type { NoteBlocks } from './note-blocks';
import { fieldOfItem, labelAt, leadParagraph } from './read-fields';

export type NextKind = 'next' | 'later' | 'handoff';

/** A name that promises next steps holds them, whatever else it names: `Next Steps / Handoff Notes`. */
const kindWords: readonly (readonly [NextKind, RegExp])[] = [
  [
    'next',
    /\b(?:next|immediate(?:ly)?|remaining|before\b.+\bstart(?:ing)?|short[- ]term|follow[- ]?ups?)\b|下一步|次の|剩余|다음/i,
  ],
  [
    'later',
    /\b(?:future|enhancements?|improvements?|later|nice to have|long[- ]term|backlog|someday)\b|未来|将来|后续优化|今後|향후/i,
  ],
  ['handoff', /\bhand-?(?:off|over)\b|交接|移交|引き継ぎ|인수인계/i],
];

/** What the heading or line `words` lists; null when it does not say. */
export function nextKindOf(words: string): NextKind | null {
  return kindWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function groupsIn(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly NamedGroup<NextKind>[] {
  return sections
    .filter((section) => section.kind === 'next')
    .flatMap((section) =>
      namedGroups(
        text,
        blocks.within(section.body),
        nextKindOf(section.title) ?? 'next',
        nextKindOf,
      ),
    );
}

/** The next steps of the plan, in the order of the note: list items and rows. Prose and handoff notes are none. */
export function readNextSteps(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly NextStep[] {
  return groupsIn(text, blocks, sections).flatMap(({ kind, blocks: group }) =>
    kind === 'handoff'
      ? []
      : group.flatMap((block): readonly NextStep[] => {
          if (block.kind === 'list')
            return block.items.flatMap((item) => itemSteps(text, item, kind === 'later'));
          return block.kind === 'table' ? tableSteps(text, block, kind === 'later') : [];
        }),
  );
}

/** `- Immediate:` with a list below it is the name of a group. */
function itemSteps(text: string, item: ListItem, later: boolean): readonly NextStep[] {
  const paragraph = leadParagraph(item);
  if (!paragraph) return [];
  const label = labelAt(text, paragraph.span);
  const lists = item.children.filter((child) => child.kind === 'list');
  if (label !== null && label.valueFrom >= paragraph.span.to && lists.length > 0) {
    const kind = nextKindOf(label.words);
    if (kind === 'handoff') return [];
    const isLater = kind === null ? later : kind === 'later';
    return lists.flatMap((list) => list.items.flatMap((one) => itemSteps(text, one, isLater)));
  }
  const { sign, struck, source } = itemWords(sliceOf(text, paragraph.span));
  const mark = boxMarkAt(text, paragraph.span);
  if (saysLittle(source)) return [];
  const ticked = mark === 'x' || mark === 'X' || sign.includes('✅') || struck;
  return [
    {
      title: plainText(source),
      done: ticked ? true : mark === null ? null : false,
      later,
      span: trimSpan(text, item.span),
    },
  ];
}

const titleColumn = /^(?:next )?(?:step|action|task|item|what|work|description|内容|任务|事项)s?$/i;
const numberColumn = /^(?:#|id|no\.?|nr\.?|priority|序号|编号)$/i;

function tableSteps(text: string, table: Table, later: boolean): readonly NextStep[] {
  const [header, ...rows] = table.rows;
  const names = header?.cells.map((cell) => plainText(sliceOf(text, cell))) ?? [];
  const called = names.findIndex((name) => titleColumn.test(name));
  const column =
    called >= 0
      ? called
      : Math.max(
          0,
          names.findIndex((name) => !numberColumn.test(name)),
        );
  return rows.flatMap((row): NextStep[] => {
    const cell = row.cells[column];
    const title = cell ? plainText(sliceOf(text, cell)) : '';
    if (title === '' || saysLittle(title)) return [];
    return [{ title, done: null, later, span: trimSpan(text, row.span) }];
  });
}

/** The labelled items under `Handoff Information`, or in a section of that name. */
export function readHandoff(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Field[] {
  return groupsIn(text, blocks, sections)
    .filter(({ kind }) => kind === 'handoff')
    .flatMap(({ blocks: group }) => group)
    .flatMap((block) =>
      block.kind === 'list' ? block.items.flatMap((item) => fieldOfItem(text, item) ?? []) : [],
    )
    .filter((field) => !saysLittle(field.value));
}
