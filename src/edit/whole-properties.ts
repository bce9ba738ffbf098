// Whether the properties of a note hold together, as far as that is told without reading all of YAML. What is broken is
// read by nothing, and left to whoever broke it.
import { lineStart, nextLineStart } from '../text/lines';
import { type Frontmatter, readFrontmatter } from '../parse/read-frontmatter';

/** A key, what stands behind it, and all further lines. */
const property = /^[^\r\n]*?:(?:[ \t]+([^\r\n]*)|(?=[\r\n]|$))([^]*)$/;
const remark = '(?:[ \\t]+#[^\\r\\n]*)?$';
const doubleQuoted = new RegExp(`^"(?:[^"\\\\]|\\\\[^])*"${remark}`);
const singleQuoted = new RegExp(`^'(?:[^']|'')*'${remark}`);
/** In no plain value: marks that YAML keeps for itself, and what makes a key of the words before it. */
const noPlain = /^[@`%]|^[-?][ \t]|:(?:[ \t]|$)/;
/** What a value of a list stands behind, on a line of its own. */
const row = /^[ \t]*-(?:[ \t]+|$)/;
const list = new RegExp(`^[[{][^]*[\\]}]${remark}`);

/** False where a line is none of YAML's, a quote or a bracket is not closed, or a plain value looks like another key. */
export function arePropertiesWhole(text: string, { span }: Frontmatter): boolean {
  const inner = text.slice(nextLineStart(text, span.from), lineStart(text, span.to));
  // Each begins at the left margin.
  const [lead = '', ...pieces] = `\n${inner}`.split(/^(?=[^\s#\]}-])/m);
  return withoutRemarks(lead) === '' && pieces.every(isWhole);
}

/** Whether the properties of `before` hold together, and those of `after`, the same note with changes, do not. */
export function breaksProperties(before: string, after: string): boolean {
  const [was, is] = [readFrontmatter(before), readFrontmatter(after)];
  return (
    was !== null &&
    arePropertiesWhole(before, was) &&
    !(is !== null && arePropertiesWhole(after, is))
  );
}

function withoutRemarks(lines: string): string {
  return lines.replace(/^[ \t]*#[^\r\n]*$/gm, '').trim();
}

function isWhole(piece: string): boolean {
  const match = property.exec(withoutRemarks(piece));
  // In brackets, a map or a list is all that the properties can hold.
  if (!match || /^[[{]/.test(piece)) return false;
  const [, line = '', below = ''] = match;
  return line === '' || line.startsWith('#') ? isWholeBelow(below) : isWholeValue(line + below);
}

function isWholeValue(value: string): boolean {
  if (/^[|>]/.test(value)) return true;
  const [line = ''] = value.split(/[\r\n]/);
  return isClosed(value) ?? !noPlain.test(line.replace(/[ \t]#.*$/, ''));
}

/** Of a list with a row for each value: whether nothing else stands at its margin, and quotes and brackets are closed. */
function isWholeBelow(below: string): boolean {
  const lines = below.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (!row.test(first)) return true;
  const values: string[] = [];
  for (const line of lines) {
    if (line.search(/\S/) > first.search(/\S/)) values.push(`${values.pop() ?? ''}\n${line}`);
    else if (row.test(line)) values.push(line.replace(row, ''));
    else return false;
  }
  return values.every((value) => isClosed(value) ?? true);
}

/** Whether the quotes or brackets that a value stands in are closed behind it; null when it stands in none. */
function isClosed(value: string): boolean | null {
  switch (value.charAt(0)) {
    case '"':
      return doubleQuoted.test(value);
    case "'":
      return singleQuoted.test(value);
    case '[':
    case '{':
      return list.test(value);
    default:
      return null;
  }
}
