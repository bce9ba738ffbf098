import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInsidePath, placeOf } from './safe-path';

describe('a path by its letters', () => {
  test.each(['a.md', 'Plans/Übersicht 100%.md', '.obsidian/plugins/x/data.json', 'a..b/c.', '...'])(
    '%j is inside',
    (path) => {
      expect(isInsidePath(path)).toBe(true);
    },
  );

  test.each([
    '',
    '/',
    '/etc/passwd',
    '..',
    '../a.md',
    'a/../../b.md',
    'a/..',
    './a.md',
    'a//b.md',
    'a/',
    'a\\..\\..\\b.md',
    'C:/Windows',
    'c:notes.md',
    'a\0.md',
    '%2e%2e/a.md',
    '..%2fa.md',
    '%252e%252e%252fa.md',
    'a/%2E%2E/%2e./b.md',
    '%2fetc',
    'a%5c..%5cb',
    'a%00.md',
  ])('%j is outside', (path) => {
    expect(isInsidePath(path)).toBe(false);
  });

  test('an encoded letter that changes nothing is inside', () => {
    expect(isInsidePath('100%25/a%2Fb.md')).toBe(true);
  });
});

describe('a path through links', () => {
  let parent = '';
  let root = '';

  beforeAll(async () => {
    parent = await realpath(await mkdtemp(join(tmpdir(), 'safe-path-')));
    root = join(parent, 'vault');
    await mkdir(join(root, 'folder'), { recursive: true });
    await mkdir(join(parent, 'vault-next-door'));
    await writeFile(join(parent, 'vault-next-door/secret.md'), 'secret');
    await symlink(join(parent, 'vault-next-door'), join(root, 'out'));
    await symlink(join(parent, 'vault-next-door/secret.md'), join(root, 'out.md'));
    await symlink(join(parent, 'nowhere'), join(root, 'dangling'));
    await symlink('loop', join(root, 'loop'));
    await symlink('folder', join(root, 'in'));
  });
  afterAll(() => rm(parent, { recursive: true }));

  test.each([
    'out',
    'out.md',
    'out/secret.md',
    'out/new.md',
    'dangling',
    'dangling/new.md',
    'loop',
  ])('%j is refused', async (path) => {
    await expect(placeOf(root, path)).rejects.toMatchObject({ kind: 'outside' });
  });

  test.each(['in', 'in/new.md', 'folder/new/deeper.md', 'new.md'])('%j is let in', async (path) => {
    await expect(placeOf(root, path)).resolves.toBe(join(root, path));
  });
});
