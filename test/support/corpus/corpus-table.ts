// The corpus as a table: one line per file, then how far it agrees with what others counted and where its links lead.
import { basename, join } from 'node:path';
import { progressOf } from '../../../src/plan/progress';
import {
  disagreements,
  exceptionKey,
  readExceptions,
  readFacts,
  type Disagreement,
  type Facts,
} from './corpus-facts';
import { countedFacts, timedPlan, type TimedPlan } from './corpus-reading';
import type { CorpusFile } from './corpus-files';
import { linkTable, readOrigins, type ReadFile } from './corpus-links';

export interface CorpusTable {
  readonly lines: readonly string[];
  /** Whether something disagrees that nobody has examined, or an exception no longer holds. */
  readonly failed: boolean;
}

const COLUMNS = [
  'file',
  'plan',
  'dialect',
  'sections',
  'steps',
  'phases',
  'decis.',
  'disc.',
  'ms',
  'problems',
];
const WIDTHS = [48, 5, 8, 9, 9, 7, 7, 6, 8, 0];
const STEP_FACTS = ['checkboxes', 'ticked', 'nested'];
const ENTRY_FACTS = ['decisions', 'discoveries'];

/**
 * The table for `files`, compared with `facts.tsv` of `corpus` and the exceptions at `exceptions`; links are resolved from
 * where its `manifest.tsv` says that the files stood.
 */
export function corpusTable(
  files: readonly CorpusFile[],
  corpus: string,
  exceptions: string,
): CorpusTable {
  const facts = readFacts(join(corpus, 'facts.tsv'));
  const known = readExceptions(exceptions);
  const lines = [row(COLUMNS)];
  const found: Disagreement[] = [];
  const read: ReadFile[] = [];
  let characters = 0;
  let milliseconds = 0;
  for (const { path, text } of files) {
    const timed = timedPlan(text);
    characters += text.length;
    milliseconds += timed.ms;
    const name = basename(path);
    read.push({ name, text, plan: timed.plan });
    lines.push(row(cellsOf(name, timed)));
    const sure = facts.get(name);
    if (sure) found.push(...disagreements(name, sure, countedFacts(timed.plan)));
  }
  const open = found.filter((one) => !known.has(exceptionKey(one)));
  const stale = [...known].filter((key) => !found.some((one) => exceptionKey(one) === key));
  lines.push(
    '',
    `${files.length} files, ${Math.round(characters / 1024)} KB in ${Math.round(milliseconds)} ms.`,
    agreement('Steps', facts, found, STEP_FACTS),
    agreement('Entries', facts, found, ENTRY_FACTS),
    ...found.map((one) => `${open.includes(one) ? 'DIFFERS ' : 'examined'}  ${describe(one)}`),
    ...stale.map((key) => `STALE     the exception "${key}" no longer holds: remove it`),
    '',
    ...linkTable(read, readOrigins(join(corpus, 'manifest.tsv'))),
  );
  return { lines, failed: open.length > 0 || stale.length > 0 };
}

function cellsOf(name: string, { plan, ms }: TimedPlan): readonly string[] {
  const { done, total } = progressOf(plan.steps);
  const counts = new Map<string, number>();
  for (const { rule } of plan.problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [
    name.length > 47 ? `…${name.slice(-46)}` : name,
    plan.isPlan ? 'yes' : 'no',
    plan.dialect,
    String(plan.sections.filter((section) => section.kind !== 'other').length),
    `${done}/${total}`,
    String(plan.phases.length),
    String(plan.decisions.length),
    String(plan.discoveries.length),
    ms.toFixed(1),
    [...counts].map(([rule, count]) => (count > 1 ? `${rule} ×${count}` : rule)).join(', '),
  ];
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join(' ')
    .trimEnd();
}

function agreement(
  name: string,
  facts: ReadonlyMap<string, Facts>,
  found: readonly Disagreement[],
  names: readonly string[],
): string {
  const sure = [...facts].filter(([, figures]) => names.some((fact) => fact in figures));
  const differing = new Set(
    found.filter(({ fact }) => names.includes(fact)).map(({ file }) => file),
  );
  const equal = sure.length - differing.size;
  const percent = sure.length === 0 ? 100 : (100 * equal) / sure.length;
  return `${name} equal in ${equal} of ${sure.length} files with sure facts (${percent.toFixed(1)} %).`;
}

function describe({ file, fact, theirs, ours }: Disagreement): string {
  return `${fact}: facts.tsv ${theirs}, read ${ours}  ${file}`;
}
