import { describe, expect, test } from '@jest/globals';
import { linkTo } from '../../src/edit/entry-link';

describe('a link inside a note', () => {
  test('shows the title', () => {
    expect(linkTo('^d-1', 'Use two keys')).toBe('[[#^d-1|Use two keys]]');
  });

  test('is not ended by brackets or bars of the title', () => {
    expect(linkTo('^d-1', 'Read [[Other|one]]')).toBe('[[#^d-1|Read Other one]]');
  });

  test('shows the first words of a long title', () => {
    const link = linkTo('^d-1', 'word '.repeat(60));
    expect(link).toMatch(/^\[\[#\^d-1\|word (?:word )*word…\]\]$/);
    expect(link.length).toBeLessThan(100);
  });

  test('shows its target when the title has no words', () => {
    expect(linkTo('^d-1', '[]')).toBe('[[#^d-1]]');
  });
});
