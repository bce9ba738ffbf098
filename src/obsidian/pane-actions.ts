// What clicks in the plan pane do: edits, menus, forms, ways to the note.
import type { WorkspaceLeaf } from 'obsidian';
import type { PlanReading } from '../index/plan-index';
import { entryReferenceTo } from '../plan/entry-reference';
import { wordsReferenceTo } from '../plan/words-reference';
import type { PaneActions, PlanActions } from '../view/plan-actions';
import { moveStep, setStepState } from './change-step';
import { copyPicture, copyText } from './clipboard';
import { hoverNote, linkTo } from './hover-preview';
import { drawIcon } from './icon-drawing';
import { showEntries, showMenu } from './menu-showing';
import { openNoteAt, paneOf } from './note-opening';
import { attempt, guard, inform } from './notices';
import { entryLinks } from './entry-chain';
import { citeDecision } from './other-decisions';
import { traceEntry } from './trace-prompt';
import { showLinkMenu } from './link-menu';
import { repairLink } from './link-repair';
import { openLink } from './pane-links';
import { planWriting } from './plan-writing';
import { fixProblem as fixProblemOf, problemMenu } from './plan-problems';
import type { PlanNote } from './plan-note';
import { planMenu, type PlanMenuParts, statusMenu } from './plan-menu';
import { openStepForm } from './step-edits';
import { stepMenu } from './step-menu';
import { openDashboard, openGraph } from './views';
import { makeEdit, type Workbench } from './workbench';

/** The plan on screen, and what stands around it. */
export interface ShownReading {
  readonly parts: PlanMenuParts;
  /** The tab that shows it. */
  readonly leaf: WorkspaceLeaf;
  readonly note: PlanNote;
  readonly reading: PlanReading;
}

/** What can be done in a pane without a plan. */
export function paneActions({ app }: Workbench, newPlan: () => void): PaneActions {
  return {
    drawIcon,
    newPlan,
    openDashboard: () => guard('Opening the dashboard', () => openDashboard(app)),
  };
}

/** What can be done with a plan, besides `pane`. */
export function planActions(pane: PaneActions, shown: ShownReading): PlanActions {
  const { parts, leaf, note, reading } = shown;
  const { workbench } = parts;
  const { app } = workbench;
  const { plan, text } = reading;
  const tell = async (refusal: Promise<string | null>): Promise<void> => {
    const words = await refusal;
    if (words !== null) inform(words);
  };
  const openAt: PlanActions['openAt'] = (span, event) =>
    guard('Opening the note', () => openNoteAt(app, note, text, span.from, paneOf(event)));
  const fixProblem: PlanActions['fixProblem'] = (problem) =>
    guard('Fixing the problem', () => fixProblemOf(workbench, note, reading, problem));
  return {
    ...pane,
    openGraph: () => guard('Opening the dependency view', () => openGraph(app, note.path)),
    openAt,
    fixProblem,
    moveStep: (...move) =>
      attempt('Moving the step', () => moveStep(workbench, note, plan, ...move)),
    setStepState: (step, transition) =>
      guard('Changing the step', () => tell(setStepState(workbench, note, plan, step, transition))),
    splitStep: (step) =>
      guard('Splitting the step', () => openStepForm(workbench, note, plan, step, 'split')),
    showStepMenu: (step, event) =>
      guard('Showing the menu', () => {
        const menu = stepMenu(workbench, note, reading, step, (opening) =>
          openAt(step.titleSpan, opening),
        );
        showMenu(menu, event);
      }),
    showProblemMenu: (row, event) =>
      guard('Showing the menu', () => {
        const menu = problemMenu(
          workbench,
          row,
          (opening) => openAt(row.problem.span, opening),
          () => fixProblem(row.problem),
        );
        showMenu(menu, event);
      }),
    tickCriterion: (criterion, met) =>
      guard('Changing the criterion', () => {
        const reference = wordsReferenceTo(plan.criteria, criterion, ({ text }) => text);
        return tell(
          makeEdit(workbench, note, { kind: 'tick criterion', criterion: reference, met }),
        );
      }),
    repairLink: ({ link }) =>
      guard('Changing the link', async () => {
        if (link !== null) await repairLink(workbench, note, reading, link);
      }),
    openLink: (link, event) =>
      guard('Opening the note', () => openLink(workbench, note, text, link, event)),
    hoverLink: ({ path }, event) => {
      if (path !== null) hoverNote(app, leaf, path, event);
    },
    showLinkMenu: (link, event) =>
      guard('Showing the menu', () => showLinkMenu(workbench, leaf, link, event)),
    showPlanMenu: (event) =>
      guard('Showing the menu', () => showMenu(planMenu(parts, note, reading), event)),
    showStatusMenu: (event) =>
      guard('Showing the menu', () => showMenu(statusMenu(parts, note, reading), event)),
    showMenu: showEntries,
    copyText,
    copyPicture,
    writing: planWriting(workbench, note, reading),
    entryLinks: {
      linksOf: entryLinks(workbench, note, reading),
      hover: (link, event) => hoverNote(app, leaf, linkTo(link), event),
      showMenu: (link, event) =>
        guard('Showing the menu', () => showLinkMenu(workbench, leaf, link, event)),
      trace: (entry) =>
        guard('Linking the entry', () =>
          traceEntry(workbench, note, entryReferenceTo(plan, entry)),
        ),
      cite: (entry) =>
        guard('Citing a decision', () =>
          citeDecision(workbench, note, entryReferenceTo(plan, entry)),
        ),
    },
  };
}
