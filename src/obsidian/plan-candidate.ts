// Whether a note is a plan by what the app knows of it. Reads no file.
import { type CachedMetadata, getAllTags, type TFile } from 'obsidian';
import { engine } from '../engine/engine';

export function isCandidate(file: TFile, metadata: CachedMetadata): boolean {
  return engine().isPlanCandidate({
    path: file.path,
    headings: metadata.headings ?? [],
    frontmatter: metadata.frontmatter ?? null,
    tags: getAllTags(metadata) ?? [],
  });
}
