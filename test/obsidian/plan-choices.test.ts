import { expect, test } from '@jest/globals';
import { PlanIndex } from '../../src/index/plan-index';
import { plansToLink } from '../../src/obsidian/plan-choices';
import { parsePlan } from '../../src/parse/parse-plan';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const NOTES: Readonly<Record<string, string>> = {
  'Plans/Board.md': planNote({ title: 'Board', metadata: ['- Status: Complete'] }),
  'Plans/Lamps.md': planNote({ title: 'Lamps' }),
  'Plans/Quay.md': planNote({ title: 'Quay' }),
};

/** The titles in the order in which they are offered, when the notes were read in that of `paths`. */
function offered(paths: readonly string[]): readonly string[] {
  const { app } = new FakeApp(NOTES);
  const index = new PlanIndex();
  for (const path of paths) {
    const text = NOTES[path] ?? '';
    index.put({ path, name: path, text, plan: parsePlan(text, path) });
  }
  return plansToLink({ app, index }).map(({ words }) => words);
}

test('plans to link to stand in one order, whichever was read first, and what is over comes last', () => {
  const paths = Object.keys(NOTES);
  expect(offered(paths)).toEqual(['Lamps', 'Quay', 'Board']);
  expect(offered([...paths].reverse())).toEqual(['Lamps', 'Quay', 'Board']);
});
