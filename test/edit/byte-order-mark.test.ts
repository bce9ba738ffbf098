import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { applyChanges } from '../../src/text/text-change';

function after(text: string, edit: Edit): string {
  const result = runEdit(text, edit, { now: Date.UTC(2026, 2, 4), author: 'Mara' });
  return result.kind === 'changes' ? applyChanges(text, result.changes) : result.refusal.message;
}

/** A plan without a title, so that its first heading stands right behind the byte order mark. */
const plan =
  '\uFEFF## Decision Log\n\n- Decision: One file.\n\n## Purpose\n\nFewer holes.\n\n## Progress\n\n- [ ] Count\n';

describe('a byte order mark stays first', () => {
  test.each<readonly [string, string, Edit]>([
    ['sections are put in order', plan, { kind: 'order sections' }],
    ['a section comes above the first one', plan, { kind: 'add section', section: 'context' }],
    ['missing sections are added', plan, { kind: 'add missing sections' }],
    [
      'a note with a heading is made a plan',
      '\uFEFF## Notes\n',
      { kind: 'make plan', dialect: 'skill', path: 'Notes.md' },
    ],
    [
      'a list becomes the steps',
      '\uFEFF- [ ] Count\n',
      { kind: 'make plan', dialect: 'codex', path: 'Notes.md' },
    ],
  ])('when %s', (_, text, edit) => {
    const result = after(text, edit);
    expect(result).not.toBe(text);
    expect(result.lastIndexOf('\uFEFF')).toBe(0);
    // What is done to the note is what is done to it without the mark.
    expect(result.slice(1)).toBe(after(text.slice(1), edit));
  });
});
