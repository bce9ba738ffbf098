import { describe, expect, test } from '@jest/globals';
import { sidesTaken } from '../../src/edit/conflict-markers';
import { markedConflicts } from '../../src/parse/marked-conflicts';

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

  test.each([
    ['a conflict begins anew', '<<<<<<< lost\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> phone\n'],
    [
      'one stands in another',
      '<<<<<<< a\nb\n<<<<<<< c\nd\n=======\ne\n>>>>>>> f\n=======\ng\n>>>>>>> h\n',
    ],
    ['there are two middles', '<<<<<<< HEAD\nb\n=======\nc\n=======\nd\n>>>>>>> phone\n'],
  ])('are not sure when %s', (_, text) => {
    const found = markedConflicts(`a\n${text}e\n`);
    expect(found.map(({ span, isSure }) => [span, isSure])).toEqual([
      [{ from: 2, to: 2 + text.length }, false],
    ]);
  });

  const example = '<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> phone\n';
  const count = (text: string): number => markedConflicts(text).length;

  test.each([
    ['a code block', `\`\`\`\n${example}\`\`\`\n`],
    ['one of tildes, with another inside', `~~~~ text\n~~~\n${example}~~~~\n`],
    ['one without an end', `\`\`\`\n${example}`],
  ])('are not looked for in %s', (_, text) => {
    expect(count(text)).toBe(0);
  });

  test.each([
    ['behind a code block', `\`\`\`\na\n\`\`\`\n${example}`],
    [
      'behind a conflict that opens a code block on both sides',
      '<<<<<<< a\n```\n=======\n```sh\n>>>>>>> b\n```\n',
    ],
    ['at the margin, where the code of an item ends', `- a\n\n  \`\`\`\n${example}  \`\`\`\n`],
    ['in a code block that holds a plan', `\`\`\`\n# Plan\n\n## Progress\n\n${example}\`\`\`\n`],
  ])('are found %s', (_, text) => {
    expect(count(text)).toBe(1);
  });
});
