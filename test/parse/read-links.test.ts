import { describe, expect, test } from '@jest/globals';
import { linkKindOf } from '../../src/parse/link-kind';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Link } from '../../src/plan/link';
import { testReading } from '../support/every-dress';

const note = (words: string): string =>
  `# T\n\n## Context\n\n${words}\n\n## Progress\n\n- [x] A (2026-01-01)\n`;
const found = (words: string): readonly Link[] => parsePlan(note(words)).links;

/** Names of notes, or commands: only who knows the notes can tell. */
const looseWords = [
  'night watch.md',
  '../active/Night watch.md',
  '/Plans/Night watch.md',
  'cat a.md',
  'Get-Content a.md',
  './check.sh a.md',
  'Tool --in a.md',
];

describe('a link is', () => {
  test.each([
    ['a wikilink', '[[Night watch]]', ['wikilink', 'Night watch', null, null]],
    [
      'with a heading',
      '[[Night watch#Decision Log]]',
      ['wikilink', 'Night watch', '#Decision Log', null],
    ],
    ['with a block', '[[Night watch#^d3|why]]', ['wikilink', 'Night watch', '#^d3', 'why']],
    [
      'with an alias',
      '[[Plans/Night watch|the rota]]',
      ['wikilink', 'Plans/Night watch', null, 'the rota'],
    ],
    ['an embed', '![[Night watch|300]]', ['wikilink', 'Night watch', null, null]],
    [
      'Markdown',
      '[the rota](../plans/night%20watch.md)',
      ['markdown', '../plans/night%20watch.md', null, 'the rota'],
    ],
    [
      'Markdown with a heading and a title',
      '[it](a.md#steps "Steps")',
      ['markdown', 'a.md', '#steps', 'it'],
    ],
    [
      'Markdown in angle brackets',
      '[it](<Night watch (old).md>)',
      ['markdown', 'Night watch (old).md', null, 'it'],
    ],
    [
      'Markdown with a heading that is encoded',
      '[it](a.md#Open%20questions)',
      ['markdown', 'a.md', '#Open questions', 'it'],
    ],
    [
      'Markdown in angle brackets with a block',
      '[it](<../done/Night watch.md#^s1>)',
      ['markdown', '../done/Night watch.md', '#^s1', 'it'],
    ],
    [
      'Markdown with marks in the name that part paths elsewhere',
      '[it](Paint,%20then%20dry;%20a=b.md)',
      ['markdown', 'Paint,%20then%20dry;%20a=b.md', null, 'it'],
    ],
    ['Markdown with code in its words', '[`it`](a.md)', ['markdown', 'a.md', null, '`it`']],
    ['a path in code', '`docs/plans/a.md`', ['code path', 'docs/plans/a.md', null, null]],
    [
      'a path in code with a heading',
      '``.agent/PLANS.md#rules``',
      ['code path', '.agent/PLANS.md', '#rules', null],
    ],
    [
      'a path in code with blanks',
      '`Plans/Night watch.md`',
      ['code path', 'Plans/Night watch.md', null, null],
    ],
    ...looseWords.map(
      (words) => ['what may be one', `\`${words}\``, ['loose path', words, null, null]] as const,
    ),
  ])('%s: %s', (_, words, [form, target, subpath, alias]) => {
    const text = note(`See ${words} for more.`);
    const { links } = parsePlan(text);
    expect(links).toMatchObject([{ form, target, subpath, alias, kind: 'mentioned' }]);
    expect(text.slice(links[0]?.span.from, links[0]?.span.to)).toBe(words);
  });
  test.each([
    ['in a heading', '### After [[A]]'],
    ['in a nested item', '- One\n  - Two, see [[A]]'],
    ['in a quote', '> [!note] Look\n> See [[A]]'],
    ['in a table, where the bar is escaped', '| It |\n|---|\n| [[A\\|it]] |'],
    ['behind code that is not closed', 'One ` tick and [[A]]'],
    ['behind a comment that is not closed', '100 %% and <!-- [[A]]'],
    ['behind an escaped tick', '\\`[[A]]\\`'],
    ['behind brackets of other kinds', '[x [y] [[A]] ](z)'],
  ])('found %s', (_, words) => {
    expect(found(words).map(({ target }) => target)).toEqual(['A']);
  });
});

describe('no link is', () => {
  test.each([
    ['a test in a shell', 'Then [[ -f x ]] && [[ "$a" == b ]] && [[ $x =~ y ]] holds.'],
    ['what a code block holds', '```\n[[A]] and `a.md`\n```\n\n    [[B]]'],
    ['code', 'The form `[[A]]` and ``[a](a.md)``'],
    ['a comment', 'Here %% [[A]] %% and <!-- [[B]] --> end.\n\n%%\n[[C]]\n%%'],
    ['a place in the same note', '[[#Progress]] and [it](#progress)'],
    ['a page of the web', '[it](https://example.org/a.md) and `https://example.org/a.md`'],
    ['a file of another kind', '[it](a.png) and `src/a.ts`'],
    ['a pattern', '`docs/*.md`, `plans/<slug>.md`, `plans/YYYY-MM-DD.md`, `$HOME/a.md`, `.md`'],
    ['a command with more than a path', '`cat a.md | less`, `cat "a.md"`, `$EDITOR a.md`'],
    ['a place in the same note by a path in brackets', '[it](<#^s 1>) and [it](#^s1 "It")'],
    ['escaped', '\\[[A]] and \\[a](a.md)'],
  ])('%s', (_, words) => {
    expect(found(words)).toEqual([]);
  });
});

describe('a remark behind a path among the properties', () => {
  testReading(
    'is no part of the link',
    '---\ndepends-on:\n  - a.md # the first\n  - plans/b.md\n---\n# T\n\n## Progress\n\n- [ ] a\n',
    ({ links }, text) => {
      expect(links.map(({ span, subpath }) => [text.slice(span.from, span.to), subpath])).toEqual([
        ['a.md', null],
        ['plans/b.md', null],
      ]);
    },
  );
});

describe('the key gives the kind', () => {
  testReading(
    'of links in metadata and properties',
    '---\nmaster_plan: plans/whole.md\ndepends_on:\n  - "[[First]]"\n  - plans/second.md\nauthor: "[[Ida]]"\n---\n# ExecPlan: T\n\nPredecessor: [it](old.md), [[Older]]\n\n## Metadata\n\n- **Related Plans**:\n  - `a.md`\n  - [[B]]\n- **Blocks**: [[C]]\n- **Supersedes**: [[D]]\n- **Owner**: [[Ida]]\n\n## Progress\n\n- [x] See [[C]] (2026-01-01)\n',
    ({ links }) => {
      expect(links.map(({ kind, form, target }) => [kind, form, target])).toEqual([
        ['parent', 'bare path', 'plans/whole.md'],
        ['depends on', 'wikilink', 'First'],
        ['depends on', 'bare path', 'plans/second.md'],
        ['mentioned', 'wikilink', 'Ida'],
        ['depends on', 'markdown', 'old.md'],
        ['depends on', 'wikilink', 'Older'],
        ['related', 'code path', 'a.md'],
        ['related', 'wikilink', 'B'],
        ['blocks', 'wikilink', 'C'],
        ['supersedes', 'wikilink', 'D'],
        ['mentioned', 'wikilink', 'Ida'],
        ['mentioned', 'wikilink', 'C'],
      ]);
    },
  );
  test('of words that may be a path, beside paths', () => {
    const { links } = parsePlan(
      '# T\n\nDepends on: ../active/Dry dock.md, see docs/a.md\n\n## Progress\n\n- [x] C\n',
    );
    expect(links.map(({ kind, form, target }) => [kind, form, target])).toEqual([
      ['depends on', 'loose path', '../active/Dry dock.md'],
      ['depends on', 'loose path', 'see docs/a.md'],
    ]);
  });
  test('of a list behind a line under the title', () => {
    const { links } = parsePlan(
      '# T\n\n**Related:**\n\n- [[A]]\n\nAnd [[B]].\n\n## Progress\n\n- [x] C\n',
    );
    expect(links.map(({ kind, target }) => [kind, target])).toEqual([
      ['related', 'A'],
      ['mentioned', 'B'],
    ]);
  });
  test.each([
    ['Depends on', 'depends on'],
    ['depends-on', 'depends on'],
    ['blocked_by', 'depends on'],
    ['Prerequisites', 'depends on'],
    ['Blocks', 'blocks'],
    ['Replaces', 'supersedes'],
    ['Parent plan', 'parent'],
    ['master_plan', 'parent'],
    ['Related spec(s)', 'related'],
    ['See also', 'related'],
    ['superseded_by', 'related'],
    ['关联计划', 'related'],
    ['Owner', null],
    ['Blocked', null],
    ['Unrelated', null],
  ])('“%s”', (label, kind) => {
    expect(linkKindOf(label)).toBe(kind);
  });
});
