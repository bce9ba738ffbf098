// The one Markdown parser: remark, frozen, block structure only. Nothing is ever serialised from its tree.
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Span } from '../text/span';
import type { Block } from './block';
import { blocksOf } from './block-of-node';
import { withoutComments } from './block-comments';
import { flattened } from './flat-nesting';
import { opaqueParagraphs } from './opaque-paragraph';

/** Inline constructs are switched off: their nodes are never read, and they are most of the cost. So are definitions. */
const unreadConstructs = [
  'attention',
  'autolink',
  'characterReference',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

function processorWith(...extensions: Extension[]) {
  return unified()
    .use(remarkParse)
    .use(function (this: Processor): void {
      const data = this.data();
      data.micromarkExtensions = [
        ...extensions,
        gfmTable(),
        { disable: { null: unreadConstructs } },
      ];
      data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
    })
    .freeze();
}

// Of two constructs for the same place micromark tries the later extension's first: paragraphs come last.
const plainProcessor = processorWith();
const opaqueProcessor = processorWith(opaqueParagraphs);
const breaksOnlyProcessor = processorWith(opaqueParagraphs, {
  disable: { null: ['setextUnderline'] },
});

/** A line of `=` or `-` under another line: perhaps a setext heading. */
const underline = /(?:\r\n|\r|\n) {0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/g;

/** More underlines than this are a drawing or worse, and micromark takes long over them. */
const mostUnderlines = 500;

function mayHaveSetext(source: string): boolean {
  const under = [...source.matchAll(underline)].filter(
    ({ index }) => index > 0 && !/[\r\n]/.test(source.charAt(index - 1)),
  );
  return under.length > 0 && under.length <= mostUnderlines;
}

/** Long texts are read in windows of at least so many characters: micromark takes more than linear time. */
const windowLength = 24_000;

/**
 * The blocks of `text` from `region.from` to `region.to`, which must start at the start of a line; all offsets
 * are those of `text`. Never throws. A lone `---` under words makes a heading, as in Obsidian, unless
 * `setext` is false: then such a line is a break. The result does not depend on `window`.
 */
export function readBlocks(
  text: string,
  region: Span,
  setext = true,
  window = windowLength,
): readonly Block[] {
  const source = flattened(withoutComments(text.slice(region.from, region.to)));
  const cuts = cutsOf(source, window);
  const blocks: Block[] = [];
  let at = 0;
  let next = 0;
  for (let count = 1; at < source.length;) {
    const to = cuts[next + count - 1] ?? source.length;
    const found = readWindow(text, source.slice(at, to), region.from + at, setext);
    if (to < source.length && isOpen(found[found.length - 1])) {
      count *= 2;
      continue;
    }
    for (const block of found) blocks.push(block);
    at = to;
    next += count;
    count = 1;
  }
  return blocks;
}

/** A blank line, and a line that is neither indented nor may be an item: lists and quotes end before it. */
const boundary = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)(?=[^\s\p{N}*+-])/gu;

/** Where `source` may be cut, each at least `window` characters after the one before. */
function cutsOf(source: string, window: number): readonly number[] {
  if (source.length <= window) return [];
  const cuts: number[] = [];
  let last = 0;
  for (const match of source.matchAll(boundary)) {
    const at = match.index + match[0].length;
    if (at - last < window) continue;
    cuts.push(at);
    last = at;
  }
  return cuts;
}

/** Whether a window's last block may go on behind it: a fence without its end, or HTML, also inside a list or quote. */
function isOpen(block: Block | undefined): boolean {
  switch (block?.kind) {
    case 'html':
      return true;
    case 'code':
      return block.content?.to === block.span.to;
    case 'list':
      return isOpen(block.items[block.items.length - 1]?.children.slice(-1)[0]);
    case 'quote':
      return isOpen(block.children[block.children.length - 1]);
    default:
      return false;
  }
}

function readWindow(text: string, source: string, base: number, setext: boolean): readonly Block[] {
  const withSetext = setext ? plainProcessor : breaksOnlyProcessor;
  const processor = mayHaveSetext(source) ? withSetext : opaqueProcessor;
  // micromark drops a BOM and its offsets with it; a space in its place keeps them.
  const tree: Root = processor.parse(source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source);
  return blocksOf(tree.children, text, base);
}
