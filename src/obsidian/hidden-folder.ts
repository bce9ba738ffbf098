// The hidden folders that are to be looked through, as a person types them: which can be used, and why not. They
// are relative to the vault, and never the app's own folder.
import type { Settings } from '../settings';
import { isHiddenPath } from '../index/hidden-path';

/** The folders in typed text, one a line; empty lines, blanks around and slashes at the end do not count. */
export function foldersIn(lines: string): readonly string[] {
  const folders = lines.split(/\r\n?|\n/).map((line) => line.trim().replace(/\/+$/, ''));
  return [...new Set(folders.filter((folder) => folder !== ''))];
}

/** Why `folder` cannot be a hidden folder of plans, in a sentence, or null. `configDir` is the app's own folder. */
export function hiddenFolderProblem(folder: string, configDir: string): string | null {
  if (folder.includes('\\')) return 'Write a folder with forward slashes.';
  if (/^[/~]|:/.test(folder)) return 'Give a folder in this vault, such as “.agents”.';
  const parts = folder.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) {
    return 'Give the folder as it is, without “.”, “..” or empty parts.';
  }
  if (parts.includes('.git')) return '“.git” is git’s own folder and holds no plans.';
  if (!isHiddenPath(folder)) {
    return `“${folder}” is not hidden: no part of it starts with a dot. Its plans are found anyway.`;
  }
  const [own, typed] = [configDir.toLowerCase(), folder.toLowerCase()];
  return typed === own || typed.startsWith(`${own}/`)
    ? `“${configDir}” is the app’s own folder and holds no plans.`
    : null;
}

/** The hidden folders of the settings that can be used, whatever was stored. */
export function usableFolders({ hiddenFolders }: Settings, configDir: string): readonly string[] {
  const folders = foldersIn(hiddenFolders.join('\n'));
  return folders.filter((folder) => hiddenFolderProblem(folder, configDir) === null);
}
