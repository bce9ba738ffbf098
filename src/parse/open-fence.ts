// Which code block is open behind a line, without reading the text as Markdown: for lines that git put into it, which
// are none. A code block that holds a plan counts as none.
import { sliceOf, type Span } from '../text/span';
import { coreKinds, sectionKindOf } from './section-kind';

export interface Fence {
  /** The ticks or tildes that open it. */
  readonly mark: string;
  readonly indent: number;
}

const fenceLine = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const headingLine = /^#{1,3}[ \t]+(.+)$/;

/**
 * The code block that is open behind line `index` of `lines`, all those of `text`, when `before` is the one that is open
 * before it; null for none.
 */
export function fenceBehind(
  before: Fence | null,
  text: string,
  lines: readonly Span[],
  index: number,
): Fence | null {
  const line = lines[index];
  const source = line ? sliceOf(text, line) : '';
  if (before !== null && isInside(before, source)) return closes(before, source) ? null : before;
  const mark = fenceLine.exec(source)?.[1];
  if (mark === undefined) return null;
  const fence = { mark, indent: indentOf(source) };
  return holdsPlan(fence, text, lines.slice(index + 1)) ? null : fence;
}

/** Code in an item ends where a line stands farther left than its fence. */
function isInside({ indent }: Fence, source: string): boolean {
  return source.trim() === '' || indentOf(source) >= indent;
}

function indentOf(source: string): number {
  return source.length - source.trimStart().length;
}

function closes({ mark }: Fence, source: string): boolean {
  const [, other = '', words = ''] = fenceLine.exec(source) ?? [];
  return other.startsWith(mark) && words.trim() === '';
}

/** Whether a core section's heading stands before the end of the code block, which `lines` begin in. */
function holdsPlan(fence: Fence, text: string, lines: readonly Span[]): boolean {
  for (const line of lines) {
    const source = sliceOf(text, line);
    if (closes(fence, source)) return false;
    const heading = headingLine.exec(source)?.[1];
    if (heading !== undefined && coreKinds.has(sectionKindOf(heading))) return true;
  }
  return false;
}
