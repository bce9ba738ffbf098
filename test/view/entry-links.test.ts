import { expect, test } from '@jest/globals';
import type { ChainRelation } from '../../src/plan/entry-chain';
import { type EntryLink, CHAIN_WORDS, shownLinks } from '../../src/view/entry-links';

const link = (relation: ChainRelation): EntryLink => ({
  relation,
  what: 'decision',
  title: 'A lit board',
  plan: null,
  path: 'Plans/Lit board.md',
  block: 'decision-1',
  open: () => undefined,
});
const all = (
  ['cited by', 'led to', 'cites', 'superseded by', 'supersedes', 'came from'] as const
).map(link);
const relations = (isOpen: boolean): readonly string[] =>
  shownLinks(all, isOpen).map(({ relation }) => relation);

test('a folded entry shows the way that led to it and on', () => {
  expect(relations(false)).toEqual(['came from', 'superseded by', 'led to']);
});

test('an unfolded entry shows all that it hangs together with, in one order', () => {
  expect(relations(true)).toEqual(Object.keys(CHAIN_WORDS));
});
