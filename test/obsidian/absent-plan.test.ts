import { describe, expect, test } from '@jest/globals';
import { absentPlan } from '../../src/obsidian/absent-plan';
import type { Workbench } from '../../src/obsidian/workbench';
import { FakeApp } from '../support/fakes/fake-app';

const PLAN = 'Plans/A.md';
const COPY = 'Plans/A (Conflicted copy phone 202611201030).md';
const ORPHAN = 'Plans/B.sync-conflict-20261101-103000-ABCD123.md';

/** What the side bar says while the note at `active` is the active one. */
function absenceAt(active: string | null) {
  const fake = new FakeApp({ [PLAN]: '', [COPY]: '', [ORPHAN]: '', 'Call.md': '' });
  const workspace = {
    getActiveFile: () => (active === null ? null : fake.file(active)),
    getActiveViewOfType: () => null,
    getMostRecentLeaf: () => null,
  };
  const app = { vault: fake.vault, workspace };
  const index = { has: (path: string) => path === PLAN };
  const workbench = { app, index, hidden: { notes: () => [] } } as unknown as Workbench;
  return absentPlan(workbench, null);
}

describe('a note that is no plan', () => {
  test('is called so, and so is a window without a note', () => {
    expect(absenceAt('Call.md').message).toBe('The active note is not a plan.');
    expect(absenceAt(null).message).toBe('No note is active.');
  });

  test('that is the conflict copy of a plan names it, and can be merged', () => {
    expect(absenceAt(COPY)).toMatchObject({
      message: 'This note is a conflict copy of “A”.',
      remedy: { button: 'Merge conflict copy…' },
    });
  });

  test('that is the copy of no plan any more says how it becomes one', () => {
    const { message, remedy } = absenceAt(ORPHAN);
    expect(message).toContain('a conflict copy of “B”, where there is no plan. Rename this note');
    expect(remedy).toBeUndefined();
  });
});
