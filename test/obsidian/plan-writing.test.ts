import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { fieldsOf, writtenEdit } from '../../src/obsidian/plan-writing';
import { type Draft, withChoices, type Writing } from '../../src/view/writing';
import { planOf } from '../support/plan-of';

const plan = planOf({
  progress: ['- [x] Lay', '- [ ] Solder', '- [ ] Pack'],
  decisions: ['- Decision: Use wire', '  Rationale: It is there'],
});

const edit = (writing: Writing, draft: Draft): Edit | string => writtenEdit(plan, writing, draft);
const keys = (writing: Writing, draft: Draft = {}): readonly string[] =>
  fieldsOf(plan, writing, draft).map(({ key }) => key);

describe('a form of the pane', () => {
  test('asks for what its kind of entry says', () => {
    expect(keys({ kind: 'decision' })).toEqual(['title', 'rationale']);
    expect(keys({ kind: 'risk' })).toEqual(['title', 'mitigation']);
    expect(keys({ kind: 'outcome' })).toEqual(['kind', 'title']);
    expect(keys({ kind: 'outcome' }, { kind: 'impact' })).toEqual([
      'kind',
      'title',
      'before',
      'after',
    ]);
  });

  test('offers the step to work on next first', () => {
    const [step] = fieldsOf(plan, { kind: 'step note' }, {});
    expect([...(step?.options?.values() ?? [])]).toEqual(['Solder', 'Lay', 'Pack']);
  });

  test('says which line is still empty', () => {
    expect(edit({ kind: 'criterion' }, { title: ' ' })).toBe('“What must hold” is still empty.');
    expect(edit({ kind: 'outcome' }, { kind: 'impact', title: 'Time', after: '2 h' })).toBe(
      '“Before” is still empty.',
    );
  });
});

describe('what was typed into a form of the pane', () => {
  test('is an outcome of the kind that was chosen, else one that worked', () => {
    expect(edit({ kind: 'outcome' }, { title: 'It holds' })).toEqual({
      kind: 'record outcome',
      outcome: { kind: 'worked', text: 'It holds' },
    });
    expect(edit({ kind: 'outcome' }, { kind: 'lesson', title: 'Measure' })).toEqual({
      kind: 'record outcome',
      outcome: { kind: 'lesson', text: 'Measure' },
    });
  });

  test('is a note to the step that was chosen', () => {
    const [field] = fieldsOf(plan, { kind: 'step note' }, {});
    const pack = [...(field?.options ?? [])].find(([, name]) => name === 'Pack')?.[0] ?? '';
    expect(edit({ kind: 'step note' }, { step: pack, title: 'Hot' })).toMatchObject({
      kind: 'add step note',
      step: { title: 'Pack' },
      note: 'Hot',
    });
    expect(edit({ kind: 'step note' }, { step: 'gone', title: 'Hot' })).toBe(
      'This step is no longer in the plan.',
    );
  });

  test('is a note to the step that was chosen, which shows what it is called by now', () => {
    const writing = { kind: 'step note' } as const;
    const draft: Draft = { ...withChoices({}, fieldsOf(plan, writing, {})), title: 'Hot' };
    const later = planOf({ progress: ['- [x] Lay', '- [ ] Solder the ends', '- [ ] Pack'] });
    expect(writtenEdit(later, writing, draft)).toMatchObject({
      step: { title: 'Solder the ends' },
      note: 'Hot',
    });
    const [field] = fieldsOf(later, writing, draft);
    expect(field?.options?.get(draft['step'] ?? '')).toBe('Solder the ends');
    expect(field?.options?.size).toBe(3);
  });

  test('is no note where it is not certain which step is meant', () => {
    const writing = { kind: 'step note' } as const;
    const draft = { ...withChoices({}, fieldsOf(plan, writing, {})), title: 'Hot' };
    const later = planOf({ progress: ['- [x] Lay all', '- [ ] Solder the ends', '- [ ] Pack'] });
    expect(writtenEdit(later, writing, draft)).toBe('This step is no longer in the plan.');
  });

  test('is a note to the step that was shown first, even if another one is next by now', () => {
    const writing = { kind: 'step note' } as const;
    const draft = { ...withChoices({}, fieldsOf(plan, writing, {})), title: 'Hot' };
    const later = planOf({ progress: ['- [x] Lay', '- [x] Solder', '- [ ] Pack'] });
    expect(writtenEdit(later, writing, draft)).toMatchObject({ step: { title: 'Solder' } });
  });

  test('takes the place of the decision that was pointed at', () => {
    const [decision] = plan.decisions;
    if (!decision) throw new Error('There is no decision.');
    expect(edit({ kind: 'replacement', decision }, { title: 'Use tin' })).toEqual({
      kind: 'supersede decision',
      decision: { words: 'Use wire', ordinal: 0, count: 1 },
      title: 'Use tin',
      fields: {},
    });
  });
});
