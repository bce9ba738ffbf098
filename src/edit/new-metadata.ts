// A new line of metadata in the place where the note keeps its metadata, written like the lines beside it.
import { linkKindOf } from '../parse/link-kind';
import { readBlocks } from '../parse/markdown-tree';
import { createdLabels, ownerLabels, statusLabels, updatedLabels } from '../parse/read-metadata';
import type { Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { contains } from '../text/span';
import type { TextChange } from '../text/text-change';
import { fieldLines, shapeOf } from './field-shape';
import { eolAt, isBlankLine, leadOf, linesAfter, linesAhead } from './line-style';
import { newSection } from './new-sections';

const labels: ReadonlySet<string> = new Set<string>([
  ...ownerLabels,
  ...createdLabels,
  ...updatedLabels,
  ...statusLabels,
  'agent path',
  'branch',
  'pr',
  'issue',
  'priority',
  'profile',
]);

/** The field of `inBody` behind which links belong: the last with links, else the last; null when the body keeps none. */
export function fieldBesideLinks(plan: Plan, inBody: readonly Field[]): Field | null {
  const known = inBody.filter(
    ({ label }) => labels.has(label.toLowerCase()) || linkKindOf(label) !== null,
  );
  const [first] = known;
  if (!first) return null;
  const home = plan.sections.find(({ body }) => contains(body, first.span));
  const to = home?.body.to ?? plan.sections[0]?.heading.from ?? plan.body.to;
  const beside = known.filter(({ span }) => span.from >= first.span.from && span.to <= to);
  const linking = beside.filter(({ label }) => linkKindOf(label) !== null);
  return linking[linking.length - 1] ?? beside[beside.length - 1] ?? first;
}

/** The change that puts `label` with `value` behind `field`, in its form. */
export function metadataBeside(
  text: string,
  field: Field,
  label: string,
  value: string,
): TextChange {
  const at = endOf(text, field);
  const start = lineStart(text, field.span.from);
  const row = /^[ \t>]*\|/.exec(text.slice(start, lineEnd(text, start)))?.[0];
  const eol = eolAt(text, at);
  if (row !== undefined) {
    return { from: at, to: at, insert: `${eol}${row} ${label} | ${value.replace(/\|/g, '\\|')} |` };
  }
  const shape = shapeOf(text, field) ?? { lead: '', bullet: '', open: '', close: ': ' };
  // A list item, or a line of a paragraph that may end in a hard break.
  const brk = / {2,}$|\\$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
  const [line = ''] = fieldLines(shape, label, [value]);
  return { from: at, to: at, insert: `${eol}${line}${brk}` };
}

/** The change that begins the metadata of a note that keeps none. */
export function firstMetadata(text: string, plan: Plan, label: string, value: string): TextChange {
  if (plan.dialect === 'skill') {
    return newSection(text, plan, { kind: 'metadata', body: [`- **${label}**: ${value}`] });
  }
  const line = `**${label}:** ${value}`;
  const { titleSpan, body } = plan;
  const title = titleSpan && readBlocks(text, body).find(({ span }) => contains(span, titleSpan));
  if (title) {
    const at = lineEnd(text, title.span.to);
    const insert = linesAfter(text, at, [line], { apart: true, closed: true });
    return { from: at, to: at, insert };
  }
  const insert = linesAhead(text, body.from, [line, ''], body.from);
  return { from: body.from, to: body.from, insert };
}

/** The end of the last line that hangs on a field: lines below it that are indented further. */
function endOf(text: string, field: Field): number {
  const lead = leadOf(text, field.span.from).length;
  let end = lineEnd(text, field.span.to);
  for (let at = nextLineStart(text, end); at < text.length; at = nextLineStart(text, at)) {
    if (isBlankLine(text, at) || leadOf(text, at).length <= lead) break;
    end = lineEnd(text, at);
  }
  return end;
}
