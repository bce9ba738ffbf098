import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { shortWords } from '../../src/parse/short-words';
import { runsOf } from '../support/law-runs';

describe('a text without its words', () => {
  test.each([
    ['a step', '- [ ] Count the gauges.\n', '- [ ] xx\n'],
    ['a step that is done', '- [x] (2026-03-01) Count.\n', '- [xx\n'],
    ['a table', '| Date of it | Words |\n|---|---|\n', '| xx | xx |\n|---|---|\n'],
    ['words in East Asian letters', '## 決定事項\n', '## xx\n'],
    ['a short word', 'at\n', 'xx\n'],
    ['a letter', 'a\n', 'x\n'],
    ['a numbered item', '12. Count\n3) Compare\n', '12. xx\n3) xx\n'],
    ['a day', '- 2026-03-01 - Counted\n', '- xx\n'],
    ['a number with a dot that is longer than that of any item', '1234567890. Count\n', 'xx\n'],
    ['a hard line end', 'Count\\\nCompare\n', 'xx\\\nxx\n'],
  ])('keeps what makes a block of %s', (_, text, short) => {
    expect(shortWords(text).source).toBe(short);
  });

  test.each(['<details>Words inside</details>\n', '```js words here\n', 'Words <b>here</b>\n'])(
    'keeps all letters where they may count: %j',
    (text) => {
      expect(shortWords(text).source).toBe(text);
    },
  );

  test('gives the places of the whole text', () => {
    const text = '- Count the gauges\n- Compare them\n';
    const { source, placeOf } = shortWords(text);
    const second = source.lastIndexOf('- ');
    expect(text.slice(placeOf(second))).toBe('- Compare them\n');
    expect(placeOf(source.length)).toBe(text.length);
    expect(placeOf(0)).toBe(0);
  });
});

/** The blocks of `text` as remark has them, each with its place, as `placeOf` gives it. */
function blocksOf(text: string, placeOf: (offset: number) => number): readonly string[] {
  const inline = ['attention', 'characterReference', 'codeText', 'definition', 'htmlText'];
  const links = ['autolink', 'hardBreakEscape', 'labelEnd', 'labelStartImage', 'labelStartLink'];
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: [...inline, ...links] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const walk = (node: Nodes): readonly string[] => {
    if (node.type === 'text') return [];
    const { start, end } = node.position ?? {};
    const place = `${placeOf(start?.offset ?? 0)}-${placeOf(end?.offset ?? 0)}`;
    const own = `${node.type} ${node.type === 'heading' ? node.depth : ''} ${place}`;
    return [own, ...('children' in node ? node.children.flatMap(walk) : [])];
  };
  return tree.children.flatMap(walk);
}

const lead = fc.constantFrom(
  ...['', '', '', '  ', '    ', '\t', '- ', '* ', '+ ', '1. ', '2) ', '> ', '# ', '### ', '- [ ] '],
  ...['- - ', '1. 1. ', '```', '~~~ ', '| ', '**', '`', '<b>', '<!-- ', '--> ', '1234567890. '],
);
const words = fc.constantFrom(
  ...['a', 'at', 'Count', 'Count the gauges.', '2', '2.', '2026-03-01', '1) x', '12) x', '5. ', ''],
  ...[
    'a | b',
    '|---|---|',
    '---|',
    ':-',
    '---',
    '===',
    '***',
    'a ```',
    '</b>',
    'x -->',
    'x?>',
    'x]]>',
    '<?a',
    '<![CDATA[a',
    'ends \\',
  ],
  ...['a #', 'Ärger', '決定', '[x]', '[x](2026-03-01)', 'a: b', 'script', '- b', 'x  '],
);
const line = fc.tuple(lead, words).map((parts) => parts.join(''));

test('remark finds the same blocks in the short text as in the whole', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const { source, placeOf } = shortWords(text);
      expect(blocksOf(source, placeOf)).toEqual(blocksOf(text, (offset) => offset));
    }),
    { numRuns: runsOf('cheap') },
  );
});
