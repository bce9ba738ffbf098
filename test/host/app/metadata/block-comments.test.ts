import { describe, expect, test } from '@jest/globals';
import { findBlockComments } from './block-comments';

const hiddenIn = (text: string): string[] =>
  findBlockComments(text).ranges.map(([start, end]) => text.slice(start, end));

describe('a comment that fills whole lines', () => {
  test('is found, and masked without moving anything', () => {
    const text = 'a\n%%\n# no\n%%\nb';
    expect(hiddenIn(text)).toEqual(['%%\n# no\n%%']);
    expect(findBlockComments(text).masked).toBe('a\n  \n    \n  \nb');
  });

  test('may be one line, and may never end', () => {
    expect(hiddenIn('%% one %%\ntext')).toEqual(['%% one %%']);
    expect(hiddenIn('text\n%%\nrest')).toEqual(['%%\nrest']);
  });

  test('is not one inside a line or in code', () => {
    expect(hiddenIn('a %% b %% c')).toEqual([]);
    expect(hiddenIn('%% a %% text')).toEqual([]);
    expect(hiddenIn('```\n%%\n```\n')).toEqual([]);
  });
});
