import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { editWords } from '../../src/obsidian/edit-words';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { planOf, stepCalled } from '../support/plan-of';

const plan = planOf({ progress: ['- [ ] Lay the cable'] });
const step = referenceTo(plan, stepCalled(plan, 'Lay the cable'));
const words = (text: string) => ({ words: text, ordinal: 0, count: 1 });

const STATES: readonly (readonly [StepTransition, string])[] = [
  [{ kind: 'start' }, 'Started step “Lay the cable”'],
  [{ kind: 'complete' }, 'Completed step “Lay the cable”'],
  [{ kind: 'block', reason: 'Rain' }, 'Blocked step “Lay the cable”'],
  [{ kind: 'percent', percent: 60 }, 'Set step “Lay the cable” to 60 %'],
  [{ kind: 'drop' }, 'Dropped step “Lay the cable”'],
  [{ kind: 'reset' }, 'Set step “Lay the cable” back to pending'],
];

const EDITS: readonly (readonly [Edit, string])[] = [
  [{ kind: 'record decision', title: 'Use zinc', fields: {} }, 'Logged decision “Use zinc”'],
  [{ kind: 'record discovery', title: 'Sand', fields: {} }, 'Logged surprise “Sand”'],
  [
    { kind: 'supersede decision', decision: words('Use tin'), title: 'Use zinc', fields: {} },
    'Replaced decision “Use tin” by “Use zinc”',
  ],
  [
    { kind: 'record outcome', outcome: { kind: 'worked', text: 'The new pipe' } },
    'Recorded outcome “The new pipe”',
  ],
  [
    {
      kind: 'record outcome',
      outcome: { kind: 'impact', metric: 'Start', before: '22 min', after: '40 s' },
    },
    'Recorded outcome “Start: 22 min → 40 s”',
  ],
  [{ kind: 'record risk', title: 'Storm', mitigation: '' }, 'Recorded risk “Storm”'],
  [{ kind: 'record question', title: 'Who pays?', context: '' }, 'Recorded question “Who pays?”'],
  [
    { kind: 'answer question', question: words('Who pays?'), title: 'The harbour', fields: {} },
    'Answered question “Who pays?”',
  ],
  [{ kind: 'add criterion', text: 'It is lit' }, 'Added criterion “It is lit”'],
  [
    { kind: 'tick criterion', criterion: words('It is lit'), met: true },
    'Marked criterion “It is lit” as met',
  ],
  [
    { kind: 'tick criterion', criterion: words('It is lit'), met: false },
    'Marked criterion “It is lit” as not met',
  ],
  [{ kind: 'add next step', title: 'Paint' }, 'Added next step “Paint”'],
  [{ kind: 'add step', title: 'Paint', position: { kind: 'at end' } }, 'Added step “Paint”'],
  [{ kind: 'split step', step, done: 'a', remaining: 'b' }, 'Split step “Lay the cable”'],
  [
    { kind: 'reword step', step, title: 'Lay the pipe' },
    'Reworded step “Lay the cable” as “Lay the pipe”',
  ],
  [{ kind: 'add step note', step, note: 'Mud' }, 'Added a note to step “Lay the cable”'],
  [
    { kind: 'depend on step', step, link: '[[Quay]]' },
    'Let step “Lay the cable” wait for “[[Quay]]”',
  ],
  [{ kind: 'set step id', step }, 'Gave step “Lay the cable” a block id'],
  [{ kind: 'take in steps', lines: '- [ ] Dig' }, 'Took in steps of another plan'],
  [
    { kind: 'extract steps', steps: [step], lines: '', title: 'Quay', link: '[[Quay]]' },
    'Moved a step to “Quay”',
  ],
  [{ kind: 'set status', status: 'in progress' }, 'Set the status to “In progress”'],
  [{ kind: 'set owner', owner: 'Ada Holm' }, 'Set the owner to “Ada Holm”'],
  [{ kind: 'touch last updated' }, 'Renewed the date of the last update'],
  [{ kind: 'add section', section: 'discoveries' }, 'Added the section for surprises'],
  [
    { kind: 'link plan', relation: 'depends on', link: '[[Quay]]' },
    'Added link “depends on [[Quay]]”',
  ],
  [{ kind: 'unlink plan', relation: 'parent', target: 'Harbour' }, 'Removed link “parent Harbour”'],
  [
    { kind: 'repair link', link: { words: '`a.md`', ordinal: 0, count: 1 }, to: '[[a]]' },
    'Changed link “`a.md`” to “[[a]]”',
  ],
  [{ kind: 'add missing sections' }, 'Added the missing sections'],
  [{ kind: 'order sections' }, 'Put the sections in order'],
  [{ kind: 'refresh claims' }, 'Wrote the figures anew'],
  [{ kind: 'make plan', dialect: 'skill', path: 'a.md' }, 'Made the note a plan'],
];

describe('what an edit did is told as', () => {
  test.each(STATES)('%j: %s', (transition, told) => {
    expect(editWords({ kind: 'set step state', step, transition })).toBe(told);
  });

  test.each(EDITS)('%j: %s', (edit, told) => {
    expect(editWords(edit)).toBe(told);
  });

  test('one line without a full stop, whatever was typed', () => {
    expect(editWords({ kind: 'record decision', title: ' Use\n  zinc. ', fields: {} })).toBe(
      'Logged decision “Use zinc”',
    );
  });

  test('a short line, cut between characters and not within one', () => {
    const told = editWords({
      kind: 'add step',
      title: '💡'.repeat(61),
      position: { kind: 'at end' },
    });
    expect(told).toBe(`Added step “${'💡'.repeat(59)}…”`);
    const whole = '💡'.repeat(60);
    expect(editWords({ kind: 'add step', title: whole, position: { kind: 'at end' } })).toBe(
      `Added step “${whole}”`,
    );
  });
});
