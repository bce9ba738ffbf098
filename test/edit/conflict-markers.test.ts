import { describe, expect, test } from '@jest/globals';
import { markedConflicts, sidesTaken } from '../../src/edit/conflict-markers';

/** The text with one side in the place of every conflict. */
function side(text: string, isTheirs: boolean): string {
  return sidesTaken(text, markedConflicts(text), () => isTheirs);
}

describe('the two sides of a merge conflict', () => {
  test.each([
    [
      'as git leaves them',
      'a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> phone\ne\n',
      'a\nb\ne\n',
      'a\nc\nd\ne\n',
    ],
    [
      'with the common ancestor between them',
      '<<<<<<< HEAD\nb\n||||||| 1a2b3c\no\n=======\nc\n>>>>>>> phone\n',
      'b\n',
      'c\n',
    ],
    ['one of which is empty', 'a\n<<<<<<< HEAD\n=======\nc\n>>>>>>> phone\n', 'a\n', 'a\nc\n'],
    ['at the end of a text', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> phone', 'a\nb\n', 'a\nc\n'],
    [
      'with Windows line endings',
      '<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\n',
      'b\r\n',
      'c\r\n',
    ],
    [
      'of two conflicts',
      '<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n<<<<<<< a\ne\n=======\nf\n>>>>>>> d\n',
      'b\ne\n',
      'c\nf\n',
    ],
  ])('%s', (_, text, ours, theirs) => {
    expect(side(text, false)).toBe(ours);
    expect(side(text, true)).toBe(theirs);
  });

  test.each([
    ['a marker that is never closed', 'a\n<<<<<<< HEAD\nb\n=======\nc\n'],
    ['a line under words', 'Words\n=======\n>>>>>>> quoted\n'],
    ['a start and an end without a middle', '<<<<<<< HEAD\nb\n>>>>>>> phone\n'],
    ['eight marks', '<<<<<<<< HEAD\nb\n========\nc\n>>>>>>>> phone\n'],
  ])('are not to be found in %s', (_, text) => {
    expect(markedConflicts(text)).toEqual([]);
  });

  test('of a conflict that begins anew are those of the second beginning', () => {
    const text = '<<<<<<< lost\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> phone\n';
    expect(side(text, false)).toBe('<<<<<<< lost\na\nb\n');
  });
});
