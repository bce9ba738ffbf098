// A plan taken apart for a merge: its steps, entries, criteria and all else that is listed, each with the lines that
// are its own. Must not change anything.
import { sectionNameOf } from '../parse/section-kind';
import type { Block } from '../parse/block';
import { plainText } from '../parse/inline-text';
import { readBlocks } from '../parse/read-blocks';
import { parsePlan } from '../parse/parse-plan';
import { headingsOf } from '../parse/note-blocks';
import type { Entry } from '../plan/entry';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { dateText, type Timestamp, utcText } from '../plan/timestamp';
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf, trimSpan, type Span } from '../text/span';
import { endBehind } from './beside-entries';

export type PieceKind =
  'step' | 'decision' | 'surprise' | 'criterion' | 'outcome' | 'risk' | 'question' | 'next step';

export interface Piece {
  readonly kind: PieceKind;
  /** Plain words by which a person knows it. */
  readonly title: string;
  /** When it was written down; null for what is not dated, as all but entries are. */
  readonly at: Timestamp | null;
  /** Alike for a piece and its other version: kind, title, time, and for a step its number and its parents. */
  readonly key: string;
  /** What it stands under: the words of the nearest heading above, and the part of the section or the parent of a step. */
  readonly group: string;
  /** The words of a line between heading and piece that announces a list: `Open questions:`; '' for none. */
  readonly label: string;
  /** All that is read of it, without places. */
  readonly says: string;
  /** Whole lines, from the start of the first to the end of the last: its own, and those of what is nested in it. */
  readonly span: Span;
  readonly step: Step | null;
}

/** A note and what it was read as. */
export interface NotePieces {
  readonly text: string;
  readonly plan: Plan;
  readonly blocks: readonly Block[];
  /** Of each kind in the order of the note. */
  readonly pieces: readonly Piece[];
}

/** A line such as `**Open questions:**`, which says what the list below it holds. */
const announcement = /^[^\r\n]{1,120}[:：][*_]*$/;

/** Reads `text`, the whole of a note, and takes it apart. Never throws. */
export function piecesOf(text: string): NotePieces {
  const plan = parsePlan(text);
  const { footer } = plan.claims;
  const blocks = readBlocks(text, plan.body).filter(({ span }) => span.from !== footer?.span.from);
  const headings = headingsOf(blocks).map(({ span, words }) => {
    const title = sliceOf(text, words);
    return { from: span.from, name: sectionNameOf(title)?.kind ?? plainText(title) };
  });
  const under = ({ from }: Span): string =>
    headings.filter((one) => one.from < from).pop()?.name ?? '';
  const labels = blocks.filter(
    ({ kind, span }) =>
      kind === 'heading' || (kind === 'paragraph' && announcement.test(sliceOf(text, span))),
  );
  const labelOver = ({ from }: Span): string => {
    const last = labels.filter(({ span }) => span.to <= from).pop();
    return last?.kind === 'paragraph' ? plainText(sliceOf(text, last.span)) : '';
  };
  const piece = (
    kind: PieceKind,
    title: string,
    value: { readonly span: Span; readonly at?: Timestamp | null },
    part = '',
  ): Piece => ({
    kind,
    title,
    at: value.at ?? null,
    key: keyOf(kind, title, value.at ? utcText(value.at) : ''),
    group: keyOf(under(value.span), part),
    label: labelOver(value.span),
    says: keyOf(kind, saysOf(value)),
    span: wholeLines(text, value.span),
    step: null,
  });
  const log = (kind: 'decision' | 'surprise', entries: readonly Entry[]): readonly Piece[] =>
    entries.map((entry, index) => {
      const next = entries[index + 1]?.span.from ?? text.length;
      const between = blocks.filter(({ span }) => span.from < next);
      const to = Math.min(
        endBehind(text, between, entry),
        lineEnd(text, Math.max(entry.span.to, next - 1)),
      );
      return {
        ...piece(kind, entry.title, entry),
        span: { from: lineStart(text, entry.span.from), to },
      };
    });
  const steps = (
    list: readonly Step[],
    parents: readonly string[],
    path: string,
  ): readonly Piece[] =>
    list.flatMap((step): readonly Piece[] => {
      const own = keyOf(...parents, step.number ?? '', step.title);
      const base = piece('step', step.title, step, path);
      return [
        { ...base, key: keyOf('step', own), says: keyOf('step', saysOfStep(step)), step },
        ...steps(step.steps, [...parents, step.title], own),
      ];
    });
  return {
    text,
    plan,
    blocks,
    pieces: [
      ...steps(plan.steps, [], ''),
      ...log('decision', plan.decisions),
      ...log('surprise', plan.discoveries),
      ...plan.criteria.map((one) => piece('criterion', one.text, one)),
      ...plan.outcomes.map((one) => piece('outcome', one.text, one, one.kind)),
      ...plan.risks.map((one) => piece('risk', one.title, one)),
      ...plan.questions.map((one) => piece('question', one.title, one)),
      ...plan.nextSteps.map((one) => piece('next step', one.title, one, one.later ? 'later' : '')),
    ],
  };
}

/** `Step 3: “Count the files”`, `Decision of 2026-03-01: “…”`, as a heading names it. */
export function pieceName({ kind, title, at, step }: Piece): string {
  const number = step?.number ? ` ${step.number}` : '';
  const date = at ? ` of ${dateText(at)}` : '';
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${number}${date}: “${title}”`;
}

/** The lines of `span`, without their endings. */
export function linesIn(text: string, span: Span): readonly string[] {
  return sliceOf(text, span).split(/\r\n|\r|\n/);
}

function keyOf(...words: readonly string[]): string {
  return JSON.stringify(words);
}

function wholeLines(text: string, span: Span): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}

/** Everything in a reading but the places in the text. */
function saysOf(value: object): string {
  return JSON.stringify(value, (key, part: unknown) =>
    /^span$|Span$/.test(key) ? undefined : part,
  );
}

/** Phases and briefs stand elsewhere, and steps below are pieces themselves. */
function saysOfStep({
  number,
  title,
  mark,
  state,
  started,
  completed,
  touched,
  fields,
}: Step): string {
  return saysOf({ number, title, mark, state, started, completed, touched, fields });
}
