// The links of a plan with what they lead to, as the pane shows them, and how one is opened.
import { Menu, type WorkspaceLeaf } from 'obsidian';
import type { PlanReading } from '../index/plan-index';
import { pathIn } from '../index/plan-links';
import type { Link } from '../plan/link';
import type { PlanLink } from '../view/plan-actions';
import { addHiddenItems } from './hidden-menu';
import { showMenu } from './menu-showing';
import { openNote, openNoteAt, paneOf } from './note-opening';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { resolvedLink } from './plan-resolution';
import type { Workbench } from './workbench';

/**
 * What the plan of `reading`, read from `note`, is linked with: each note once, by the first relation that names it. Of
 * links that are only mentioned, those that lead to another plan.
 */
export function planLinks(
  workbench: Workbench,
  note: PlanNote,
  { plan }: PlanReading,
): readonly PlanLink[] {
  const seen = new Set<string>([note.path]);
  const related = plan.links.filter(({ kind }) => kind !== 'mentioned');
  const mentioned = plan.links.filter(({ kind }) => kind === 'mentioned');
  return [...related, ...mentioned].flatMap((link) => {
    const path = pathOf(workbench, note, link);
    const summary = path === null ? null : workbench.index.summary(path);
    const name = path ?? link.target;
    if (seen.has(name) || (link.kind === 'mentioned' && summary === null)) return [];
    seen.add(name);
    return [
      { kind: link.kind, title: titleOf(link, path, summary), path, summary, span: link.span },
    ];
  });
}

/** Opens the note that `link`, one of the plan read from `note` with `text`, leads to; the link itself when there is none. */
export async function openLink(
  { app }: Workbench,
  note: PlanNote,
  text: string,
  link: PlanLink,
  event: MouseEvent | KeyboardEvent,
): Promise<void> {
  const target = link.path === null ? null : noteAt(app, link.path);
  if (target !== null) await openNote(app, target, event);
  else await openNoteAt(app, note, text, link.span.from, paneOf(event));
}

/** Shows the native menu of the note that `link` leads to; nothing when there is none. */
export function showLinkMenu(
  workbench: Workbench,
  leaf: WorkspaceLeaf,
  { path }: PlanLink,
  event: MouseEvent | KeyboardEvent,
): void {
  const { app } = workbench;
  const target = path === null ? null : noteAt(app, path);
  if (target === null) return;
  const menu = new Menu();
  if (fileOf(app, target) === null) addHiddenItems(menu, workbench, target);
  else app.workspace.handleLinkContextMenu(menu, target.path, '', leaf);
  showMenu(menu, event);
}

function pathOf(workbench: Workbench, note: PlanNote, link: Link): string | null {
  const resolution = resolvedLink(workbench, link, note.path);
  return resolution === null ? null : pathIn(resolution);
}

function titleOf(link: Link, path: string | null, summary: PlanLink['summary']): string {
  if (summary !== null) return summary.title;
  const name = (path ?? link.target).split('/').pop() ?? link.target;
  return link.alias ?? name.replace(/\.md$/i, '');
}
