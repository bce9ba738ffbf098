import { expect, test } from '@jest/globals';
import { endWords } from '../../src/obsidian/edit-aloud';

const edit = { kind: 'refresh claims' } as const;
const change = { from: 0, to: 0, insert: 'a' };

test('an edit says what it did in an editor, and leaves it to the notice with Undo elsewhere', () => {
  const made = { kind: 'changes', changes: [change] } as const;
  expect(endWords(edit, made, true)).toBe('Wrote the figures anew.');
  expect(endWords(edit, made, false)).toBeNull();
});

test('an edit that changes nothing does not claim that it did', () => {
  const nothing = { kind: 'changes', changes: [] } as const;
  expect(endWords(edit, nothing, true)).toBe('There was nothing to change.');
  expect(endWords(edit, nothing, false)).toBe('There was nothing to change.');
});

test('a refused edit says why', () => {
  const refusal = { reason: 'no place', message: 'There is no place for it.' } as const;
  expect(endWords(edit, { kind: 'refusal', refusal }, true)).toBe('There is no place for it.');
});
