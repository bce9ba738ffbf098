// Where a code block goes that is put into a note.
import { describe, expect, test } from '@jest/globals';
import { blockInsertion } from '../../src/obsidian/block-insertion';

function inserted(line: string): readonly string[] {
  const { ch, text, down } = blockInsertion(line, ['show: steps']);
  const lines = `${line.slice(0, ch)}${text}${line.slice(ch)}`.split('\n');
  return lines.map((one, index) => (index === down ? `> ${one}` : one));
}

describe('a new block', () => {
  test('takes an empty line, with the cursor below it', () => {
    expect(inserted('')).toEqual(['```execplan', 'show: steps', '```', '> ']);
  });

  test('goes below a line with words, which stays', () => {
    expect(inserted('How far:')).toEqual([
      'How far:',
      '',
      '```execplan',
      'show: steps',
      '```',
      '> ',
    ]);
  });
});
