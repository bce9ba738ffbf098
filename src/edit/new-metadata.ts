// A new line of metadata in the place where the note keeps its metadata, written like the lines beside it.
import { linkKindOf } from '../parse/link-kind';
import { readBlocks } from '../parse/read-blocks';
import { createdLabels, ownerLabels, statusLabels, updatedLabels } from '../parse/read-metadata';
import type { Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { contains } from '../text/span';
import type { TextChange } from '../text/text-change';
import { fieldLines, shapeOf } from './field-shape';
import { eolAt, isBlankLine, leadOf, linesAfter, linesAhead } from './line-style';
import { newSection } from './new-sections';
import { contentEnd, contentOf } from './section-content';

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
export function metadataBehind(
  text: string,
  field: Field,
  label: string,
  value: string,
): TextChange {
  const at = endOf(text, field);
  return { from: at, to: at, insert: eolAt(text, at) + lineLike(text, field, label, value) };
}

/** As metadataBehind, ahead of `field`; behind it in a table, whose first row is its head. */
export function metadataAhead(
  text: string,
  field: Field,
  label: string,
  value: string,
): TextChange {
  const at = lineStart(text, field.span.from);
  if (rowLead(text, at) !== null) return metadataBehind(text, field, label, value);
  return { from: at, to: at, insert: lineLike(text, field, label, value) + eolAt(text, at) };
}

/** `| ` and what stands before it, where the line at `start` is the row of a table; else null. */
function rowLead(text: string, start: number): string | null {
  return /^[ \t>]*\|/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? null;
}

function lineLike(text: string, field: Field, label: string, value: string): string {
  const start = lineStart(text, field.span.from);
  const row = rowLead(text, start);
  if (row !== null) return `${row} ${label} | ${value.replace(/\|/g, '\\|')} |`;
  const shape = shapeOf(text, field) ?? { lead: '', bullet: '', open: '', close: ': ' };
  // A list item, or a line of a paragraph that may end in a hard break.
  const brk = / {2,}$|\\$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
  return fieldLines(shape, label, [value]).join('') + brk;
}

/** The change that begins the metadata of a note that keeps none. */
export function firstMetadata(text: string, plan: Plan, label: string, value: string): TextChange {
  const section = plan.sections.find(
    ({ kind, title }) => kind === 'metadata' && /metadata/i.test(title),
  );
  const { titleSpan, body } = plan;
  const bullet = `- **${label}**: ${value}`;
  if (section) {
    return below(text, plan, contentEnd(text, section, contentOf(text, plan, section)), bullet);
  }
  if (plan.dialect === 'skill') return newSection(text, plan, { kind: 'metadata', body: [bullet] });
  const line = `**${label}:** ${value}`;
  const title = titleSpan && readBlocks(text, body).find(({ span }) => contains(span, titleSpan));
  if (title) return below(text, plan, lineEnd(text, title.span.to), line);
  const insert = linesAhead(text, body.from, [line, ''], body.from);
  return { from: body.from, to: body.from, insert };
}

function below(text: string, plan: Plan, at: number, line: string): TextChange {
  const closed = nextLineStart(text, at) < plan.body.to;
  return { from: at, to: at, insert: linesAfter(text, at, [line], { apart: true, closed }) };
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
