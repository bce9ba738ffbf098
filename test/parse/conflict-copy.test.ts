import { describe, expect, test } from '@jest/globals';
import { isConflictCopy, originalPathOf } from '../../src/parse/conflict-copy';

describe('the original of a conflict copy is the file whose name it carries', () => {
  test.each([
    ['Obsidian Sync', 'Plans/A (Conflicted copy phone 202611201030).md'],
    [
      'Obsidian Sync, of a device in brackets',
      'Plans/A (Conflicted copy iPad (2) 202611201030).md',
    ],
    ['Syncthing', 'Plans/A.sync-conflict-20261120-103000-ABCD123.md'],
    ['Syncthing before it named devices', 'Plans/A.sync-conflict-20261120-103000.md'],
    ['Nextcloud', 'Plans/A (conflicted copy 2026-11-20 103000).md'],
    ['Nextcloud, of a person', 'Plans/A (conflicted copy mara 2026-11-20 103000).md'],
    ['older Nextcloud', 'Plans/A_conflict-20261120-103000.md'],
    ['older Nextcloud, of a person', 'Plans/A_conflict-mara-20261120-103000.md'],
    ['Dropbox', "Plans/A (Mara's conflicted copy 2026-11-20).md"],
    ['Dropbox, the second of a day', "Plans/A (MacBook (2)'s conflicted copy 2026-11-20 (1)).md"],
    ['Dropbox, of a name that differs in case alone', 'Plans/A (Case Conflict).md'],
    ['Dropbox, of a folder that is not on the device', 'Plans/A (Selective Sync Conflict 1).md'],
    ['Dropbox in German', 'Plans/A (Maras in Konflikt stehende Kopie 2026-11-20).md'],
    ['newer Dropbox in German', 'Plans/A (in Konflikt stehende Kopie von Mara 2026-11-20).md'],
    ['Dropbox in French', 'Plans/A (Copie en conflit de Mara 2026-11-20).md'],
    ['Dropbox in Spanish', 'Plans/A (Copia en conflicto de Mara 2026-11-20).md'],
    ['Dropbox in Portuguese', 'Plans/A (Cópia em conflito de Mara 2026-11-20).md'],
    ['Dropbox in Italian', 'Plans/A (Copia in conflitto di Mara 2026-11-20).md'],
    ['Dropbox in Japanese', 'Plans/A (Mara の競合コピー 2026-11-20).md'],
    ['Dropbox in Chinese', 'Plans/A (Mara 的冲突副本 2026-11-20).md'],
    ['Dropbox in Korean', 'Plans/A (Mara의 충돌하는 사본 2026-11-20).md'],
    ['a copy that was copied once more', "Plans/A (Mara's conflicted copy 2026-11-20) (1).md"],
    ['a copy that was numbered', 'Plans/A (conflicted copy 2026-11-20 103000) 2.md'],
    [
      'a copy of a copy',
      'Plans/A (Conflicted copy phone 202611201030).sync-conflict-20261121-103000-ABCD123.md',
    ],
  ])('%s', (_, path) => {
    expect(originalPathOf(path)).toBe('Plans/A.md');
  });

  test('with the brackets that are part of its name', () => {
    expect(originalPathOf('A (draft) (Conflicted copy phone 202611201030).md')).toBe(
      'A (draft).md',
    );
  });

  test('without an ending, as Syncthing names copies of files that have none', () => {
    expect(originalPathOf('PLAN.sync-conflict-20261120-103000-ABCD123')).toBe('PLAN');
  });
});

describe('a name that only speaks of conflicts is no copy', () => {
  test.each([
    'Plans/Resolve conflicted copies.md',
    'Plans/How we merge (a conflicted copy).md',
    'Plans/A (conflicted copy, see 2026-11-20) again.md',
    'Plans (Conflicted copy phone 202611201030)/A.md',
    'Plans/_conflict-20261120-103000.md',
    'Plans/(Conflicted copy phone 202611201030).md',
    'Plans/Conflict of interest 2026-11-20.md',
    'Plans/A (case conflict).md',
    'Plans/A (Border Conflict).md',
  ])('%s', (path) => {
    expect(isConflictCopy(path)).toBe(false);
  });
});
