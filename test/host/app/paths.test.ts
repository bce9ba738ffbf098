import { describe, expect, test } from '@jest/globals';
import { folderOf, isHidden, nameOf, normalizePath } from './paths';

describe('a vault path', () => {
  test.each([
    ['Plans\\Tide.md', 'Plans/Tide.md'],
    ['/Plans//Tide.md/', 'Plans/Tide.md'],
    ['Tide\u00a0page.md', 'Tide page.md'],
    ['Cafe\u0301.md', 'Caf\u00e9.md'],
    ['', '/'],
    ['/', '/'],
  ])('%j is cleaned to %j', (path, cleaned) => {
    expect(normalizePath(path)).toBe(cleaned);
  });

  test('has a folder and a name', () => {
    expect(folderOf('Plans/old/Tide.md')).toBe('Plans/old');
    expect(nameOf('Plans/old/Tide.md')).toBe('Tide.md');
    expect(folderOf('Tide.md')).toBe('');
    expect(nameOf('Tide.md')).toBe('Tide.md');
  });

  test('is hidden when any of its parts begins with a dot', () => {
    expect(isHidden('.agent/plans/Tide.md')).toBe(true);
    expect(isHidden('Plans/.trash/Tide.md')).toBe(true);
    expect(isHidden('Plans/v1.2/Tide.md')).toBe(false);
  });
});
