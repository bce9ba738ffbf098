// What clicks in a code block do: ways to notes, and edits of the plan that is shown.
import { type HoverParent, Menu } from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';
import type { PlanReading } from '../index/plan-index';
import type { BlockActions } from '../view/note/block-actions';
import { moveStep, setStepState } from './change-step';
import { addHiddenItems } from './hidden-menu';
import { copyPicture, copyText } from './clipboard';
import { hoverNote } from './hover-preview';
import { drawIcon } from './icon-drawing';
import { showEntries, showMenu } from './menu-showing';
import { openNote, openNoteAt, paneOf } from './note-opening';
import { attempt, guard, inform } from './notices';
import { noteAt, type PlanNote } from './plan-note';
import { stepMenu } from './step-menu';
import type { Workbench } from './workbench';

/** `shown` gives the plan on screen; null while there is none, and then nothing is done to steps. */
export function planBlockActions(
  workbench: Workbench,
  hoverParent: HoverParent,
  shown: () => PlanReading | null,
): BlockActions {
  const { app } = workbench;
  const theNote = (path: string): PlanNote => {
    const note = noteAt(app, path);
    if (note === null) throw new Error(`“${path}” is no longer in the vault.`);
    return note;
  };
  const withNote = (
    doing: string,
    path: string,
    act: (note: PlanNote) => void | Promise<void>,
  ): void => guard(doing, () => act(theNote(path)));
  const withPlan = (
    doing: string,
    act: (note: PlanNote, reading: PlanReading) => void | Promise<void>,
  ): void => {
    const reading = shown();
    if (reading !== null) withNote(doing, reading.path, (note) => act(note, reading));
  };
  const openAt: BlockActions['openAt'] = (span, event) =>
    withPlan('Opening the note', (note, { text }) =>
      openNoteAt(app, note, text, span.from, paneOf(event)),
    );
  return {
    drawIcon,
    openAt,
    copyText,
    copyPicture,
    showMenu: showEntries,
    openPlan: (path, event) =>
      withNote('Opening the note', path, (note) => openNote(app, note, event)),
    setStepState: (step, transition) =>
      withPlan('Changing the step', async (note, { plan }) => {
        const problem = await setStepState(workbench, note, plan, step, transition);
        if (problem !== null) inform(problem);
      }),
    moveStep: (...move) =>
      attempt('Moving the step', async () => {
        const reading = shown();
        return (
          reading !== null && moveStep(workbench, theNote(reading.path), reading.plan, ...move)
        );
      }),
    showStepMenu: (step, event) =>
      withPlan('Showing the menu', (note, reading) => {
        const open = (opening: MouseEvent | KeyboardEvent): void => openAt(step.titleSpan, opening);
        showMenu(stepMenu(workbench, note, reading, step, open), event);
      }),
    showPlanMenu: (path, event) =>
      withNote('Showing the menu', path, (note) => {
        const menu = new Menu();
        if (isHiddenPath(path)) addHiddenItems(menu, workbench, note);
        else app.workspace.handleLinkContextMenu(menu, path, '');
        showMenu(menu, event);
      }),
    hoverPlan: (path, event) => hoverNote(app, hoverParent, path, event),
  };
}
