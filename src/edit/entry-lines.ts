// The lines of a new entry: like another entry of the same log, or in the form of the note's dialect.
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import type { Field } from '../plan/field';
import type { Dialect } from '../plan/plan';
import { withId } from './block-ids';
import { headLine, readHead, type EntryHead } from './entry-head';
import type { WrittenEntry } from './entry-link';
import { titleBehind } from './entry-title';
import { valueLines } from './entry-value';
import { fieldLines, shapeOf, type FieldShape } from './field-shape';
import { isBlankLine, leadBelow } from './line-style';
import {
  dateLabel,
  dateRole,
  roleOf,
  rolesOf,
  titleLabel,
  usualLabel,
  valueFor,
  type EntryRole,
  type NewEntry,
} from './new-entry';
import { safeLine } from '../text/safe-text';
import { codexStyle, skillStyle, stampIn } from './stamp-style';
import { wordLines } from './word-lines';

/** The entry in the founding document's form, or in that of PLANS.md. */
export function usualEntry(entry: NewEntry, dialect: Dialect): readonly string[] {
  const labelled = dialect === 'codex';
  const shape: FieldShape = labelled
    ? { lead: '  ', bullet: '', open: '', close: ': ' }
    : { lead: '', bullet: '- ', open: '**', close: '**: ' };
  const head = labelled
    ? `- ${titleLabel(entry.kind)}: ${titleBehind(entry.title)}`
    : `**${stampIn(skillStyle, entry.now)}**: ${titleBehind(entry.title)}`;
  const dated = labelled ? dateRole(entry.kind) : null;
  const roles = rolesOf(entry.kind).filter(
    (role) => dated !== 'date and author' || role !== 'decidedBy',
  );
  const fields = roles.flatMap((role) => {
    const value = wordLines(valueFor(entry, role), entry.kind);
    return value.length === 0
      ? []
      : fieldLines(shape, usualLabel(entry.kind, role, labelled), value);
  });
  const lines = [
    head,
    ...fields,
    ...(dated ? fieldLines(shape, dateLabel(dated), valueLines(entry, dated, '')) : []),
  ];
  return withId(lines, entry.id);
}

interface Part {
  readonly role: EntryRole;
  readonly lines: readonly string[];
}

/** The entry written as `example` is, one of `entries`, which are those of the log in `text`. */
export function entryLike(
  text: string,
  example: WrittenEntry,
  entries: readonly WrittenEntry[],
  entry: NewEntry,
  dialect: Dialect,
): readonly string[] {
  const { kind } = entry;
  const found = readHead(text, kind, example);
  const start = lineStart(text, example.span.from);
  const below = example.fields.filter((field) => lineStart(text, field.span.from) !== start);
  const parts: Part[] = [];
  for (const field of below) {
    const role = roleIn(found, kind, field);
    const shape = shapeOf(text, field);
    if (role === null || shape === null || parts.some((part) => part.role === role)) continue;
    const value =
      role === 'title' ? [titleBehind(entry.title)] : valueLines(entry, role, field.value);
    if (value.length > 0) parts.push({ role, lines: fieldLines(shape, field.label, value) });
  }
  const isProse = example.form === 'paragraph';
  const shape = shapeBelow(text, kind, { head: found, form: example.form }, below, dialect);
  const tail = parts.length === 0 ? contextBehind(found, entry) : '';
  const labelled = found.label !== '' || !found.hasTitle;
  const extra = rolesOf(kind).flatMap((role): Part[] => {
    const shown = parts.some(
      (part) => part.role === role || (role === 'decidedBy' && part.role === 'date and author'),
    );
    const value = shown || tail !== '' ? [] : wordLines(entry.values[role] ?? '', kind);
    if (value.length === 0) return [];
    const label = labelAmong(entries, kind, role, labelled) ?? usualLabel(kind, role, labelled);
    return [{ role, lines: fieldLines(shape, label, value) }];
  });
  // An entry always says when it was made, also among those that do not.
  const dated = dateRole(kind);
  const isDated = found.stamp !== null || parts.some(({ role }) => /^date\b/.test(role));
  const inField = labelled || found.opening.startsWith('#');
  if (dated && !isDated && inField) {
    const label = labelAmong(entries, kind, dated, labelled) ?? dateLabel(dated);
    extra.push({ role: dated, lines: fieldLines(shape, label, valueLines(entry, dated, '')) });
  }
  const head = dated && !isDated && !inField ? stamped(found, dialect, isProse) : found;
  const areParagraphs =
    below.length > 0 && shape.bullet === '' && below.every((field) => isParted(text, field));
  const all = extra
    .reduce((placed, part) => withPart(kind, placed, part), parts as readonly Part[])
    .flatMap(({ role, lines }) => (areParagraphs && !isShared(role) ? ['', ...lines] : lines));
  const next = nextLineStart(text, lineEnd(text, start));
  const gap = all.length > 0 && all[0] !== '' && isGap(text, next, example, head) ? [''] : [];
  return withId([headLine(head, entry) + tail, ...gap, ...all], entry.id);
}

/** `head` with a stamp in front of the title, or behind it in prose, where one in front makes another form. */
function stamped(head: EntryHead, dialect: Dialect, isProse: boolean): EntryHead {
  const style = dialect === 'skill' ? skillStyle : codexStyle;
  if (isProse) return { ...head, stamp: { place: 'end', before: ' (', after: ')', style } };
  return { ...head, stamp: { place: 'front', before: '(', after: ') ', style } };
}

/** `: why it matters` behind a question in bold words; '' where it goes below. */
function contextBehind(head: EntryHead, entry: NewEntry): string {
  const context = safeLine(entry.values.context ?? '');
  const isBold = head.emphasis !== '' && head.label === '' && head.stamp?.place !== 'end';
  const isPlain = !/[*_`]/.test(titleBehind(entry.title));
  return context !== '' && isBold && isPlain ? `: ${context}` : '';
}

/** `parts` with one more, before the first that usually comes later. */
function withPart(kind: NewEntry['kind'], parts: readonly Part[], part: Part): readonly Part[] {
  const order: readonly EntryRole[] = ['title', ...rolesOf(kind), 'date', 'date and author'];
  const rank = order.indexOf(part.role);
  const later = parts.findIndex(({ role }) => order.indexOf(role) > rank);
  const at = later < 0 ? parts.length : later;
  return [...parts.slice(0, at), part, ...parts.slice(at)];
}

/** Whether a blank line stands above a field. */
function isParted(text: string, { span }: Field): boolean {
  const start = lineStart(text, span.from);
  return start > 0 && isBlankLine(text, start - 1);
}

/** Whether the usual label of a role may stand anywhere in a log, and belongs to an entry only when no blank line parts it. */
function isShared(role: EntryRole): boolean {
  return role === 'supersedes' || role === 'answers' || role === 'decision';
}

/** Whether a blank line parts the first line of an entry from its fields. */
function isGap(text: string, next: number, example: WrittenEntry, head: EntryHead): boolean {
  if (next < example.span.to) return isBlankLine(text, next);
  return head.opening.startsWith('#');
}

/** Where the title has its place on the first line, a field labelled `Decision` tells it in detail. */
function roleIn(head: EntryHead, kind: NewEntry['kind'], field: Field): EntryRole | null {
  const role = roleOf(kind, field.label);
  if (role !== 'title' || !head.hasTitle) return role;
  if (head.label !== '') return null;
  if (kind === 'decision') return 'decision';
  return kind === 'discovery' ? 'what' : null;
}

/** The shape of a field that the example does not have: that of its last field, else the usual one. */
export function shapeBelow(
  text: string,
  kind: NewEntry['kind'],
  { head, form }: Pick<WrittenEntry, 'form'> & { readonly head: EntryHead },
  fields: readonly Field[],
  dialect: Dialect,
): FieldShape {
  const last = [...fields].reverse().map((field) => shapeOf(text, field));
  const shape = last.find((candidate) => candidate !== null);
  if (shape) return shape;
  const isItem = head.opening !== '' && !head.opening.startsWith('#');
  const plain = { open: '', close: ': ' };
  const isLog = kind === 'decision' || kind === 'discovery';
  const bold = isLog ? { open: '**', close: '**: ' } : plain;
  if (isItem) {
    const lead = leadBelow(head.lead, head.opening);
    return dialect === 'codex' ? { lead, bullet: '', ...plain } : { lead, bullet: '- ', ...bold };
  }
  if (head.label !== '' || form === 'paragraph') return { lead: head.lead, bullet: '', ...plain };
  return { lead: head.lead, bullet: '- ', ...(dialect === 'codex' ? plain : bold) };
}

/** How the other entries of the log label `role`. */
function labelAmong(
  entries: readonly WrittenEntry[],
  kind: NewEntry['kind'],
  role: EntryRole,
  titleIsLabelled: boolean,
): string | null {
  if (role === 'decision' && titleIsLabelled) return null;
  for (const { fields } of entries) {
    const field = fields.find((candidate) => roleOf(kind, candidate.label) === role);
    if (field) return field.label;
  }
  return null;
}
