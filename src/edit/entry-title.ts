// The title of a new entry, as words that are read as the title and as nothing else.
import { decisionLabels, discoveryLabels, isEntryLabel } from '../parse/entry-labels';
import { plainText } from '../parse/inline-text';
import { labelAt } from '../parse/read-fields';
import { safeLead, safeLine } from '../text/safe-text';
import { withoutInlineLabels } from './word-lines';

/** A date at the start, which would be taken for the entry's own. */
const leadingDate = /^([^\p{L}\p{N}]{0,4}\d{4})-(?=\d{2}-\d{2})/u;

/** `title` as one safe line. What reads as a field's label, such as `Rationale: `, is made plain words, at its start and behind a sentence. */
function titleLine(title: string): string {
  // Dashes and full-width colons that lead the words belong to what stands before them, and cannot be escaped.
  const line = [decisionLabels, discoveryLabels].reduce(
    withoutInlineLabels,
    safeLine(title).replace(/^[–—：\s]+/, ''),
  );
  const label = labelAt(line, { from: 0, to: line.length });
  if (label === null) return line;
  const known =
    isEntryLabel(decisionLabels, label.words) || isEntryLabel(discoveryLabels, label.words);
  if (label.emphasised) {
    const bare = line.replace(/^(\*\*|__|\*|_)(.*?)\1/, '$2');
    return bare === line ? line : titleLine(bare);
  }
  return known ? line.replace(/[ \t]*(?:：|:)[ \t]*/, '\\: ').trimEnd() : line;
}

/** What a reader shows for an entry of this title. */
export function plainTitle(title: string): string {
  return plainText(titleLine(title)).replace(/[:：]$/, '');
}

/** `title` to stand behind a stamp or a label on the same line. */
export function titleBehind(title: string): string {
  return titleLine(title).replace(/^[:)\]-]/, '\\$&');
}

/** `title` to stand at the start of a line, behind a bullet or in a heading. */
export function titleAhead(title: string): string {
  return safeLead(titleLine(title).replace(leadingDate, '$1\\-'));
}

/** `title` to stand in the cell of a table. */
export function titleCell(title: string): string {
  return titleLine(title).replace(/\\*\|/g, '\\|');
}
