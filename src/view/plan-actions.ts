// What the views ask of the app around them. Views know nothing of it but these callbacks.
import type { Parts } from '../plan/in-parts';
import type { LedgerEntry } from '../index/ledger';
import type { Span } from '../text/span';
import type { Step } from '../plan/step';
import type { StepTransition } from '../plan/step-transition';
import type { Criterion } from '../plan/criterion';
import type { Link, Relation } from '../plan/link';
import type { PlanSummary } from '../index/plan-summary';
import type { ReadyStep, Wait } from '../index/readiness';
import type { Problem } from '../plan/problem';
import type { EntryLinkActions } from './entry-links';
import type { DashboardState } from './dashboard/dashboard-state';
import type { PlanChange } from './plan-change';
import type { WritingActions } from './writing';

/** Draws the icon called `name` (a Lucide id) into `element`, replacing what is in it. */
export type IconDrawer = (element: HTMLElement, name: string) => void;

/** A line of a native menu; null draws a line between others. */
export type MenuEntry = {
  readonly title: string;
  /** A Lucide id. */
  readonly icon: string;
  /** For something that is on or off. */
  readonly checked?: boolean;
  readonly run: () => void;
} | null;

export interface ProblemRow {
  readonly problem: Problem;
  /** What its fix would do, as an imperative; null when only a person knows what is right. */
  readonly fix: string | null;
}

export type MoveSide = 'before' | 'after';

/** How a note is linked with the plan shown, seen from the plan. */
export type LinkGroup = Relation | 'superseded by' | 'child' | 'mentioned' | 'mentioned by';

/** A note that the plan shown is linked with: by a link of its own, or by one that stands in the other note. */
export interface PlanLink {
  readonly group: LinkGroup;
  /** The title of the plan, the name of the note, or the words of the link. */
  readonly title: string;
  /** Path of the note; null when there is none, or when it is not clear which. */
  readonly path: string | null;
  /** The row of the plan that the note is; null for other notes. */
  readonly summary: PlanSummary | null;
  /** The link in the note of the plan shown; null when it stands in the other note. */
  readonly link: Link | null;
  /** The step that the link is about; null for the plan as a whole. */
  readonly step: string | null;
  /** What is wrong with the link, in a few words; null when nothing is. */
  readonly trouble: string | null;
  /** What may be meant, as paths. */
  readonly candidates: readonly string[];
  /** The first of them, when it is what the app opens; null when that is none of them. */
  readonly opened: string | null;
  /** What its repair would do, as an imperative; null when there is nothing to repair. */
  readonly fix: string | null;
}

/** What can be asked for whether a plan is shown or not. */
export interface PaneActions {
  readonly drawIcon: IconDrawer;
  readonly openDashboard: () => void;
  readonly newPlan: () => void;
}

export interface PlanActions extends PaneActions {
  /** Shows what the plan shown waits for and what waits for it. */
  readonly openGraph: () => void;
  /** Changes the state of a step of the plan shown. */
  readonly setStepState: (step: Step, transition: StepTransition) => void;
  /** Moves a step of the plan shown next to another one of its phase; resolves with whether it was moved. */
  readonly moveStep: (step: Step, side: MoveSide, beside: Step) => Promise<boolean>;
  /** Asks what of a step is done and what remains, and makes two of it. */
  readonly splitStep: (step: Step) => void;
  /** Opens the native menu of a step at the event's place: all that can be done to it. */
  readonly showStepMenu: (step: Step, event: MouseEvent | KeyboardEvent) => void;
  /** Opens the note with the cursor at the start of `span`; modifier keys choose tab, split or window. */
  readonly openAt: (span: Span, event: MouseEvent | KeyboardEvent) => void;
  /** Makes the edit that puts a problem right. */
  readonly fixProblem: (problem: Problem) => void;
  /** Opens the native menu of a problem at the event's place. */
  readonly showProblemMenu: (row: ProblemRow, event: MouseEvent | KeyboardEvent) => void;
  readonly tickCriterion: (criterion: Criterion, met: boolean) => void;
  /** Opens the note that a link leads to, or the link itself when it leads nowhere; modifier keys choose where. */
  readonly openLink: (link: PlanLink, event: MouseEvent | KeyboardEvent) => void;
  /** Shows Obsidian's hover preview of the note that a link leads to. */
  readonly hoverLink: (link: PlanLink, event: MouseEvent) => void;
  /** Opens the native menu of the note that a link leads to. */
  readonly showLinkMenu: (link: PlanLink, event: MouseEvent | KeyboardEvent) => void;
  /** Writes a link anew that does not lead where it says. */
  readonly repairLink: (link: PlanLink) => void;
  readonly writing: WritingActions;
  readonly entryLinks: EntryLinkActions;
  /** Opens the native menu of the plan as a whole at the event's place. */
  readonly showPlanMenu: (event: MouseEvent | KeyboardEvent) => void;
  /** Opens the native menu of the statuses that the plan can have. */
  readonly showStatusMenu: (event: MouseEvent | KeyboardEvent) => void;
  /** Opens a native menu of the view's own. */
  readonly showMenu: (entries: readonly MenuEntry[], event: MouseEvent | KeyboardEvent) => void;
  /** Puts `text` on the clipboard and then says `done`. */
  readonly copyText: (text: string, done: string) => void;
  /** The same with the PNG that `make` makes. */
  readonly copyPicture: (make: () => Promise<Blob>, done: string) => void;
}

/** One line of a native menu. */
export interface MenuChoice {
  readonly title: string;
  /** A Lucide id. */
  readonly icon?: string;
  /** Whether it is ticked; absent for what is done and not chosen. */
  readonly checked?: boolean;
  /** Choices of one section stand together, with a line between two sections. */
  readonly section?: string;
  readonly choose: () => void;
}

/** What a list of steps asks for. */
export type StepActions = Pick<
  PlanActions,
  'openAt' | 'setStepState' | 'showStepMenu' | 'moveStep'
>;

export interface DashboardActions {
  readonly drawIcon: IconDrawer;
  /** Opens the note of a plan; modifier keys and the middle button choose tab, split or window. */
  readonly openPlan: (path: string, event: MouseEvent | KeyboardEvent) => void;
  /** Opens the native file menu of a plan's note, below `choices` of the view's own. */
  readonly showPlanMenu: (
    path: string,
    event: MouseEvent | KeyboardEvent,
    choices: readonly MenuChoice[],
  ) => void;
  /** Opens a native menu of `choices`. */
  readonly showMenu: (choices: readonly MenuChoice[], event: MouseEvent | KeyboardEvent) => void;
  /** Shows Obsidian's hover preview of the plan's note. */
  readonly hoverPlan: (path: string, event: MouseEvent) => void;
  /** Gives what is dragged the links to the plans' notes, to be dropped into an editor. */
  readonly dragPlans: (paths: readonly string[], event: DragEvent) => void;
  /** Asks what a plan is to the one at `onto`, and links them; says why it cannot be done with several. */
  readonly linkPlans: (paths: readonly string[], onto: string) => void;
  /** Makes a change to plans: at once to a single one, after it was confirmed to several. One undo takes it back. */
  readonly changePlans: (paths: readonly string[], change: PlanChange) => void;
  /** Opens the note of a plan at the entry, wherever that is by now. */
  readonly openEntry: (path: string, entry: LedgerEntry, event: MouseEvent | KeyboardEvent) => void;
  /** The paths of the plans that a plan waits for, as far as they are there. */
  readonly waitsFor: (path: string) => readonly string[];
  /** Shows what waits for what, of all plans. */
  readonly openGraph: () => void;
  /** What a plan as a whole, which goes on, waits for and is not done. */
  readonly openWaits: (path: string) => readonly Wait[];
  /** The steps of `plans` that can be worked on now, in parts. */
  readonly readySteps: (plans: readonly PlanSummary[]) => Parts<readonly ReadyStep[]>;
  /** Another number when what plans or steps wait for may be something else, though the plans are as they were. */
  readonly linkRevision: () => number;
  /** Opens the note of a plan at a step, wherever that is by now. */
  readonly openStep: (step: ReadyStep, event: MouseEvent | KeyboardEvent) => void;
  /** Asks for a name and stores the layout under it. */
  readonly saveLayout: (state: DashboardState) => void;
  readonly removeLayout: (name: string) => void;
  readonly newPlan: () => void;
}
