// From remark's nodes to blocks: places alone, in the whole note's offsets.
import type { Nodes, RootContent } from 'mdast';
import { trimSpan, type Span } from '../text/span';
import type { Block, Heading, ListItem, Table } from './block';
import { deepestNesting } from './flat-nesting';

/** Where in the text an offset of the tree lies. */
export type PlaceOf = (offset: number) => number;

function spanOf(node: Nodes, placeOf: PlaceOf): Span {
  const from = node.position?.start.offset ?? 0;
  return { from: placeOf(from), to: placeOf(node.position?.end.offset ?? from) };
}

/** The blocks of `text` that `nodes` are. Those nested deeper than anybody writes are left out. */
export function blocksOf(
  nodes: readonly RootContent[],
  text: string,
  placeOf: PlaceOf,
  depth = 0,
): readonly Block[] {
  if (depth > deepestNesting) return [];
  return nodes.flatMap((node) => blockOf(node, text, placeOf, depth) ?? []);
}

function blockOf(
  node: RootContent,
  text: string,
  placeOf: PlaceOf,
  depth: number,
): Block | readonly Block[] | null {
  const span = spanOf(node, placeOf);
  switch (node.type) {
    case 'heading': {
      const words = headingWords(text, span);
      const isDefinition = words.from === span.from && defines(text.slice(words.from, words.to));
      return isDefinition
        ? underDefinitions(text, span, words)
        : { kind: 'heading', span, level: node.depth, words };
    }
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
          span: spanOf(item, placeOf),
          children: blocksOf(item.children, text, placeOf, depth + 1),
        })),
      };
    case 'blockquote':
      return { kind: 'quote', span, children: blocksOf(node.children, text, placeOf, depth + 1) };
    case 'code':
      return { kind: 'code', span, content: fenceContent(text, span) };
    case 'table':
      return {
        kind: 'table',
        span,
        rows: node.children.map((row): Table['rows'][number] => ({
          span: spanOf(row, placeOf),
          cells: row.children.map((cell) => cellWords(text, spanOf(cell, placeOf))),
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

/** `[1]: https://example.org "Title"`, on one line. */
const linkDefinition =
  /^[ \t]*\[(?![ \t]*\])(?:[^[\]\\]|\\.)+\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** Whether all lines of `words` are definitions of links, or the first begins a footnote. */
function defines(words: string): boolean {
  if (!words.startsWith('[')) return false;
  return (
    /^\[\^[^\]\s]+\]:/.test(words) ||
    words.split(/\r\n|[\r\n]/).every((line) => linkDefinition.test(line))
  );
}

/** Definitions leave no words that could be a heading: dashes under them are a break, and `===` is words (CommonMark 4.7). */
function underDefinitions(text: string, span: Span, words: Span): readonly Block[] {
  const line = trimSpan(text, { from: words.to, to: span.to });
  if (text.charAt(line.from) === '=') return [{ kind: 'paragraph', span: trimSpan(text, span) }];
  return [
    { kind: 'paragraph', span: words },
    { kind: 'break', span: line },
  ];
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
