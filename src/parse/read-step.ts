// One step: a list item or a line with a box, and what stands below it.
import { contains, sliceOf, trimSpan, type Span } from '../text/span';
import { fieldOf, type Field } from '../plan/field';
import type { Step } from '../plan/step';
import type { Timestamp } from '../plan/timestamp';
import type { Block, ListItem } from './block';
import { blockIdOf } from './block-id';
import { keptOfItem } from './kept-of';
import { linkKindOf } from './link-kind';
import { fieldOfItem, leadParagraph, paragraphLines, readLabelledLines } from './read-fields';
import { readCitations } from './read-citations';
import { stepStateOf } from './read-step-state';
import { readStepLinks } from './read-step-links';
import { readStepTitle } from './read-step-title';
import { firstTimestamp } from './read-timestamps';

/** Labels of lines that belong to a step and are not part of its title. */
const stepLabels: ReadonlySet<string> = new Set(
  (
    'status|state|started|start|completed|finished|done|notes|note|evidence|verification|files|estimate|' +
    'estimated time|blocked|blocked by|blocked on|blocker|blockers|remaining|depends on|owner'
  ).split('|'),
);

/**
 * A box at the start of an item's words: any one character in brackets, also written as code;
 * `[x](2026-03-01)` is one with a stamp.
 */
const boxPattern = /^(`?)\[([^\r\n\]]|\])\]\1(?=[ \t\r\n]|$|\(\d{4}-\d{2})/u;

/** The step an item is, or null when it has no box. */
function readStepItem(text: string, item: ListItem): Step | null {
  return keptOfItem(item, readStepItem, () => stepOfItem(text, item));
}

function stepOfItem(text: string, item: ListItem): Step | null {
  const paragraph = leadParagraph(item);
  if (!paragraph || !boxPattern.test(sliceOf(text, paragraph.span))) return null;
  const below = item.children.slice(1);
  return stepFrom(text, { item: item.span, words: paragraph.span, children: below });
}

/** The step done on the date with which an item without a box starts; null when it starts with none. */
export function readDatedItem(text: string, item: ListItem): Step | null {
  const paragraph = leadParagraph(item);
  if (!paragraph || !/^[*_`([]{0,3}\d{4}-\d{2}-\d{2}/.test(sliceOf(text, paragraph.span)))
    return null;
  if (!firstTimestamp(text, paragraph.span)) return null;
  const below = item.children.slice(1);
  return stepFrom(text, { item: item.span, words: paragraph.span, children: below });
}

/** The steps with a box in a block, the outermost of each: items of a list, or lines without a bullet. */
export function boxedStepsOf(text: string, block: Block): readonly Step[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => readStepItem(text, item) ?? stepsBelow(text, item));
    case 'paragraph':
      return readLooseSteps(text, block.span);
    default:
      return [];
  }
}

/** Steps below an item that has no box itself, such as `- Phase 1` with boxes under it. */
function stepsBelow(text: string, item: ListItem): readonly Step[] {
  return item.children.flatMap((child) => boxedStepsOf(text, child));
}

/** Lines such as `[x] Ship it` that have a box and no bullet. */
function readLooseSteps(text: string, paragraph: Span): readonly Step[] {
  const starts = paragraphLines(text, paragraph).filter((line) =>
    boxPattern.test(sliceOf(text, line)),
  );
  return starts.map((line, index) => {
    const next = starts[index + 1];
    const span = trimSpan(text, { from: line.from, to: next?.from ?? paragraph.to });
    return stepFrom(text, { item: span, words: span, children: [] });
  });
}

interface StepParts {
  readonly item: Span;
  /** The first paragraph, box included. */
  readonly words: Span;
  readonly children: readonly Block[];
}

function stepFrom(text: string, { item, words, children }: StepParts): Step {
  const box = boxPattern.exec(sliceOf(text, words));
  const mark = box?.[2] ?? null;
  const boxEnd = words.from + (box?.[0].length ?? 0);
  const cut = readLabelledLines(text, { from: boxEnd, to: words.to }, isStepField);
  const { fields: below, steps } = readChildren(text, children);
  const fields = [...cut.fields, ...below];
  const title = readStepTitle(text, cut.lead);
  const stampOf = (...labels: readonly string[]): Timestamp | null => {
    const field = fieldOf(fields, ...labels);
    return field === null ? null : firstTimestamp(text, field.valueSpan);
  };
  const started = stampOf('started', 'start');
  const completed = stampOf('completed', 'finished', 'done');
  const state = stepStateOf({ mark, started, fields, struck: title.struck, split: title.split });
  const done = state.kind === 'done';
  const line = { from: item.from, to: lineEndIn(text, item) };
  const markFrom = words.from + (box === null ? 0 : 1 + (box[1] ?? '').length);
  return {
    span: item,
    line,
    mark,
    markSpan: { from: markFrom, to: markFrom + (mark?.length ?? 0) },
    number: title.number,
    title: title.words,
    titleSpan: title.span,
    state,
    started,
    completed: completed ?? (done ? title.stamp : null),
    touched: done ? null : title.stamp,
    fields,
    links: readStepLinks(text, fields),
    block: blockIdOf(text, line) ?? blockIdOf(text, words),
    citations: readCitations(text, item, fields).filter(
      ({ span }) => !steps.some((below) => contains(below.span, span)),
    ),
    steps,
    phase: null,
    joining: null,
    brief: null,
  };
}

/** Whether `words` label a field of a step, such as a link. Plain labels count only where they are those of a step: `Note: …` may start any sentence. */
export function isStepField(words: string, emphasised: boolean): boolean {
  if (!stepLabels.has(words.toLowerCase())) return emphasised && linkKindOf(words) !== null;
  return emphasised || /^(?:status|started|completed|notes)$/i.test(words);
}

function lineEndIn(text: string, span: Span): number {
  const end = /[\r\n]/.exec(sliceOf(text, span));
  return end ? span.from + end.index : span.to;
}

/** Fields and sub-steps of a step, from the lists nested in it. */
function readChildren(
  text: string,
  children: readonly Block[],
): { readonly fields: readonly Field[]; readonly steps: readonly Step[] } {
  const fields: Field[] = [];
  const steps: Step[] = [];
  for (const child of children) {
    if (child.kind !== 'list') continue;
    for (const item of child.items) {
      const step = readStepItem(text, item);
      const field = step ? null : fieldOfItem(text, item);
      if (field) fields.push(field);
      steps.push(...(step ? [step] : stepsBelow(text, item)));
    }
  }
  return { fields, steps };
}
