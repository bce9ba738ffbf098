// From remark's nodes to blocks: places alone, in the whole note's offsets.
import type { Nodes, RootContent } from 'mdast';
import { trimSpan, type Span } from '../text/span';
import type { Block, Heading, ListItem, Table } from './block';
import { deepestNesting } from './flat-nesting';

function spanOf(node: Nodes, base: number): Span {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  return { from: base + from, to: base + to };
}

/** The blocks that `nodes` are; their offsets count from `base` in `text`. Those nested deeper than anybody writes are left out. */
export function blocksOf(
  nodes: readonly RootContent[],
  text: string,
  base: number,
  depth = 0,
): readonly Block[] {
  if (depth > deepestNesting) return [];
  return nodes.flatMap((node) => blockOf(node, text, base, depth) ?? []);
}

function blockOf(node: RootContent, text: string, base: number, depth: number): Block | null {
  const span = spanOf(node, base);
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', span, level: node.depth, words: headingWords(text, span) };
    case 'paragraph':
    case 'definition':
    case 'footnoteDefinition':
      // Blanks behind its last word are outside of it, whichever processor found it.
      return { kind: 'paragraph', span: trimSpan(text, span) };
    case 'list':
      return {
        kind: 'list',
        span,
        items: node.children.map((item): ListItem => ({
          span: spanOf(item, base),
          children: blocksOf(item.children, text, base, depth + 1),
        })),
      };
    case 'blockquote':
      return { kind: 'quote', span, children: blocksOf(node.children, text, base, depth + 1) };
    case 'code':
      return { kind: 'code', span, content: fenceContent(text, span) };
    case 'table':
      return {
        kind: 'table',
        span,
        rows: node.children.map((row): Table['rows'][number] => ({
          span: spanOf(row, base),
          cells: row.children.map((cell) => cellWords(text, spanOf(cell, base))),
        })),
      };
    case 'html':
      return { kind: 'html', span };
    case 'thematicBreak':
      return { kind: 'break', span };
    default:
      return null;
  }
}

/** `## Words ##` or words with a line of dashes under them: the words. */
function headingWords(text: string, span: Span): Heading['words'] {
  const source = text.slice(span.from, span.to);
  const atx = /^#{1,6}(?:[ \t]+|$)/.exec(source);
  if (!atx) {
    const underline = /(?:\r\n|\r|\n)[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
    return trimSpan(text, { from: span.from, to: span.to - (underline?.[0].length ?? 0) });
  }
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(source.slice(atx[0].length));
  return trimSpan(text, {
    from: span.from + atx[0].length,
    to: span.to - (closing?.[0].length ?? 0),
  });
}

/** What stands between the fence lines, or null when the code is only indented. */
function fenceContent(text: string, span: Span): Span | null {
  const source = text.slice(span.from, span.to);
  const open = /^(`{3,}|~{3,})[^\r\n]*(?:\r\n|\r|\n|$)/.exec(source);
  if (!open) return null;
  const fence = open[1] ?? '';
  const from = span.from + open[0].length;
  const close = /(?:^|\r\n|\r|\n)[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(source.slice(open[0].length));
  if (!close || !close[1]?.startsWith(fence)) return { from, to: Math.max(from, span.to) };
  // The line ending before the closing fence belongs to the content.
  const lead = /^(?:\r\n|\r|\n)/.exec(close[0])?.[0].length ?? 0;
  return { from, to: from + close.index + lead };
}

function cellWords(text: string, span: Span): Span {
  const source = text.slice(span.from, span.to);
  const lead = source.startsWith('|') ? 1 : 0;
  const trail = /(?:^|[^\\])\|$/.test(source) && source.length > lead ? 1 : 0;
  return trimSpan(text, { from: span.from + lead, to: span.to - trail });
}
