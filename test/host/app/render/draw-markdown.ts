// Draws Markdown into an element: safe HTML first, then what the app and the plugins make of it.
import type * as O from 'obsidian';
import type { App } from '../app';
import type { Component } from '../component';
import { setIcon } from '../icons';
import { getLinkpath, parseLinktext } from '../link-text';
import { sanitizeHTMLToDom } from '../sanitize';
import { CALLOUT_ICONS } from './callouts';
import { markdownToHtml } from './markdown-html';
import type { EmbedNote } from './note-preview';
import { runPostProcessors } from './post-processors';

export interface DrawingSource {
  readonly app: App;
  /** The path that links are relative to. */
  readonly sourcePath: string;
  /** Owns what processors add. */
  readonly component: Component;
  /** Draws the notes that are embedded. */
  readonly embed: EmbedNote;
  /** The paths of the notes that the Markdown is inside of: none of them is drawn in itself. */
  readonly within: readonly string[];
  /** Where in its note the Markdown stands, asked each time anew; null where it stands in none. */
  readonly section?: () => O.MarkdownSectionInformation | null;
}

/** Appends to `el`. The HTML is there at once; the promise waits for the processors. */
export function drawMarkdown(
  markdown: string,
  el: HTMLElement,
  source: DrawingSource,
): Promise<void> {
  const { app, sourcePath, component, section } = source;
  const content = sanitizeHTMLToDom(markdownToHtml(markdown));
  for (const link of content.querySelectorAll<HTMLElement>('a.internal-link'))
    setUpLink(app, link, sourcePath);
  for (const callout of content.querySelectorAll<HTMLElement>('.callout')) setUpCallout(callout);
  const embeds = [...content.querySelectorAll<HTMLElement>('.internal-embed')];
  el.append(content);
  for (const embed of embeds) setUpEmbed(embed, source);
  return runPostProcessors(el, {
    docId: sourcePath,
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: () => section?.() ?? null,
  });
}

function setUpLink(app: App, link: HTMLElement, sourcePath: string): void {
  const path = getLinkpath(link.getAttribute('data-href') ?? '');
  const target = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  link.classList.toggle('is-unresolved', target === null);
  // Its address means nothing to the browser; the view it is in opens it.
  link.addEventListener('click', (event) => event.preventDefault());
}

/** What is no note, or one that would be drawn in itself, stays a link. */
function setUpEmbed(el: HTMLElement, { app, sourcePath, component, embed, within }: DrawingSource) {
  const { path, subpath } = parseLinktext(el.getAttribute('src') ?? '');
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (file?.extension !== 'md' || within.includes(file.path)) return;
  component.addChild(embed(app, el, file, subpath, within));
}

function setUpCallout(callout: HTMLElement): void {
  const icon = callout.querySelector<HTMLElement>(':scope > .callout-title > .callout-icon');
  const type = callout.dataset['callout'] ?? '';
  if (icon !== null) setIcon(icon, CALLOUT_ICONS[type] ?? 'pencil');
  const fold = callout.querySelector<HTMLElement>(':scope > .callout-title > .callout-fold');
  if (fold === null) return;
  setIcon(fold, 'chevron-down');
  fold.parentElement?.addEventListener('click', () => callout.classList.toggle('is-collapsed'));
}
