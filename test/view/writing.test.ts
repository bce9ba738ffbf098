import { describe, expect, test } from '@jest/globals';
import { isEmptyDraft, typedSince, withChoices, type WritingField } from '../../src/view/writing';

const fields: readonly WritingField[] = [
  {
    key: 'kind',
    label: 'Kind',
    form: 'choice',
    options: new Map([
      ['worked', 'What worked'],
      ['lesson', 'What is to be remembered'],
    ]),
  },
  { key: 'title', label: 'Outcome', form: 'line' },
];

describe('a draft', () => {
  test('holds what its form shows as chosen, and what somebody chose before', () => {
    expect(withChoices({ title: 'It holds' }, fields)).toEqual({
      kind: 'worked',
      title: 'It holds',
    });
    expect(withChoices({ kind: 'lesson' }, fields)).toEqual({ kind: 'lesson' });
  });

  test('is empty without words, whatever was chosen', () => {
    expect(isEmptyDraft({ kind: 'lesson', title: ' ' }, fields)).toBe(true);
    expect(isEmptyDraft({ title: 'It holds' }, fields)).toBe(false);
  });

  test('is not empty with words in a field that another choice shows', () => {
    expect(isEmptyDraft({ kind: 'worked', before: '12' }, fields)).toBe(false);
  });
});

describe('of what was typed while a form was saved', () => {
  const since = (saved: string, typed: string): string | undefined =>
    typedSince({ kind: 'lesson', title: saved }, { kind: 'lesson', title: typed }, fields)['title'];

  test('there is nothing where nothing was', () => {
    expect(since('It holds', 'It holds')).toBe('');
    expect(since('', '')).toBe('');
  });

  test('there are the words that were added, and all of a field that was changed otherwise', () => {
    expect(since('It holds', 'It holds in rain')).toBe('in rain');
    expect(since('It holds', 'It held')).toBe('It held');
  });

  test('there are the words of a field that was empty, and the choice stays', () => {
    expect(typedSince({ kind: 'lesson' }, { kind: 'lesson', title: 'Measure' }, fields)).toEqual({
      kind: 'lesson',
      title: 'Measure',
    });
  });
});
