import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Vault } from 'obsidian';
import { ensureFolder, folderProblem, placeOf } from '../../src/obsidian/plan-place';
import { FakeVault } from '../support/fakes/fake-vault';

let fake: FakeVault;
let vault: Vault;
beforeEach(() => {
  fake = new FakeVault({ 'Plans/Tides.md': '', 'Welcome.md': '', 'Notes/readme': '' });
  vault = fake as unknown as Vault;
});

describe('the place of a new note', () => {
  test('is its name in its folder, whether that is there or not', () => {
    expect(placeOf(vault, 'Plans', 'Archive')).toEqual({
      kind: 'place',
      folder: 'Plans',
      path: 'Plans/Archive.md',
    });
    expect(placeOf(vault, 'Far/away', 'Archive')).toMatchObject({ path: 'Far/away/Archive.md' });
  });

  test.each(['', '/', ' ', '.'])('in the folder %j is the root', (folder) => {
    expect(placeOf(vault, folder, 'Archive')).toMatchObject({ folder: '', path: 'Archive.md' });
  });

  test.each([' Plans ', '/Plans/', 'Plans//'])(
    'in %j is that of the folder without it',
    (folder) => {
      expect(placeOf(vault, folder, 'Archive')).toMatchObject({ path: 'Plans/Archive.md' });
    },
  );

  test('is taken when a note there has the name, in whatever case', () => {
    expect(placeOf(vault, 'Plans', 'tides')).toMatchObject({
      kind: 'problem',
      message: expect.stringContaining('“Plans”'),
    });
    expect(placeOf(vault, '', 'WELCOME')).toMatchObject({
      kind: 'problem',
      message: expect.stringContaining('root'),
    });
    expect(placeOf(vault, '', 'Tides')).toMatchObject({ kind: 'place' });
  });

  test('is taken by a folder, too, which is said', () => {
    fake.addFile('Plans/Archive.md/inside.md', '');
    expect(placeOf(vault, 'Plans', 'Archive')).toEqual({
      kind: 'problem',
      message: 'There is a folder called “Archive.md” in “Plans” already.',
    });
  });

  test('is in the folder that differs from what was typed in case alone', () => {
    expect(placeOf(vault, 'plans/2027', 'Archive')).toMatchObject({
      folder: 'Plans/2027',
      path: 'Plans/2027/Archive.md',
    });
    expect(placeOf(vault, 'plans', 'tides').kind).toBe('problem');
  });

  test('is none in a folder that cannot be', () => {
    expect(placeOf(vault, '.hidden', 'Archive').kind).toBe('problem');
  });
});

describe('a folder', () => {
  test.each([
    ['.trash/plans', 'hidden'],
    ['Plans/.x', 'hidden'],
    ['a:b', '“:”'],
    ['a#b', '“#”'],
    ['what?', '“?”'],
    ['Plans./x', 'end in a dot'],
    ['Plans/Con', '“Con”'],
    ['lpt1.old', '“lpt1.old”'],
    ['Notes/readme', '“Notes/readme” is a file'],
    ['Notes/readme/deep', '“Notes/readme” is a file'],
  ])('cannot be %j', (folder, words) => {
    expect(folderProblem(vault, folder)).toContain(words);
  });

  test.each(['', '/', 'Plans', 'New/one', 'Plans 2027 (draft)', '岸站'])('can be %j', (folder) => {
    expect(folderProblem(vault, folder)).toBeNull();
  });

  test('is made with all that lead to it, as far as they are missing', async () => {
    const folder = await ensureFolder(vault, 'Plans/2027/north');
    expect(folder.path).toBe('Plans/2027/north');
    expect(fake.getFolderByPath('Plans/2027')).not.toBeNull();
    expect(await ensureFolder(vault, 'Plans/2027/north')).toBe(folder);
    expect(await ensureFolder(vault, '')).toBe(fake.getRoot());
  });
});
