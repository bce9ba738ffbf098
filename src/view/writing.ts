// What a person writes into a plan from the pane: which form, which fields, what was typed so far. Saves nothing itself.
import type { Decision } from '../plan/decision';
import type { LogEntry } from '../plan/entry-reference';
import type { Question } from '../plan/question';

/** What a form of the pane is for. */
export type Writing =
  | { readonly kind: NewKind }
  /** The decision that answers an open question. */
  | { readonly kind: 'answer'; readonly question: Question }
  /** The decision that takes the place of another one. */
  | { readonly kind: 'replacement'; readonly decision: Decision }
  /** What follows from an entry: a decision, a surprise or a step. */
  | { readonly kind: 'following'; readonly entry: LogEntry };

/** What can be added to a plan without pointing at something that is there. */
export type NewKind =
  'step' | 'decision' | 'discovery' | 'step note' | 'criterion' | 'risk' | 'question' | 'outcome';

/** What stands in the fields of a form, by their keys. */
export type Draft = Readonly<Record<string, string>>;

export interface WritingField {
  readonly key: string;
  readonly label: string;
  /** One line, several lines, or one of `options`. */
  readonly form: 'line' | 'lines' | 'choice';
  /** What is written of each choice, by its value; the first one is taken when nothing was chosen. */
  readonly options?: ReadonlyMap<string, string>;
  readonly placeholder?: string;
}

export interface WritingActions {
  /** The fields for `writing` in their order, as long as `draft` stands in them. */
  readonly fieldsOf: (writing: Writing, draft: Draft) => readonly WritingField[];
  /** What was typed and not saved; empty when nothing was. */
  readonly draftOf: (writing: Writing) => Draft;
  /** Keeps what was typed until it is saved. */
  readonly keep: (writing: Writing, draft: Draft) => void;
  /** Writes it into the note; resolves with why it could not be written, or null. */
  readonly save: (writing: Writing, draft: Draft) => Promise<string | null>;
}

/** Under which name the draft of `writing` is kept: one for each form, and for each question or decision. */
export function slotOf(writing: Writing): string {
  switch (writing.kind) {
    case 'answer':
      return `answer ${writing.question.title}`;
    case 'replacement':
      return `replacement ${writing.decision.title}`;
    case 'following':
      return `following ${writing.entry.kind} ${writing.entry.title}`;
    default:
      return writing.kind;
  }
}

/** `draft` with what `fields` show as chosen where nothing is, so that it stays chosen when the plan changes. */
export function withChoices(draft: Draft, fields: readonly WritingField[]): Draft {
  const shown = fields.flatMap(({ key, options }) => {
    const [first] = options?.keys() ?? [];
    return first === undefined || (draft[key] ?? '') !== '' ? [] : [[key, first] as const];
  });
  return { ...draft, ...Object.fromEntries(shown) };
}

/** What of `typed` is not in `saved`: of a field that was added to, what was added, else all of one that differs. */
export function typedSince(saved: Draft, typed: Draft, fields: readonly WritingField[]): Draft {
  const chosen = new Set(fields.flatMap(({ key, form }) => (form === 'choice' ? [key] : [])));
  const rest = Object.entries(typed).map(([key, text]) => {
    const before = saved[key] ?? '';
    const isKept = chosen.has(key) || !text.startsWith(before);
    return [key, isKept ? text : text.slice(before.length).trimStart()] as const;
  });
  return Object.fromEntries(rest);
}

/** Whether nobody has typed anything into `draft`; what was chosen from a list alone does not count. */
export function isEmptyDraft(draft: Draft, fields: readonly WritingField[]): boolean {
  const chosen = new Set(fields.flatMap(({ key, form }) => (form === 'choice' ? [key] : [])));
  return Object.entries(draft).every(([key, text]) => chosen.has(key) || text.trim() === '');
}
