// Owner, dates and status of a plan: frontmatter, the metadata section, and lines under the title.
import { fieldOf, saysNothing, type Field } from '../plan/field';
import type { Metadata } from '../plan/plan';
import type { Section } from '../plan/section';
import type { PlanStatus, Status } from '../plan/status';
import type { Step } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';
import { rememberedOf } from '../text/remembered';
import { contains, sliceOf, trimSpan, type Span } from '../text/span';
import type { Block } from './block';
import { plainText } from './inline-text';
import type { NoteBlocks } from './note-blocks';
import { planStatusOf } from './plan-status';
import {
  fieldFrom,
  fieldOfItem,
  leadParagraph,
  paragraphLines,
  readLabelledLines,
} from './read-fields';
import type { Frontmatter } from './read-frontmatter';
import { firstTimestamp } from './read-timestamps';

export const ownerLabels = [
  'owner',
  'owners',
  'author',
  'authors',
  'lead',
  'owner/agent',
  'responsable',
  'responsável',
  '负责人',
  '作者',
  '担当',
  '담당자',
  '작성자',
  'автор',
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
  'last_updated',
  'last-updated',
  'updated_at',
  '更新',
  '最終更新',
] as const;
export const statusLabels = [
  'status',
  'state',
  'plan status',
  '状态',
  '状態',
  'ステータス',
  '상태',
  'статус',
  'estado',
  'statut',
] as const;

/**
 * The metadata fields of the note's body: its metadata section and what stands before the first section, which the title
 * of the note is not though it may be of the same level.
 */
export function readBodyFields(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
  title: Span | null,
): readonly Field[] {
  const first = sections.find(({ heading }) => title === null || !contains(heading, title));
  const preamble = blocks.within({ from: 0, to: first?.span.from ?? text.length });
  const inSections = sections
    .filter((section) => section.kind === 'metadata')
    .flatMap((section) => fieldsOfSection(text, blocks.within(section.body), section.title));
  const labelled = [...inSections, ...preamble.flatMap((block) => fieldsOfBlock(text, block))];
  if (labelled.some(({ label }) => statusTitle.test(label))) return labelled;
  const level = first?.level ?? 2;
  const headings = blocks.headings.filter((heading) => heading.level === level);
  return [...labelled, ...[...preamble, ...headings].flatMap((block) => wholeStatus(text, block))];
}

/** `**Status: Complete**` or `## Status — Complete`: a label and its value in one, bold or a heading as a whole. */
const wholeStatusLine =
  /^([*_]{0,3})((?:current |plan )?status|状态|状態)\1?[ \t]*(?:[:：]|[–—-](?=\s))[*_]*/i;

const wholeStatus = rememberedOf((text: string, block: Block): readonly Field[] => {
  if (block.kind === 'quote') return block.children.flatMap((child) => wholeStatus(text, child));
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return [];
  const lines = block.kind === 'heading' ? [block.words] : paragraphLines(text, block.span);
  return lines.flatMap((span): Field[] => {
    const source = sliceOf(text, span);
    const lead = wholeStatusLine.exec(source);
    const end = source.replace(/[\s*_]+$/, '').length;
    if (lead === null || end <= lead[0].length) return [];
    const valueSpan = trimSpan(text, { from: span.from + lead[0].length, to: span.from + end });
    const value = sliceOf(text, valueSpan);
    if (planStatusOf(value) === null) return [];
    return [{ label: lead[2] ?? '', value, span, valueSpan }];
  });
});

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

const statusTitle = /status|状态|状態|상태|ステータス|статус|estado|statut/i;

const fieldsOfBlock = rememberedOf((text: string, block: Block): readonly Field[] => {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(
        (item) => fieldOfItem(text, item) ?? codeField(text, leadParagraph(item)?.span) ?? [],
      );
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
});

/** `- `status`: active`: the key as it stands in properties, which elsewhere would be a file or a name in code. */
function codeField(text: string, span: Span | undefined): Field | null {
  const [all = '', words] =
    /^`([a-z][\w -]{1,30})`[ \t]*[:：][ \t]*/i.exec(span ? sliceOf(text, span) : '') ?? [];
  if (!span || words === undefined) return null;
  return fieldFrom(text, { words, valueFrom: span.from + all.length, emphasised: false }, span);
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
