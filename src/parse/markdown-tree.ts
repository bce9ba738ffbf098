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
import { flattened } from './flat-nesting';
import { opaqueParagraphs } from './opaque-paragraph';
import { shortWords } from './short-words';
import { readUnderlines } from './underlines';

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

/** The blocks of `source` inside `window`, which is read as if nothing stood around it. */
export function readWindow(source: string, window: Span, setext: boolean): readonly Block[] {
  const whole = flattened(source.slice(window.from, window.to));
  const { words, mayBeHeading } = readUnderlines(whole);
  const short = shortWords(words);
  const withSetext = setext ? plainProcessor : breaksOnlyProcessor;
  const processor = mayBeHeading ? withSetext : opaqueProcessor;
  // micromark drops a BOM and its offsets with it; a space in its place keeps them.
  const tree: Root = processor.parse(short.source.replace(/^\uFEFF/, ' '));
  return blocksOf(tree.children, source, (offset) => window.from + short.placeOf(offset));
}
