// What a click on a link in a hidden plan's page opens. The app would make a new note for a link that leads
// nowhere in its index, as most links between hidden notes do: here such a link says so.
import type { LinkTarget } from '../plan/link';
import { openHidden } from './hidden-views';
import { hiddenTarget, resolveLink } from './link-resolver';
import { paneOf } from './note-opening';
import { guard, inform } from './notices';
import { hiddenNote } from './plan-note';
import type { Workbench } from './workbench';

/** Opens the internal link that was clicked in the page of the hidden plan at `path`, if it was one. */
export function followLink({ app, index }: Workbench, path: string, event: MouseEvent): void {
  const { target } = event;
  const link = isElement(target) ? target.closest('a.internal-link') : null;
  const href = link?.getAttribute('data-href') ?? link?.getAttribute('href') ?? null;
  if (href === null) return;
  event.preventDefault();
  guard('Opening the link', async () => {
    const place: LinkTarget = { target: href, form: 'markdown' };
    const hidden = hiddenTarget(place, path, (one) => index.has(one));
    if (resolveLink(app, place, path) !== null) {
      await app.workspace.openLinkText(href, path, paneOf(event));
    } else if (hidden !== null) await openHidden(app, hiddenNote(hidden), paneOf(event), null);
    else inform(`There is no note for “${href}” that the app knows.`);
  });
}

function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}
