// The properties at the top of a note: the flat keys a plan needs. Nested YAML is passed over, not read.
import { lineEnd, linesOf, nextLineStart } from '../text/lines';
import type { Span } from '../text/span';
import type { Field } from '../plan/field';

export interface Frontmatter {
  /** From the first `---` to the end of the closing line, without its line ending. */
  readonly span: Span;
  readonly fields: readonly Field[];
  /** Single values as strings, lists as arrays of strings. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The frontmatter of a note, or null. It must start the note (after a BOM) and be closed: an unclosed `---`
 * is a break, not properties.
 */
export function readFrontmatter(text: string): Frontmatter | null {
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  if (!/^---[ \t]*$/.test(text.slice(from, lineEnd(text, from)))) return null;
  const start = nextLineStart(text, from);
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (/^---[ \t]*$/.test(text.slice(at, end))) {
      const fields = readFields(text, { from: start, to: at });
      return {
        span: { from, to: end },
        fields,
        values: Object.fromEntries(
          fields.map((field) => [field.label.toLowerCase(), valuesOf(field)]),
        ),
      };
    }
    at = nextLineStart(text, end);
  }
  return null;
}

/** `key: value` lines at the left margin, with the indented or dashed lines that belong to them. */
function readFields(text: string, region: Span): readonly Field[] {
  const fields: Field[] = [];
  for (const line of linesOf(text, region)) {
    const source = text.slice(line.from, line.to);
    const key = /^(["']?)([^\s"'#:-][^"'#:]*)\1[ \t]*:(?:[ \t]+(.*)|)$/.exec(source);
    if (key) {
      const value = unquoted((key[3] ?? '').replace(/(?:^|\s)#.*$/, '').trim());
      const valueFrom = key[3] === undefined ? line.to : line.to - key[3].length;
      fields.push({
        label: (key[2] ?? '').trim(),
        value,
        span: line,
        valueSpan: { from: valueFrom, to: line.to },
      });
      continue;
    }
    const entry = /^[ \t]*-[ \t]+(.*)$/.exec(source);
    const last = fields[fields.length - 1];
    if (entry && last) {
      const value = [last.value, unquoted((entry[1] ?? '').trim())].filter(Boolean).join('\n');
      fields[fields.length - 1] = {
        ...last,
        value,
        span: { from: last.span.from, to: line.to },
        valueSpan: { from: last.valueSpan.from, to: line.to },
      };
    }
  }
  return fields;
}

function valuesOf(field: Field): string | readonly string[] {
  if (field.value.includes('\n')) return field.value.split('\n');
  const list = /^\[(?!\[)(.*)\]$/.exec(field.value);
  if (!list) return field.value;
  return (list[1] ?? '')
    .split(',')
    .map((value) => unquoted(value.trim()))
    .filter(Boolean);
}

function unquoted(value: string): string {
  const match = /^(["'])(.*)\1$/.exec(value);
  return match ? (match[2] ?? '') : value;
}
