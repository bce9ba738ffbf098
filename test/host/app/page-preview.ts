// The core plugin Page preview: shows the note that a link leads to while the pointer is on it, for the sources that were
// registered. Where a source asks for it, Mod has to be down, or to be pressed while the pointer is there.
import type * as O from 'obsidian';
import type { App } from './app';
import { Keymap } from './keymap';
import { parseLinktext } from './link-text';
import { NoteEmbed } from './render/note-embed';
import { HoverPopover } from './ui/hover-popover';

/** What `hover-link` is triggered with. */
interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: O.HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

export function addPagePreview(app: App): void {
  app.workspace.on('hover-link', (link: HoverLink) => {
    const source = app.outside.hoverSources.get(link.source);
    // The app's own sources are links in notes, of which the host shows none.
    if (source === undefined) throw new Error(`Nobody registered "${link.source}" for previews.`);
    if (!source.defaultMod || Keymap.isModifier(link.event, 'Mod')) showPreview(app, link);
    else whenPressed(link, () => showPreview(app, link));
  });
}

function whenPressed({ targetEl }: HoverLink, act: () => void): void {
  if (targetEl === null) return;
  const { doc } = targetEl;
  const onKey = (event: KeyboardEvent): void => {
    if (!Keymap.isModifier(event, 'Mod')) return;
    stop();
    act();
  };
  const stop = (): void => {
    doc.removeEventListener('keydown', onKey, true);
    targetEl.removeEventListener('mouseleave', stop);
  };
  doc.addEventListener('keydown', onKey, true);
  targetEl.addEventListener('mouseleave', stop);
}

function showPreview(app: App, link: HoverLink): void {
  const { path, subpath } = parseLinktext(link.linktext);
  const file = app.metadataCache.getFirstLinkpathDest(path, link.sourcePath ?? '');
  if (file === null) return;
  const popover = new HoverPopover(link.hoverParent, link.targetEl);
  popover.addChild(new NoteEmbed(app, popover.hoverEl.createDiv(), file, subpath, []));
}
