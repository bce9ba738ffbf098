// What reading costs, measured in the browser: a whole note, and a note that differs from the one read before
// by one edit. Each beside remark as it comes, and beside parsers that are not remark.
import { TreeFragment, type Tree } from '@lezer/common';
import { parser as lezer } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { runEdit } from '../../../src/edit/plan-edit';
import { applyChanges } from '../../../src/text/text-change';
import { summaryOf } from '../../../src/index/plan-summary';
import { piecedText, windowLength } from '../../../src/parse/read-blocks';
import { parsePlan } from '../../../src/parse/parse-plan';
import { readPieces, type PiecesRead } from '../../../src/parse/pieces';
import { likeness } from '../../../src/parse/reading-memory';
import { planText } from '../plan-text';
import { measure, type Prepared, preparedRun, type Run } from '../measure';

/** More text than any memory of readings holds, thousands of characters. */
const KEPT_KILOBYTES = 4_000;

const stock = remark().use(remarkGfm).use(remarkFrontmatter).freeze();
const markdownIt = new MarkdownIt();

/** Each function is run so long before it is measured, ms. */
const WARM_MS = 500;

/**
 * As `measure`, of an engine that has compiled what it runs, for all alike: a worker reads one plan after the other, and
 * what the first of them costs is mostly the engine's own work.
 */
function measureWarm<Name extends string>(
  runs: Readonly<Record<Name, Run | Prepared>>,
): Record<Name, number> {
  for (const run of Object.values<Run | Prepared>(runs)) {
    const end = performance.now() + WARM_MS;
    while (performance.now() < end) preparedRun(run)();
  }
  return measure(runs);
}

/** Does something with one text after the other; making the text is not measured. */
function onEach(next: () => string, act: (text: string) => unknown): Prepared {
  return {
    prepare: () => {
      const text = next();
      return () => act(text);
    },
  };
}

/** Reads the blocks of one text after the other, each beside the one before. */
function readingBlocks(next: () => string): Prepared {
  let read: PiecesRead | null = null;
  return onEach(next, (text) => {
    const region = { from: 0, to: text.length };
    const before = read && { read, ...likeness(read.source, text) };
    read = readPieces(piecedText(text, region, true, before), before, windowLength);
    return read;
  });
}

/** The note with one more decision, a number of it that was never read before. */
function withDecision(text: string, number: number): string {
  const at = text.indexOf('\n\n## Plan of Work');
  const reason = `It is seen from the ferry, ${'and from the pier '.repeat(number % 7)}${number}`;
  const entry = `\n- Decision: Use pier clock ${number}\n  Rationale: ${reason}.\n`;
  return `${text.slice(0, at)}${entry}${text.slice(at)}`;
}

/** The note with a step in the middle of the list ticked, at a time that was never read before. */
function withTick(text: string, number: number): string {
  const places = [...text.matchAll(/^- \[ \]/gm)].map(({ index }) => index);
  const at = places[places.length >> 1];
  if (at === undefined) throw new Error('No step is open.');
  const stamp = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  const time = `${stamp.slice(0, 10)} ${stamp.slice(11, 16)}Z`;
  return `${text.slice(0, at)}- [x] (${time})${text.slice(at + 5)}`;
}

/** Another version of a note each time, so that nothing that is kept of one is the answer for the next. */
function versions(text: string, change: (text: string, number: number) => string): () => string {
  let number = 0;
  return () => {
    number += 1;
    return asRead(change(text, number));
  };
}

/** The text as it comes from a file or an editor: whole, and not as the parts that it was put together from. */
function asRead(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** Reads as an editor does: the tree of the text before, with the changed stretch left out, is used again. */
function lezerTurns([before, after]: readonly [string, string]): () => Tree {
  const texts = [before, after] as const;
  const trees: [Tree, Tree] = [lezer.parse(before), lezer.parse(after)];
  let from = 0;
  while (before[from] === after[from]) from += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - from;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let turn = 0;
  return () => {
    const [old, next] = turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    turn += 1;
    const change = {
      fromA: from,
      toA: texts[old].length - tail,
      fromB: from,
      toB: texts[next].length - tail,
    };
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(trees[old]), [change]);
    return lezer.parse(texts[next], fragments);
  };
}

/** Milliseconds of reading a whole note of about `kilobytes`, in the codex form. */
export function wholeReading(
  kilobytes: number,
): Record<'kilobytes' | 'lezer' | 'markdownIt' | 'plan' | 'stock', number> {
  // So many that nothing kept of a reading is there still when the same text comes again.
  const count = Math.max(3, Math.ceil(KEPT_KILOBYTES / kilobytes));
  const texts = Array.from({ length: count }, (_, seed) => planText(kilobytes, 'codex', seed));
  const [text = ''] = texts;
  let turn = 0;
  return {
    kilobytes: text.length / 1000,
    ...measureWarm({
      plan: () => {
        turn += 1;
        return parsePlan(texts[turn % count] ?? '');
      },
      stock: () => stock.parse(text),
      lezer: () => lezer.parse(text),
      markdownIt: () => markdownIt.parse(text, {}),
    }),
  };
}

/** Milliseconds of reading a note of about `kilobytes` again after one edit. */
export function changedReading(
  kilobytes: number,
): Record<'append' | 'lezerAppend' | 'reindex' | 'stock' | 'toggle', number> {
  const text = planText(kilobytes, 'codex');
  const appended = versions(text, withDecision);
  const toggled = versions(text, withTick);
  const indexed = versions(text, withDecision);
  return measureWarm({
    stock: () => stock.parse(text),
    append: readingBlocks(appended),
    toggle: readingBlocks(toggled),
    reindex: onEach(indexed, (changed) => summaryOf(parsePlan(changed), 'a.md', 'a')),
    lezerAppend: lezerTurns([text, withDecision(text, 1)]),
  });
}

/** Milliseconds from an edit of a note of about `kilobytes` to the characters of the changed note, which was read before. */
export function editToBytes(kilobytes: number): number {
  const text = planText(kilobytes, 'codex');
  const fields = { rationale: 'It is seen from the ferry.' };
  let count = 0;
  const edited = (): string => {
    count += 1;
    const title = `Use pier clock ${count}`;
    const result = runEdit(
      text,
      { kind: 'record decision', title, fields },
      { now: 0, author: null },
    );
    if (result.kind === 'refusal') throw new Error(result.refusal.message);
    return applyChanges(text, result.changes);
  };
  return measureWarm({ edited }).edited;
}
