import { expect, test } from '@jest/globals';
import type { WorkspaceLeaf } from 'obsidian';
import { resolutionOf } from '../../src/index/link-resolution';
import { NoteNames } from '../../src/index/note-names';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import { stepWaits } from '../../src/obsidian/plan-waits';
import type { Workbench } from '../../src/obsidian/workbench';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote } from '../support/plan-of';

const NOTES = {
  Quay: planNote({
    metadata: ['Depends on: [[Cable]]'],
    progress: [
      '- [x] Lay',
      '- [ ] Mount',
      '  - Depends on: [[Mast]], [[Cable]]',
      '- [ ] Test',
      '  - Depends on: [[Mast]]',
      '- [ ] Paint',
      '  - Depends on: [[Rope]]',
    ],
  }),
  Cable: planNote({ title: 'Cable', progress: ['- [ ] Buy'] }),
  Mast: planNote({ title: 'Mast', progress: ['- [ ] Cut'] }),
  Rope: planNote({ title: 'Rope', metadata: ['Status: Complete'], progress: ['- [x] Splice'] }),
};

test('the next step of a plan, and one that is free else, wait for what the plan waits for, each named once', () => {
  const [index, names] = [new PlanIndex(), new NoteNames()];
  const links = new PlanLinks({
    rowsOf: (path) => index.summary(path)?.links ?? null,
    resolve: (link, from) => resolutionOf(link, from, names),
  });
  for (const [name, text] of Object.entries(NOTES)) {
    const path = `${name}.md`;
    index.put({ path, name, text, plan: parsePlan(text) });
    names.add(path);
    links.planChanged(path);
  }
  links.work(() => false);
  const [path, text] = ['Quay.md', NOTES.Quay];
  const reading = { path, name: 'Quay', text, plan: parsePlan(text) };
  const workbench = { index, links } as unknown as Workbench;
  const source = stepWaits(workbench, reading, {} as WorkspaceLeaf);
  const waits = reading.plan.steps.map((step) => source.of(step).map(({ plan }) => plan));
  expect(waits).toEqual([[], ['Cable', 'Mast'], ['Mast'], ['Cable', 'Rope']]);
});
