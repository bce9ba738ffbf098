import { describe, expect, test } from '@jest/globals';
import { NoteNames } from '../../src/index/note-names';
import { similarNames } from '../../src/index/similar-names';

function like(name: string, ...paths: readonly string[]): readonly string[] {
  const names = new NoteNames();
  for (const path of paths) names.add(path);
  return similarNames(name, names);
}

describe('what a name that no note has may mean', () => {
  test.each(['Buy a dsik', 'Buy disk', 'Buy a disc', 'By a disk'])(
    'is a near one: %s',
    (wanted) => {
      expect(like(wanted.toLowerCase(), 'x/Buy a disk.md', 'Buy a lorry.md')).toEqual([
        'x/Buy a disk.md',
      ]);
    },
  );

  test('is nothing when all are far, or when the name is short', () => {
    expect(like('buy a disk', 'Rent a room.md', 'Disk.md')).toEqual([]);
    expect(like('abc', 'abd.md')).toEqual([]);
  });

  test('is the nearest first, each with all its places', () => {
    expect(like('storm surge', 'Storm surges!.md', 'Storm surgee.md', 'a/Storm surgee.md')).toEqual(
      ['Storm surgee.md', 'a/Storm surgee.md', 'Storm surges!.md'],
    );
  });

  test('is looked for again when the names are others', () => {
    const names = new NoteNames();
    expect(similarNames('storm', names)).toEqual([]);
    names.add('Storms.md');
    expect(similarNames('storm', names)).toEqual(['Storms.md']);
  });
});
