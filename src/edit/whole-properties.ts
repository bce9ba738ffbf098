// Whether the properties of a note hold together, as far as that is told without reading all of YAML. What is broken is
// read by nothing, and left to whoever broke it.
import { lineStart, nextLineStart } from '../text/lines';
import type { Frontmatter } from '../parse/read-frontmatter';

/** A key and all that stands behind it, further lines included. */
const property = /^[^\r\n]*?:(?:[ \t]+([^]*)|(?=[\r\n]|$)[^]*)$/;
const remark = '(?:[ \\t]+#[^\\r\\n]*)?$';
const doubleQuoted = new RegExp(`^"(?:[^"\\\\]|\\\\[^])*"${remark}`);
const singleQuoted = new RegExp(`^'(?:[^']|'')*'${remark}`);
/** In no plain value: marks that YAML keeps for itself, and what makes a key of the words before it. */
const noPlain = /^[@`%]|^[-?][ \t]|:(?:[ \t]|$)/;
const list = new RegExp(`^[[{][^]*[\\]}]${remark}`);

/** False where a line is none of YAML's, a quote or a bracket is not closed, or a plain value looks like another key. */
export function arePropertiesWhole(text: string, { span }: Frontmatter): boolean {
  const inner = text.slice(nextLineStart(text, span.from), lineStart(text, span.to));
  // Each begins at the left margin.
  const [lead = '', ...pieces] = `\n${inner}`.split(/^(?=[^\s#\]}-])/m);
  return withoutRemarks(lead) === '' && pieces.every(isWhole);
}

function withoutRemarks(lines: string): string {
  return lines.replace(/^[ \t]*#[^\r\n]*$/gm, '').trim();
}

function isWhole(piece: string): boolean {
  const match = property.exec(withoutRemarks(piece));
  // In brackets, a map or a list is all that the properties can hold.
  if (!match || /^[[{]/.test(piece)) return false;
  const value = match[1] ?? '';
  switch (value.charAt(0)) {
    case '"':
      return doubleQuoted.test(value);
    case "'":
      return singleQuoted.test(value);
    case '[':
    case '{':
      return list.test(value);
    case '|':
    case '>':
      return true;
    default: {
      const [line = ''] = value.split(/[\r\n]/);
      return !noPlain.test(line.replace(/[ \t]#.*$/, ''));
    }
  }
}
