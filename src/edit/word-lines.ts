// Words of several lines as the value of an entry's field: what would be read as a further label or as the date of
// another entry is escaped, so that they are read as they were given.
import { inlineLabelsIn } from '../parse/entry-fields';
import { isEntryLabel, type EntryLabels } from '../parse/entry-labels';
import { cutStamp } from '../parse/entry-stamp';
import { labelAt, type Label } from '../parse/read-fields';
import { fencedLines, quotedLines } from '../text/quoted-lines';
import type { Span } from '../text/span';
import { labelsOf, type NewEntry } from './new-entry';

/**
 * `words` as lines for a labelled value in an entry of `kind`, as `quotedLines` makes them. Prose in which a label cannot
 * be escaped, as one with a full-width colon, stands in a fence as well.
 */
export function wordLines(words: string, kind: NewEntry['kind']): readonly string[] {
  const lines = quotedLines(words);
  // A first line without words is followed by a fence.
  if (lines[0] === '') return lines;
  const labels = labelsOf[kind];
  const safe = lines.map((line, index) => {
    const inner = withoutInlineLabels(line, labels);
    return index === 0 ? inner : withoutLead(inner, labels);
  });
  const isSafe = safe.every((line, index) => index === 0 || !isLead(line, labels));
  return isSafe ? safe : fencedLines(words);
}

const whole = (line: string): Span => ({ from: 0, to: line.length });

/** The label at the start of a line that would begin a field of its own. */
function ownLabel(line: string, labels: EntryLabels): Label | null {
  const label = labelAt(line, whole(line));
  return label && (label.emphasised || isEntryLabel(labels, label.words)) ? label : null;
}

/** Whether a line would begin a field or an entry of its own. */
function isLead(line: string, labels: EntryLabels): boolean {
  return ownLabel(line, labels) !== null || cutStamp(line, whole(line)).stamp !== null;
}

/** A date at the start of a line, up to behind its year. */
const leadingYear = /^([^\p{L}\p{N}]{0,4}\d{4})-(?=\d{2}-\d{2})/u;

function withoutLead(line: string, labels: EntryLabels): string {
  const label = ownLabel(line, labels);
  if (label?.emphasised) return line.replace(/^[*_]+/, (marks) => marks.replace(/./g, '\\$&'));
  if (label) return escapedColon(line, label);
  return line.replace(leadingYear, '$1\\-');
}

/** `line` in which labels of fields that follow a sentence are escaped. */
export function withoutInlineLabels(line: string, labels: EntryLabels): string {
  return [...inlineLabelsIn(line, whole(line), labels)]
    .reverse()
    .reduce((safe, { label }) => escapedColon(safe, label), line);
}

function escapedColon(line: string, { valueFrom }: Label): string {
  return line.slice(0, valueFrom).replace(/:([*_ \t]*)$/, '\\:$1') + line.slice(valueFrom);
}
