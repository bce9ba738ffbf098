// The tree of a vault's files and folders, and the questions asked of it. What changes it, and who is told, is the vault's business.
import { Events } from './events';
import { TFile, TFolder, type TAbstractFile } from './files';
import { folderOf } from './paths';

export abstract class VaultTree extends Events {
  protected readonly root: TFolder;
  protected readonly tree = new Map<string, TAbstractFile>();

  constructor() {
    super();
    this.root = this.makeRoot();
    this.root.path = '/';
    this.tree.set('/', this.root);
  }

  /** Called while the tree is made. */
  protected abstract makeRoot(): TFolder;
  /** The entry at the path, made with the folders above it where it is not there. */
  protected abstract add(path: string, kind: 'file' | 'folder'): TAbstractFile;

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.tree.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.tree.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.tree.values()];
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter(
      (file): file is TFolder => file instanceof TFolder && (includeRoot || file !== this.root),
    );
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  protected attach(file: TAbstractFile): void {
    const folder = folderOf(file.path);
    const parent = folder === '' ? this.root : this.add(folder, 'folder');
    if (!(parent instanceof TFolder)) throw new Error(`'${folder}' is not a folder.`);
    file.parent = parent;
    parent.children.push(file);
    this.tree.set(file.path, file);
  }

  protected unlink(file: TAbstractFile): void {
    this.tree.delete(file.path);
    if (file.parent !== null)
      file.parent.children = file.parent.children.filter((child) => child !== file);
  }
}
