// Imports, tables and cycles that break the architecture are noticed; those that break nothing are left alone.
import { describe, expect, test } from '@jest/globals';
import { cyclesOf } from './cycles';
import { checkImports, checkTable, fileGraph, folderGraph } from './import-rules';
import { readImportTable } from './import-table';
import { importsOf } from './imports';

const PAGE = `# Page

## Who may import whom

Some words.

| folder | core | may import |
|---|---|---|
| \`text/\` | yes | nothing |
| \`plan/\` | yes | \`text/\`, \`date-fns\`, \`mdast\` (types) |
| \`view/\` | no | \`plan/\`, \`preact\`, \`@codemirror/*\` |
| \`main.ts\` | no | \`view/\` |

## Another

| folder | core | may import |
|---|---|---|
| \`other/\` | no | nothing |
`;

const table = readImportTable(PAGE);
const others: Readonly<Record<string, string>> = {
  'text/span.ts': 'export const a = 1;',
  'plan/step.ts': 'export const a = 1;',
  'view/row.tsx': 'export const a = 1;',
  'view/list/window.ts': 'export const a = 1;',
  'main.ts': 'export const a = 1;',
};

function filesWith(path: string, code: string): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...others, [path]: code }));
}

function importProblems(path: string, code: string): readonly string[] {
  return checkImports(filesWith(path, code), table);
}

describe('an import that the table allows', () => {
  test.each([
    ['of the own folder', 'plan/plan.ts', "import { a } from './step';"],
    ['of a folder inside the own one', 'view/list/rows.ts', "import { a } from '../row';"],
    ['of an allowed folder', 'plan/plan.ts', "import { a } from '../text/span';"],
    ['of an allowed package', 'plan/plan.ts', "import { parseISO } from 'date-fns';"],
    ['of a part of an allowed package', 'view/a.ts', "import { useState } from 'preact/hooks';"],
    ['of any package of an allowed scope', 'view/a.ts', "import { a } from '@codemirror/view';"],
    ['of types alone', 'plan/plan.ts', "import type { Root } from 'mdast';"],
    ['of types one by one', 'plan/plan.ts', "import { type Root, type Nodes } from 'mdast';"],
    ['in JSX', 'view/a.tsx', 'export const a = <p />;'],
    [
      'in words only',
      'text/a.ts',
      "// import '../plan/step'\nexport const a = 'from \"obsidian\"';",
    ],
  ])('%s', (_name, path, code) => {
    expect(importProblems(path, code)).toEqual([]);
  });
});

describe('an import that the table forbids', () => {
  test.each([
    ["import { a } from '../plan/step';", 'text/a.ts:1 may not import plan/step.ts'],
    ["import type { a } from '../plan/step';", 'text/a.ts:1 may not import plan/step.ts'],
    ["import '../plan/step';", 'text/a.ts:1 may not import plan/step.ts'],
    ["\nexport { a } from '../plan/step';", 'text/a.ts:2 may not import plan/step.ts'],
    ["export * from '../plan/step';", 'text/a.ts:1 may not import plan/step.ts'],
    ["export type { a } from '../plan/step';", 'text/a.ts:1 may not import plan/step.ts'],
    ["void import('../plan/step');", 'text/a.ts:1 may not import plan/step.ts'],
    ["let a: typeof import('../plan/step');", 'text/a.ts:1 may not import plan/step.ts'],
    ["import a = require('../plan/step');", 'text/a.ts:1 may not import plan/step.ts'],
    ["const a = require('obsidian');", 'text/a.ts:1 may not import obsidian'],
    ["import type { App } from 'obsidian';", 'text/a.ts:1 may not import obsidian'],
    ["import { a } from '../main';", 'text/a.ts:1 may not import main.ts'],
    ['void import(name);', 'text/a.ts:1 may not import name'],
    ["import { a } from './gone';", 'text/a.ts:1 imports ./gone, which is no file of src'],
    [
      "import { a } from '../../test/a';",
      'text/a.ts:1 imports ../../test/a, which is no file of src',
    ],
    ["import { a } from '../view';", 'text/a.ts:1 imports ../view, which is no file of src'],
  ])('%s', (code, problem) => {
    expect(importProblems('text/a.ts', code)).toEqual([problem]);
  });

  test.each([
    [
      'JSX where no Preact may be',
      'plan/a.tsx',
      'let a = <p />;',
      'may not import preact/jsx-runtime',
    ],
    [
      'a package with a similar name',
      'plan/a.ts',
      "import 'date-fns-tz';",
      'may not import date-fns-tz',
    ],
    ['another scope', 'view/a.ts', "import '@codemirrors/a';", 'may not import @codemirrors/a'],
    [
      'values where types may be',
      'plan/a.ts',
      "import { a } from 'mdast';",
      'may import only types of mdast',
    ],
    [
      'a value among types',
      'plan/a.ts',
      "import { type A, b } from 'mdast';",
      'may import only types of mdast',
    ],
    [
      'what an allowed folder may import',
      'main.ts',
      "import { a } from './plan/step';",
      'may not import plan/step.ts',
    ],
  ])('%s', (_name, path, code, problem) => {
    expect(importProblems(path, code)).toEqual([`${path}:1 ${problem}`]);
  });

  test('a file in a folder that the table does not know', () => {
    expect(importProblems('extra/a.ts', 'export const a = 1;')).toEqual([
      'extra/a.ts is in no folder of the table',
    ]);
    expect(importProblems('loose.ts', 'export const a = 1;')).toEqual([
      'loose.ts is in no folder of the table',
    ]);
  });
});

test('the names taken from a module are known by what they are called there', () => {
  expect(importsOf('a.ts', "import { one as two, type Three } from 'a';")).toEqual([
    { from: 'a', names: ['one', 'Three'], typesOnly: false, line: 1 },
  ]);
});

describe('the table of a page', () => {
  test('is the one under its heading', () => {
    expect(table).toHaveLength(4);
    expect(table[1]).toEqual({
      folder: 'plan/',
      isCore: true,
      mayImport: [
        { name: 'text/', typesOnly: false },
        { name: 'date-fns', typesOnly: false },
        { name: 'mdast', typesOnly: true },
      ],
    });
  });

  test.each([
    ['no heading', PAGE.replace('## Who may', '## Who might'), 'no heading'],
    ['no table', PAGE.replace('| folder', '## Next\n\n| folder'), 'no table'],
    ['a missing column', PAGE.replace('may import |', 'imports |'), 'columns'],
    ['a folder without a slash', PAGE.replace('`plan/` | yes', '`plan` | yes'), 'no folder'],
    ['a folder twice', PAGE.replace('`plan/` | yes', '`text/` | yes'), 'twice'],
    ['a core that is neither yes nor no', PAGE.replace('| yes |', '| mostly |'), 'neither'],
    ['a permission in plain words', PAGE.replace('nothing |', 'what it likes |'), 'no permission'],
  ])('is refused with %s', (_name, page, message) => {
    expect(() => readImportTable(page)).toThrow(message);
  });

  test('is out of date when a folder is empty, or a permission is unused or leads nowhere', () => {
    const files = new Map([
      ['text/span.ts', ''],
      [
        'plan/step.ts',
        "import '../text/span';\nimport 'date-fns';\nimport type { A } from 'mdast';",
      ],
      ['view/row.tsx', "import '../plan/step';\nimport '@codemirror/view';\nlet a = <p />;"],
      ['main.ts', "import './view/row';"],
    ]);
    expect(checkTable(files, table)).toEqual([]);
    expect(checkTable(new Map([['text/span.ts', '']]), table.slice(0, 2))).toEqual([
      'plan/ is in the table and holds nothing',
    ]);
    expect(checkTable(files, table.slice(1))).toEqual([
      'plan/ may import text/, which is not in the table',
    ]);
    expect(
      checkTable(new Map([...files, ['view/row.tsx', "import '../plan/step';"]]), table),
    ).toEqual([
      'view/ may import preact, and does not',
      'view/ may import @codemirror/*, and does not',
    ]);
  });
});

describe('a cycle', () => {
  test('is found between files, types included', () => {
    const files = new Map([
      ['plan/a.ts', "import type { B } from './b';"],
      ['plan/b.ts', "export * from '../text/c';"],
      ['text/c.ts', "let a: import('../plan/a').A;"],
      ['text/d.ts', "import '../plan/a';"],
    ]);
    expect(cyclesOf(fileGraph(files))).toEqual([['plan/a.ts', 'plan/b.ts', 'text/c.ts']]);
  });

  test('is found in a file that imports itself', () => {
    expect(cyclesOf(fileGraph(new Map([['plan/a.ts', "import './a';"]])))).toEqual([['plan/a.ts']]);
  });

  test('is found among the folders of a table', () => {
    expect(cyclesOf(folderGraph(table))).toEqual([]);
    const cyclic = readImportTable(PAGE.replace('nothing', '`view/`'));
    expect(cyclesOf(folderGraph(cyclic))).toEqual([['plan/', 'text/', 'view/']]);
  });

  test('is told from another cycle, and from a way that meets itself again', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
      ['e', ['f', 'a']],
      ['f', ['e']],
      ['g', ['h']],
      ['h', ['g', 'e']],
    ]);
    expect(cyclesOf(graph)).toEqual([
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });
});
