import { describe, expect, test } from '@jest/globals';
import { parseMetadata } from './parse-metadata';

const sections = (text: string): string[] =>
  (parseMetadata(text).sections ?? []).map(
    ({ type, position }) => `${type} ${position.start.line}-${position.end.line}`,
  );

describe('the sections of a note', () => {
  test('are its top-level blocks with their lines', () => {
    const text = `---
type: execplan
---

# Tide page

Text.

- one
- two

> [!note] Look
> here

> quoted

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
x
\`\`\`

%%
hidden
%%

***
`;
    expect(sections(text)).toEqual([
      'yaml 0-2',
      'heading 4-4',
      'paragraph 6-6',
      'list 8-9',
      'callout 11-12',
      'blockquote 14-14',
      'table 16-18',
      'code 20-22',
      'comment 24-26',
      'thematicBreak 28-28',
    ]);
  });

  test('are none in an empty note', () => {
    expect(parseMetadata('')).toEqual({});
  });
});

describe('headings', () => {
  test('are read without their marks', () => {
    const { headings = [] } = parseMetadata('# One #\n\nTwo\n---\n\n### Thr`e`e [[x]]\n');
    expect(headings.map(({ heading, level }) => [level, heading])).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [3, 'Thr`e`e [[x]]'],
    ]);
  });

  test('are not looked for in code and comments', () => {
    expect(parseMetadata('```\n# no\n```\n\n%%\n# no\n%%\n').headings).toBeUndefined();
  });
});

describe('links and embeds', () => {
  test('are read with their aliases', () => {
    const { links = [], embeds = [] } = parseMetadata(
      'See [[Tide page#Steps|the page]], [[Ebb#Low#Lower]], ![[map.png]] and [here](Old%20page.md).',
    );
    expect(links.map(({ link, displayText }) => [link, displayText])).toEqual([
      ['Tide page#Steps', 'the page'],
      ['Ebb#Low#Lower', 'Ebb > Low > Lower'],
      ['Old page.md', 'here'],
    ]);
    expect(embeds.map(({ link }) => link)).toEqual(['map.png']);
  });

  test('keep a bar without a target, as the app does', () => {
    const { links = [] } = parseMetadata('[[|]] [[|alias]] [[|#alias]]');
    expect(links.map(({ link, displayText }) => [link, displayText])).toEqual([
      ['|', '|'],
      ['|alias', '|alias'],
      ['|#alias', '| > alias'],
    ]);
  });

  test('are not looked for in code', () => {
    expect(parseMetadata('`[[no]]`\n\n```\n[[no]]\n```\n').links).toBeUndefined();
  });

  test('are also read in front matter, with the key they stand under', () => {
    const cache = parseMetadata('---\nblockedBy:\n  - "[[Tide page|page]]"\n---\n');
    expect(cache.frontmatterLinks).toEqual([
      {
        key: 'blockedBy.0',
        link: 'Tide page',
        original: '[[Tide page|page]]',
        displayText: 'page',
      },
    ]);
  });
});

describe('tags', () => {
  test('need a letter, and something before them that ends a word', () => {
    const { tags = [] } = parseMetadata('#sea (#salt/water) x#no #2026 #2026-11 https://a.b/#no');
    expect(tags.map(({ tag }) => tag)).toEqual(['#sea', '#salt/water', '#2026-11']);
  });
});

describe('list items', () => {
  const items = (text: string): [number, number, string | undefined, number][] =>
    (parseMetadata(text).listItems ?? []).map(({ position, task, parent }) => [
      position.start.line,
      position.start.col,
      task,
      parent,
    ]);

  test('know their parent, and the first line of their list when they have none', () => {
    expect(items('Text\n\n- [ ] one\n  - [x] two\n  - three\n- [/] four\n')).toEqual([
      [2, 0, ' ', -2],
      [3, 2, 'x', 2],
      [4, 2, undefined, 2],
      [5, 0, '/', -2],
    ]);
  });

  test('count indentation beyond the text of their parent as their own', () => {
    expect(items('- one\n    - two\n')[1]).toEqual([1, 2, undefined, 0]);
    expect(items('-  one\n    - two\n')[1]).toEqual([1, 3, undefined, 0]);
    expect(items('1) one\n    1) two\n')[1]).toEqual([1, 3, undefined, 0]);
    expect(items('1. one\n    1. two\n')[1]).toEqual([1, 4, undefined, 0]);
  });

  test('hold one more where the text of a task begins with a number', () => {
    expect(items('- [ ] 1. one\n- [ ] 2 two\n')).toEqual([
      [0, 0, ' ', -1],
      [0, 6, undefined, 0],
      [1, 0, ' ', -1],
    ]);
  });

  test('have the id at the end of their line', () => {
    const { listItems = [], blocks = {} } = parseMetadata('- [ ] one ^first\n');
    expect(listItems[0]?.id).toBe('first');
    expect(Object.keys(blocks)).toEqual(['first']);
  });
});

describe('front matter', () => {
  test('that is not YAML is left out, and the rest is read', () => {
    const cache = parseMetadata('---\na: [1\n---\n# Tide\n');
    expect(cache.frontmatter).toBeUndefined();
    expect(cache.headings?.[0]?.heading).toBe('Tide');
  });
});

test('a BOM moves every place by itself alone', () => {
  const [heading] = parseMetadata('\uFEFF# Tide page\n\nText.\n').headings ?? [];
  expect(heading?.heading).toBe('Tide page');
  expect(heading?.position.start.offset).toBe(1);
});
