// Operations on files that keep the rest of the vault right: links follow a rename, deletion goes to the trash, front matter is edited as data.
import type * as O from 'obsidian';
import type { App } from './app';
import { isRecord } from './bases/base-config';
import { ConfirmationModal } from './ui/confirmation-modal';
import type { TFile, TFolder } from './files';
import { parseLinktext } from './link-text';
import { normalizePath } from './paths';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml';

interface LinkUpdate {
  readonly source: TFile;
  readonly target: TFile;
  readonly references: readonly O.ReferenceCache[];
  readonly inFrontmatter: readonly O.FrontmatterLinkCache[];
}

export class FileManager {
  private makesMarkdown = false;

  constructor(private readonly app: App) {}

  /** Reads from app.json which links a person wants. Without the file they are wikilinks, as in the app. */
  async load(): Promise<void> {
    const { adapter, configDir } = this.app.vault;
    const path = `${configDir}/app.json`;
    const text = (await adapter.exists(path)) ? await adapter.read(path) : '{}';
    const stored: unknown = JSON.parse(text);
    this.makesMarkdown = isRecord(stored) && stored['useMarkdownLinks'] === true;
  }

  getNewFileParent(): TFolder {
    return this.app.vault.getRoot();
  }

  generateMarkdownLink(file: O.TFile, sourcePath: string, subpath = '', alias = ''): string {
    const { metadataCache } = this.app;
    const isOwn = file.path === sourcePath && subpath !== '';
    if (this.makesMarkdown) {
      const path = isOwn ? '' : metadataCache.fileToLinktext(file, sourcePath, false);
      const bang = file.extension === 'md' ? '' : '!';
      const url = `${path}${subpath}`.replace(/ /g, '%20');
      return `${bang}[${alias === '' ? file.basename : alias}](${url})`;
    }
    const linktext = metadataCache.fileToLinktext(file, sourcePath, true);
    const target = isOwn ? '' : linktext;
    const shown = alias !== '' && alias !== linktext ? `|${alias}` : '';
    return `${file.extension === 'md' ? '' : '!'}[[${target}${subpath}${shown}]]`;
  }

  /** Throws when the front matter is not YAML. The YAML is written anew, so its layout is not kept. */
  async processFrontMatter(
    file: O.TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    options?: O.DataWriteOptions,
  ): Promise<void> {
    await this.app.vault.process(
      file,
      (text) => {
        const info = getFrontMatterInfo(text);
        const parsed: unknown = info.exists ? parseYaml(info.frontmatter) : null;
        const values: Record<string, unknown> =
          typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
        change(values);
        const body = text.slice(info.contentStart);
        return Object.keys(values).length === 0
          ? body
          : `---\n${stringifyYaml(values)}---\n${body}`;
      },
      options,
    );
  }

  async trashFile(file: O.TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, false);
  }

  promptForDeletion(file: O.TAbstractFile): Promise<boolean> {
    return new Promise((resolve) => {
      let deleted = false;
      const modal = new ConfirmationModal(this.app);
      modal.setTitle('Delete file');
      modal.setContent(`Are you sure you want to delete “${file.name}”?`);
      modal.addButton((button) =>
        button
          .setButtonText('Delete')
          .setDestructive()
          .onClick(async () => {
            deleted = true;
            await this.trashFile(file);
          }),
      );
      modal.addCancelButton();
      modal.setCloseCallback(() => resolve(deleted));
      modal.open();
    });
  }

  getAvailablePathForAttachment(filename: string): Promise<string> {
    const dot = filename.lastIndexOf('.');
    const stem = dot > 0 ? filename.slice(0, dot) : filename;
    return Promise.resolve(this.availablePath(stem, dot > 0 ? filename.slice(dot) : ''));
  }

  /** `stem` with its extension, numbered until nothing has that path. */
  availablePath(stem: string, extension: string): string {
    let path = stem + extension;
    for (let n = 1; this.app.vault.getAbstractFileByPath(path) !== null; n++)
      path = `${stem} ${n}${extension}`;
    return path;
  }

  /** Renames or moves, and rewrites the links that point at what moved. */
  async renameFile(file: O.TAbstractFile, newPath: string): Promise<void> {
    const moved = this.app.vault
      .getFiles()
      .filter((each) => each === file || each.path.startsWith(`${file.path}/`));
    const updates = moved.flatMap((target) => this.linksTo(target));
    await this.app.vault.rename(file, normalizePath(newPath));
    for (const update of updates)
      await this.app.vault.process(update.source, (text) => this.rewritten(text, update));
  }

  private linksTo(target: TFile): LinkUpdate[] {
    const { metadataCache, vault } = this.app;
    return Object.entries(metadataCache.resolvedLinks).flatMap(([path, counts]) => {
      const source = vault.getFileByPath(path);
      const cache = metadataCache.getCache(path);
      if (counts[target.path] === undefined || source === null || cache === null) return [];
      const means = (link: O.Reference): boolean =>
        metadataCache.getFirstLinkpathDest(parseLinktext(link.link).path, path) === target;
      const references = [...(cache.links ?? []), ...(cache.embeds ?? [])].filter(means);
      const inFrontmatter = (cache.frontmatterLinks ?? []).filter(means);
      return [{ source, target, references, inFrontmatter }];
    });
  }

  private rewritten(text: string, update: LinkUpdate): string {
    const { source, target } = update;
    const linktext = this.app.metadataCache.fileToLinktext(target, source.path, true);
    const fromTheEnd = [...update.references].sort(
      (a, b) => b.position.start.offset - a.position.start.offset,
    );
    let result = text;
    for (const { link, original, position } of fromTheEnd) {
      const { start, end } = position;
      if (result.slice(start.offset, end.offset) !== original) continue;
      const { path, subpath } = parseLinktext(link);
      if (path === '') continue;
      const changed = relinked(original, linktext, subpath, target);
      result = result.slice(0, start.offset) + changed + result.slice(end.offset);
    }
    for (const { link, original } of update.inFrontmatter) {
      const changed = original.replace(link, linktext + parseLinktext(link).subpath);
      result = result.replace(original, () => changed);
    }
    return result;
  }
}

function relinked(original: string, linktext: string, subpath: string, target: TFile): string {
  if (/^!?\[\[/.test(original)) {
    const bang = original.startsWith('!') ? '!' : '';
    const pipe = original.indexOf('|');
    return `${bang}[[${linktext}${subpath}${pipe >= 0 ? original.slice(pipe) : ']]'}`;
  }
  const extension = target.extension === 'md' ? '.md' : '';
  const url = `](${encodeURI(linktext + extension)}${subpath})`;
  return original.replace(/\]\(.*\)$/, () => url);
}
