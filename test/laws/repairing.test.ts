import { expect } from '@jest/globals';
import * as fc from 'fast-check';
import { readFrontmatter } from '../../src/parse/read-frontmatter';
import { wordsReferenceTo } from '../../src/plan/words-reference';
import { sliceOf } from '../../src/text/span';
import { law } from './law';
import { makeEdit, readingOf } from './made-edit';
import { planNote } from './plan-notes';
import { chosen, choice } from './some-edits';
import { shapedNote } from './some-rebuilding';
import { soup } from './soup';

const anyNote = fc.oneof(
  shapedNote.map(({ text }) => text),
  planNote.map(({ text }) => text),
  soup.map(
    (words) => `# ExecPlan: a\n\nRelated: ${words} [[x]]\n\n## Progress\n\n- [ ] a \`b.md\``,
  ),
);
const someLink = fc.constantFrom(
  '[[Quay]]',
  '[[Quay#^q1|the "quay"]]',
  '[q](a/quay.md)',
  '`.a/q.md`',
);

law(
  'a repaired link is the new one in the old place, among properties a wikilink, and all other bytes are as they were',
  [anyNote, choice, someLink],
  (text, at, to) => {
    const { links } = readingOf(text);
    const link = chosen(links, at);
    fc.pre(link !== undefined);
    const reference = wordsReferenceTo(links, link, ({ span }) => sliceOf(text, span));
    const made = makeEdit(text, { kind: 'repair link', link: reference, to });
    fc.pre(made.refused === null && made.result !== text);
    const after = readingOf(made.result).links;
    expect(after.map(({ kind }) => kind)).toEqual(links.map(({ kind }) => kind));
    const place = links.indexOf(link);
    expect(after.filter((_, index) => index !== place).map(({ target }) => target)).toEqual(
      links.filter((_, index) => index !== place).map(({ target }) => target),
    );
    const now = after[place];
    if (now === undefined) throw new Error('The link is gone.');
    const written = sliceOf(made.result, now.span).replace(/^!/, '').replace(/\\\|/g, '|');
    const inProperties = now.span.from < (readFrontmatter(made.result)?.span.to ?? 0);
    expect(written).toBe(inProperties && to.startsWith('[q]') ? '[[a/quay|q]]' : to);
  },
  'dear',
);
