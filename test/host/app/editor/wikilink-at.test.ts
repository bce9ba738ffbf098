import { describe, expect, test } from '@jest/globals';
import { wikilinkAt } from './wikilink-at';

const LINE = 'See [[Tides#Levels|the levels]] and [[Other]].';

describe('the link under the cursor', () => {
  test('is its target without the alias', () => {
    expect(wikilinkAt(LINE, LINE.indexOf('the levels'))).toBe('Tides#Levels');
  });

  test('is the one around the cursor when there are several', () => {
    expect(wikilinkAt(LINE, LINE.indexOf('Other'))).toBe('Other');
  });

  test('is none between two links', () => {
    expect(wikilinkAt(LINE, LINE.indexOf(' and ') + 2)).toBeNull();
  });

  test('is none in brackets that are not closed', () => {
    expect(wikilinkAt('[[Tides', 3)).toBeNull();
  });
});
