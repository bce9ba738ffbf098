import { describe, expect, test } from '@jest/globals';
import { nameKey, NoteNames } from '../../src/index/note-names';

describe('names of notes', () => {
  test('are the same whatever the folder, the case and the ending of notes', () => {
    expect(['a/Tides.md', 'TIDES', 'b/c/tides.MD'].map(nameKey)).toEqual([
      'tides',
      'tides',
      'tides',
    ]);
    expect(nameKey('a/Tides.canvas')).toBe('tides.canvas');
  });

  test('lead to all paths that have them', () => {
    const names = new NoteNames();
    expect([names.add('a/Tides.md'), names.add('b/Tides.md'), names.add('a/Tides.md')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(names.named('tides')).toEqual(['a/Tides.md', 'b/Tides.md']);
    expect(names.inside('a')).toEqual(['a/Tides.md']);
    expect(names.remove('a/Tides.md')).toBe(true);
    expect(names.remove('a/Tides.md')).toBe(false);
    expect(names.named('tides')).toEqual(['b/Tides.md']);
    names.remove('b/Tides.md');
    expect([...names.names()]).toEqual([]);
  });
});
