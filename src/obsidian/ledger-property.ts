// How a note says of itself that it is a decision ledger, and so no plan whatever is written into it. Reads no file.
import type { App, TFile } from 'obsidian';

const PROPERTY = 'execplans-ledger';

/** Whether the properties of the note, as far as the app knows them, say that it is a ledger. */
export function isLedgerNote({ metadataCache }: App, file: TFile): boolean {
  return metadataCache.getFileCache(file)?.frontmatter?.[PROPERTY] === true;
}
