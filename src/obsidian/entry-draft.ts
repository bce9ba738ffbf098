// What was typed into a form and not saved, kept on this device for each note and form. Never part of a note.
import type { App } from 'obsidian';
import type { Draft } from '../view/writing';

/** The draft in `slot` for the note at `path`; empty when there is none or it is not readable. */
export function loadDraft(app: App, path: string, slot: string): Draft {
  return textsIn(draftsOf(app, path)[slot]);
}

/** Keeps `draft` for next time; a draft without words is dropped. */
export function keepDraft(app: App, path: string, slot: string, draft: Draft): void {
  const { [slot]: old, ...others } = draftsOf(app, path);
  const isEmpty = Object.values(draft).every((text) => text.trim() === '');
  if (isEmpty && old === undefined) return;
  store(app, path, isEmpty ? others : { ...others, [slot]: draft });
}

/**
 * Drops the draft in `slot` when all that is kept of it stands in `saved`. What was typed into another form of the
 * same kind meanwhile stays.
 */
export function dropSavedDraft(app: App, path: string, slot: string, saved: Draft): void {
  const kept = Object.entries(loadDraft(app, path, slot));
  if (kept.every(([key, text]) => saved[key] === text)) keepDraft(app, path, slot, {});
}

/** Lets the drafts follow a note that was renamed. */
export function moveDrafts(app: App, from: string, to: string): void {
  const drafts = draftsOf(app, from);
  if (Object.keys(drafts).length === 0) return;
  store(app, to, drafts);
  store(app, from, {});
}

function store(app: App, path: string, drafts: Readonly<Record<string, unknown>>): void {
  app.saveLocalStorage(keyOf(path), Object.keys(drafts).length === 0 ? null : drafts);
}

function draftsOf(app: App, path: string): Readonly<Record<string, unknown>> {
  return recordOf(app.loadLocalStorage(keyOf(path)));
}

function textsIn(stored: unknown): Draft {
  return Object.fromEntries(
    Object.entries(recordOf(stored)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function recordOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

function keyOf(path: string): string {
  return `execplans-drafts-${path}`;
}
