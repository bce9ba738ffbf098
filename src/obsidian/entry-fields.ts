// Which fields the form of an entry asks for in each dialect, and the edit made of what was typed.
import type { DecisionField, DiscoveryField, Edit } from '../edit/edit';
import type { Dialect } from '../plan/plan';
import type { EntryKind } from '../view/entry-mark';
import type { Draft } from '../view/writing';

export interface EntryFieldPrompt<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

const DECISION_FIELDS: Readonly<Record<Dialect, readonly EntryFieldPrompt<DecisionField>[]>> = {
  skill: [
    { key: 'decision', label: 'Details' },
    { key: 'rationale', label: 'Rationale' },
    { key: 'alternatives', label: 'Alternatives considered' },
    { key: 'tradeOffs', label: 'Trade-offs' },
    { key: 'decidedBy', label: 'Decided by' },
  ],
  codex: [{ key: 'rationale', label: 'Rationale' }],
};

const DISCOVERY_FIELDS: Readonly<Record<Dialect, readonly EntryFieldPrompt<DiscoveryField>[]>> = {
  skill: [
    { key: 'what', label: 'What was found' },
    { key: 'whyItMatters', label: 'Why it matters' },
    { key: 'actionTaken', label: 'Action taken' },
    { key: 'evidence', label: 'Evidence' },
  ],
  codex: [{ key: 'evidence', label: 'Evidence' }],
};

/** The optional fields of an entry of `kind`, in the order of the form. */
export function entryFields(
  kind: EntryKind,
  dialect: Dialect,
): readonly EntryFieldPrompt<string>[] {
  return kind === 'decision' ? DECISION_FIELDS[dialect] : DISCOVERY_FIELDS[dialect];
}

/** The field that a selection in the editor goes to: what a surprise shows, or what a decision rests on. */
export function selectionField(kind: EntryKind): string {
  const field: { decision: DecisionField; discovery: DiscoveryField } = {
    decision: 'rationale',
    discovery: 'evidence',
  };
  return field[kind];
}

/** `draft` with the selected text in its field, below what was typed there before; not twice. */
export function withSelection(draft: Draft, kind: EntryKind, selected: string): Draft {
  const key = selectionField(kind);
  const typed = draft[key] ?? '';
  const text = selected.trim();
  if (text === '' || typed.includes(text)) return draft;
  return { ...draft, [key]: typed.trim() === '' ? text : `${typed}\n${text}` };
}

/** The edit that records what was typed; fields of the other dialect that a draft may hold are left out. */
export function entryEdit(kind: EntryKind, dialect: Dialect, draft: Draft): Edit {
  if (kind === 'decision') return { kind: 'record decision', ...newDecision(dialect, draft) };
  const title = draft['title']?.trim() ?? '';
  return { kind: 'record discovery', title, fields: pick(DISCOVERY_FIELDS[dialect], draft) };
}

/** What was typed as a decision: its title, and the fields that the dialect has. */
export function newDecision(
  dialect: Dialect,
  draft: Draft,
): Pick<Extract<Edit, { kind: 'record decision' }>, 'title' | 'fields'> {
  return {
    title: draft['title']?.trim() ?? '',
    fields: pick(DECISION_FIELDS[dialect], draft),
  };
}

function pick<Key extends string>(
  prompts: readonly EntryFieldPrompt<Key>[],
  draft: Draft,
): Partial<Record<Key, string>> {
  const fields: Partial<Record<Key, string>> = {};
  for (const { key } of prompts) {
    const text = draft[key]?.trim() ?? '';
    if (text !== '') fields[key] = text;
  }
  return fields;
}
