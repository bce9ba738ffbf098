// Owner, dates and status of a plan: frontmatter, the metadata section, and lines under the title.
import { fieldOf, saysNothing, type Field } from '../plan/field';
import type { Metadata } from '../plan/plan';
import type { Section } from '../plan/section';
import type { PlanStatus, Status } from '../plan/status';
import type { Step } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';
import { trimSpan } from '../text/span';
import type { Block } from './block';
import { plainText } from './inline-text';
import { fieldsOfList, paragraphLines, readLabelledLines } from './read-fields';
import type { Frontmatter } from './read-frontmatter';
import { blocksIn } from './read-sections';
import { firstTimestamp } from './read-timestamps';

export const ownerLabels = [
  'owner',
  'owners',
  'author',
  'authors',
  'lead',
  '负责人',
  '担当',
] as const;
export const createdLabels = [
  'created',
  'created at',
  'date',
  'started',
  'start date',
  '创建',
  '作成日',
] as const;
export const updatedLabels = [
  'last updated',
  'updated',
  'last update',
  'updated at',
  '更新',
  '最終更新',
] as const;
export const statusLabels = ['status', 'state', 'plan status', '状态', '状態'] as const;

/** Words of a plan's status. Of several in one text the first counts: `Done, ready for review` is complete. */
const statusWords: readonly (readonly [PlanStatus, RegExp])[] = [
  [
    'draft',
    /\b(?:draft|proposed|proposal|planned|planning|not (?:yet )?(?:started|begun|implemented)|pending|todo|ready|approved|accepted)\b|草稿|未开始|未着手|待开始|計画中/i,
  ],
  [
    'abandoned',
    /\b(?:abandoned|superseded|cancell?ed|dropped|rejected|withdrawn|deferred|obsolete)\b|废弃|已取消|已废弃|中止|暂缓/i,
  ],
  ['blocked', /\b(?:blocked|on[ -]hold|paused|stalled|waiting)\b|🔴|阻塞|ブロック/i],
  [
    'in progress',
    /\b(?:in[ -]?progress|in[ -]flight|active|ongoing|started|executing|wip|implementing|in review|incomplete|not (?:yet )?(?:complete|done|finished)|partial(?:ly)?)\b|🟡|🚧|进行中|進行中|实施中/i,
  ],
  [
    'complete',
    /\b(?:completed?|done|shipped|implemented|finished|closed|merged|landed|released)\b|🟢|✅|已完成|完了|完成|완료/i,
  ],
];

/** What a status says; null when its words are not known or, as in a template, several are offered. */
export function planStatusOf(words: string): PlanStatus | null {
  const found = statusWords.flatMap(([status, pattern]) => {
    const index = pattern.exec(words)?.index;
    return index === undefined ? [] : [{ status, index }];
  });
  // `🟡 In Progress | 🟢 Complete | 🔴 Blocked` offers a choice.
  if (words.includes('|') && found.length > 1) return null;
  const [first, ...others] = found;
  return first
    ? others.reduce((best, one) => (one.index < best.index ? one : best), first).status
    : null;
}

/** The metadata fields of the note's body: its metadata section and what stands before the first section. */
export function readBodyFields(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly Field[] {
  const first = sections[0];
  const preamble = first ? blocks.filter((block) => block.span.from < first.span.from) : blocks;
  const inSections = sections
    .filter((section) => section.kind === 'metadata')
    .flatMap((section) => fieldsOfSection(text, blocksIn(blocks, section.body), section.title));
  return [...inSections, ...preamble.flatMap((block) => fieldsOfBlock(text, block))];
}

/** The fields of a metadata section; under `## Status` its first words are the status when nothing is labelled so. */
function fieldsOfSection(text: string, blocks: readonly Block[], title: string): readonly Field[] {
  const fields = blocks.flatMap((block) => fieldsOfBlock(text, block));
  if (!statusTitle.test(title) || fieldOf(fields, ...statusLabels)) return fields;
  const [block] = blocks;
  const words = block?.kind === 'list' ? block.items[0]?.children[0] : block;
  if (words?.kind !== 'paragraph') return fields;
  const line = paragraphLines(text, words.span)[0] ?? words.span;
  const value = text.slice(line.from, line.to).trim();
  if (planStatusOf(value) === null) return fields;
  return [{ label: title, value, span: line, valueSpan: trimSpan(text, line) }, ...fields];
}

const statusTitle = /status|状态|状態|상태|ステータス/i;

function fieldsOfBlock(text: string, block: Block): readonly Field[] {
  switch (block.kind) {
    case 'list':
      return fieldsOfList(text, block);
    case 'paragraph':
      return readLabelledLines(text, block.span, () => true).fields;
    case 'quote':
      return block.children.flatMap((child) => fieldsOfBlock(text, child));
    case 'table':
      return block.rows.flatMap((row): Field[] => {
        const [label, value] = row.cells;
        if (!label || !value || row.cells.length !== 2) return [];
        const words = plainText(text.slice(label.from, label.to)).replace(/[:：]$/, '');
        return [
          {
            label: words,
            value: text.slice(value.from, value.to),
            span: row.span,
            valueSpan: value,
          },
        ];
      });
    default:
      return [];
  }
}

function wordsOf(field: Field | null): string | null {
  return field === null || saysNothing(field.value) ? null : plainText(field.value);
}

/** Metadata of the plan; where frontmatter and body disagree the body wins. */
export function readMetadata(
  text: string,
  frontmatter: Frontmatter | null,
  bodyFields: readonly Field[],
): Metadata {
  const properties = frontmatter?.fields ?? [];
  const either = (...labels: readonly string[]): Field | null => {
    const body = fieldOf(bodyFields, ...labels);
    return body && !saysNothing(body.value) ? body : (fieldOf(properties, ...labels) ?? body);
  };
  const stamp = (field: Field | null): Timestamp | null =>
    field === null ? null : firstTimestamp(text, field.valueSpan);
  return {
    fields: [...properties, ...bodyFields],
    owner: wordsOf(either(...ownerLabels)),
    created: stamp(either(...createdLabels)),
    updated: stamp(either(...updatedLabels)),
    updatedField: fieldOf(bodyFields, ...updatedLabels),
    statusField:
      fieldOf(bodyFields, ...statusLabels) ??
      bodyFields.find(
        ({ label, value }) => statusTitle.test(label) && planStatusOf(value) !== null,
      ) ??
      null,
  };
}

/** The plan's status: the body's, else the frontmatter's, else derived from the steps. */
export function readStatus(
  metadata: Metadata,
  frontmatter: Frontmatter | null,
  steps: readonly Step[],
): Status {
  const property = fieldOf(frontmatter?.fields ?? [], ...statusLabels);
  for (const field of [metadata.statusField, property]) {
    const value = field === null ? null : planStatusOf(field.value);
    if (field !== null && value !== null)
      return { value, words: plainText(field.value), derived: false };
  }
  return { value: derivedStatus(steps), words: null, derived: true };
}

function derivedStatus(steps: readonly Step[]): PlanStatus {
  const counted = steps.filter((step) => step.state.kind !== 'dropped');
  if (counted.length === 0) return 'draft';
  if (counted.every((step) => step.state.kind === 'done')) return 'complete';
  const open = counted.filter((step) => step.state.kind !== 'done');
  if (open.every((step) => step.state.kind === 'pending') && open.length === counted.length)
    return 'draft';
  if (
    open.some((step) => step.state.kind === 'blocked') &&
    !open.some((step) => step.state.kind === 'active')
  ) {
    return 'blocked';
  }
  return 'in progress';
}
