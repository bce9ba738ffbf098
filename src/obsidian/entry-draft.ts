// What was typed into an entry form that was closed without saving, kept on this device for each note
// and kind of entry. Never part of a note.
import type { App } from 'obsidian';

export type EntryKind = 'decision' | 'discovery';

export interface EntryDraft {
  readonly title: string;
  /** Typed text by the name of its field. */
  readonly fields: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: EntryDraft = { title: '', fields: {} };

const KINDS: readonly EntryKind[] = ['decision', 'discovery'];

/** The draft for an entry of `kind` in the note at `path`; empty when there is none or it is not readable. */
export function loadDraft(app: App, path: string, kind: EntryKind): EntryDraft {
  const stored: unknown = app.loadLocalStorage(keyOf(path, kind));
  if (typeof stored !== 'object' || stored === null) return EMPTY_DRAFT;
  const { title, fields } = stored as { readonly title?: unknown; readonly fields?: unknown };
  const texts = Object.entries(typeof fields === 'object' && fields !== null ? fields : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { title: typeof title === 'string' ? title : '', fields: Object.fromEntries(texts) };
}

/** Keeps `draft` for next time; a draft without words is dropped. */
export function keepDraft(app: App, path: string, kind: EntryKind, draft: EntryDraft): void {
  const texts = [draft.title, ...Object.values(draft.fields)];
  const isEmpty = texts.every((text) => text.trim() === '');
  app.saveLocalStorage(keyOf(path, kind), isEmpty ? null : draft);
}

/** Lets the drafts follow a note that was renamed. */
export function moveDrafts(app: App, from: string, to: string): void {
  for (const kind of KINDS) {
    const draft = loadDraft(app, from, kind);
    if (draft === EMPTY_DRAFT) continue;
    keepDraft(app, to, kind, draft);
    keepDraft(app, from, kind, EMPTY_DRAFT);
  }
}

function keyOf(path: string, kind: EntryKind): string {
  return `execplans-draft-${kind}-${path}`;
}
