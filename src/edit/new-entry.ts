// An entry that is about to be written, and what its fields are called. Knows no text of a note.
import {
  decisionLabels,
  discoveryLabels,
  isDateAndAuthor,
  questionLabels,
  riskLabels,
} from '../parse/entry-labels';
import type { DecisionField, DiscoveryField } from './edit';

/** `supersedes` and `answers` hold links to what the entry takes the place of. */
export type ValueRole =
  DecisionField | DiscoveryField | 'supersedes' | 'answers' | 'mitigation' | 'context';
export type EntryRole = ValueRole | 'title' | 'date' | 'date and author';

export interface NewEntry {
  readonly kind: 'decision' | 'discovery' | 'risk' | 'question';
  readonly title: string;
  /** The block id it is given; null for none. */
  readonly id: string | null;
  /** Words as typed; '' says nothing. */
  readonly values: Partial<Readonly<Record<ValueRole, string>>>;
  /** Who makes the entry; null when unknown. */
  readonly author: string | null;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** Whether it stands before the others in a log of which nothing tells the order; behind them when absent. */
  readonly newestFirst?: boolean | undefined;
}

/** The fields of each kind of entry in the founding document's order, with its labels. */
const usual: Readonly<Record<NewEntry['kind'], readonly (readonly [ValueRole, string])[]>> = {
  decision: [
    ['decision', 'Decision'],
    ['rationale', 'Rationale'],
    ['alternatives', 'Alternatives considered'],
    ['tradeOffs', 'Trade-offs'],
    ['supersedes', 'Supersedes'],
    ['answers', 'Answers'],
    ['decidedBy', 'Decided by'],
  ],
  discovery: [
    ['what', 'What'],
    ['whyItMatters', 'Why it matters'],
    ['actionTaken', 'Action taken'],
    ['evidence', 'Evidence'],
  ],
  risk: [['mitigation', 'Mitigation']],
  question: [['context', 'Context']],
};

/** What the fields of each kind of entry are called when they are read. */
export const labelsOf = {
  decision: decisionLabels,
  discovery: discoveryLabels,
  risk: riskLabels,
  question: questionLabels,
} as const;

const titleLabels: Readonly<Record<NewEntry['kind'], string>> = {
  decision: 'Decision',
  discovery: 'Observation',
  risk: 'Risk',
  question: 'Question',
};

/** The roles in their usual order. */
export function rolesOf(kind: NewEntry['kind']): readonly ValueRole[] {
  return usual[kind].map(([role]) => role);
}

/**
 * The usual label for `role`. Where the title itself is labelled `Decision`, what was decided in detail
 * goes under another label.
 */
export function usualLabel(
  kind: NewEntry['kind'],
  role: ValueRole,
  titleIsLabelled: boolean,
): string {
  if (role === 'decision' && titleIsLabelled) return 'Notes';
  return usual[kind].find(([candidate]) => candidate === role)?.[1] ?? role;
}

/** What a field labelled `label` says in an entry of `kind`; null when that is not known. */
export function roleOf(kind: NewEntry['kind'], label: string): EntryRole | null {
  const words = label.toLowerCase();
  if (isDateAndAuthor(label)) return 'date and author';
  const labels: Readonly<Record<string, readonly string[]>> = labelsOf[kind];
  if (labels['title']?.includes(words)) return 'title';
  const role = rolesOf(kind).find((candidate) => labels[candidate]?.includes(words));
  if (role) return role;
  return labels['date']?.includes(words) ? 'date' : null;
}

/** The words for `role`; the author stands in for who decided. '' when there are none. */
export function valueFor(entry: NewEntry, role: ValueRole): string {
  const value = entry.values[role]?.trim() ?? '';
  return role === 'decidedBy' && value === '' ? (entry.author?.trim() ?? '') : value;
}

/** The label under which the title stands in PLANS.md's form. */
export function titleLabel(kind: NewEntry['kind']): string {
  return titleLabels[kind];
}

/** Under which label entries of `kind` carry their date in PLANS.md's form; null for those that have none. */
export function dateRole(kind: NewEntry['kind']): 'date' | 'date and author' | null {
  if (kind === 'decision') return 'date and author';
  return kind === 'discovery' ? 'date' : null;
}

/** The usual label of a date. */
export function dateLabel(role: 'date' | 'date and author'): string {
  return role === 'date' ? 'Date' : 'Date/Author';
}
