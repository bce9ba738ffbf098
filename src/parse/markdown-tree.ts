// The one Markdown parser: remark, frozen, block structure only. Nothing is ever serialised from its tree.
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import type { Block } from './block';
import { blocksOf } from './block-of-node';
import { flattened } from './flat-nesting';
import { opaqueParagraphs } from './opaque-paragraph';
import { shortWords } from './short-words';
import { mayHoldUnderlined, withoutDrawings } from './underlines';

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

/** Longer shapes are seldom met again. */
const longestShape = 300;

/**
 * The tree of `shape`, a text as `shortWords` leaves it. Most paragraphs and items have the shape of one that was read
 * before, and then the parser is not asked again.
 */
const treeOf = { withHeadings: treesBy(plainProcessor), withBreaks: treesBy(breaksOnlyProcessor) };

function treesBy(processor: typeof plainProcessor): (shape: string) => Root {
  const parse = (shape: string): Root =>
    (mayHoldUnderlined(shape) ? processor : opaqueProcessor).parse(shape);
  const known = remembered(parse);
  return (shape) => (shape.length > longestShape ? parse(shape) : known(shape));
}

/** The blocks of `source` inside `window`, which is read as if nothing stood around it. */
export function readWindow(source: string, window: Span, setext: boolean): readonly Block[] {
  const words = withoutDrawings(flattened(source.slice(window.from, window.to)));
  const short = shortWords(words);
  // micromark drops a BOM and its offsets with it; a space in its place keeps them.
  const shape = short.source.replace(/^\uFEFF/, ' ');
  const tree = setext ? treeOf.withHeadings(shape) : treeOf.withBreaks(shape);
  return blocksOf(tree.children, source, (offset) => window.from + short.placeOf(offset));
}
