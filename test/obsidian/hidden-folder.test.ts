import { describe, expect, test } from '@jest/globals';
import { foldersIn, hiddenFolderProblem, usableFolders } from '../../src/obsidian/hidden-folder';
import { DEFAULT_SETTINGS } from '../../src/settings';

describe('a hidden folder', () => {
  test.each(['.agents', '.agents/plans', 'work/.plans', '.agents/tmp', '.obsidian-notes'])(
    'may be %j',
    (folder) => {
      expect(hiddenFolderProblem(folder, '.obsidian')).toBeNull();
    },
  );

  test.each([
    ['..', 'without “.”, “..”'],
    ['.agents/../../etc', 'without “.”, “..”'],
    ['./.agents', 'without “.”, “..”'],
    ['.agents//plans', 'empty parts'],
    ['/home/.agents', 'in this vault'],
    ['~/.agents', 'in this vault'],
    ['C:/.agents', 'in this vault'],
    ['file:///.agents', 'in this vault'],
    ['.agents\\plans', 'forward slashes'],
    ['\\\\server\\.agents', 'forward slashes'],
    ['.obsidian', 'the app’s own folder'],
    ['.git/plans', 'git’s own folder'],
    ['.Obsidian/plugins', 'the app’s own folder'],
    ['Plans', 'is not hidden'],
    ['Plans/agents.d', 'is not hidden'],
  ])('is not %j', (folder, words) => {
    expect(hiddenFolderProblem(folder, '.obsidian')).toContain(words);
  });

  test('is not the app’s own folder under another name', () => {
    expect(hiddenFolderProblem('.config/x', '.config')).toContain('“.config” is the app’s own');
    expect(hiddenFolderProblem('.obsidian', '.config')).toBeNull();
  });

  test('is a line of what was typed, once and without a slash at its end', () => {
    expect(foldersIn(' .agents/ \r\n\n.plans\n.agents\n')).toEqual(['.agents', '.plans']);
    expect(foldersIn(' \n')).toEqual([]);
  });

  test('that was stored and cannot be used is left alone', () => {
    const hiddenFolders = ['.agents/', '../x', '.obsidian', 'Plans'];
    expect(usableFolders({ ...DEFAULT_SETTINGS, hiddenFolders }, '.obsidian')).toEqual(['.agents']);
  });
});
