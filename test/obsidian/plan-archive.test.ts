import { describe, expect, test } from '@jest/globals';
import { archiveFolderOf } from '../../src/obsidian/plan-archive';

describe('the archive of a plan', () => {
  test('is a folder inside its own, when the setting is a name', () => {
    expect(archiveFolderOf('Plans', 'completed')).toBe('Plans/completed');
    expect(archiveFolderOf('', ' completed/ ')).toBe('completed');
  });

  test('stands beside a folder of active plans', () => {
    expect(archiveFolderOf('docs/exec-plans/active', 'completed')).toBe(
      'docs/exec-plans/completed',
    );
    expect(archiveFolderOf('active', 'done')).toBe('done');
  });

  test('is one for the whole vault, when the setting is a path', () => {
    expect(archiveFolderOf('Work/Plans', 'Archive/Plans')).toBe('Archive/Plans');
    expect(archiveFolderOf('Work/Plans', '/Archive')).toBe('Archive');
  });

  test('is none for a plan that lies in it', () => {
    expect(archiveFolderOf('Plans/completed', 'completed')).toBeNull();
    expect(archiveFolderOf('Plans/completed/2026', 'completed')).toBeNull();
    expect(archiveFolderOf('Archive/Plans/2026', 'Archive/Plans')).toBeNull();
    expect(archiveFolderOf('Archive', '/Archive')).toBeNull();
  });
});
