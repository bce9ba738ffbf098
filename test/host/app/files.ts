// The entries of the vault's tree. They hold names and places only; contents are the vault's business.
import type * as O from 'obsidian';
import type { Vault } from './vault';
import { nameOf } from './paths';

export abstract class TAbstractFile {
  path = '';
  name = '';
  parent: TFolder | null = null;
  deleted = false;

  constructor(readonly vault: Vault) {}

  setPath(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

export class TFile extends TAbstractFile {
  stat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };
  basename = '';
  extension = '';

  override setPath(path: string): void {
    super.setPath(path);
    const dot = this.name.lastIndexOf('.');
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
