// Asks the app for its preview of a note while the pointer is on what stands for it. Whether Ctrl or Cmd has to be down is
// the app's setting for the source that `main.ts` registers.
import type { App, HoverParent } from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';
import { DASHBOARD_VIEW } from './views';

/**
 * To be called when the pointer comes to the element that handles `event`; `link` is a path, with or without a block of the
 * note. Of hidden notes the app has no preview.
 */
export function hoverNote(
  app: App,
  hoverParent: HoverParent,
  link: string,
  event: MouseEvent,
): void {
  if (isHiddenPath(link)) return;
  app.workspace.trigger('hover-link', {
    event,
    source: DASHBOARD_VIEW,
    hoverParent,
    targetEl: event.currentTarget,
    linktext: link,
    sourcePath: '',
  });
}

/** With the block id of a step or an entry, the preview shows it alone. */
export function linkTo(place: { readonly path: string; readonly block: string | null }): string {
  return place.block === null ? place.path : `${place.path}#^${place.block}`;
}
