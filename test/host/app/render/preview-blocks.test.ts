import { expect, test } from '@jest/globals';
import { previewBlocks } from './preview-blocks';

test('the blocks of a note are drawn into elements named after what they are', () => {
  const text = `---
a: 1
---
# One

Two
===

Two
---

text

- a

1. a

> [!note]
> b

> c

| d |
|---|

\`\`\`
e
\`\`\`

%% hidden %%

***`;
  expect(previewBlocks(text).map(({ cls, lineStart }) => [cls, lineStart])).toEqual([
    ['el-h1', 3],
    ['el-h1', 5],
    ['el-h2', 8],
    ['el-p', 11],
    ['el-ul', 13],
    ['el-ol', 15],
    ['el-div', 17],
    ['el-blockquote', 20],
    ['el-table', 22],
    ['el-pre', 25],
    ['el-hr', 31],
  ]);
});

test('a block begins at the beginning of its line', () => {
  const [block] = previewBlocks('  - a\n  - b\n');
  expect(block).toEqual({ cls: 'el-ul', source: '  - a\n  - b', lineStart: 0, lineEnd: 1 });
});
