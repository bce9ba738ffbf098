// What reading view and live preview share when they draw on a plan's lines: the marks of a plan as it was last read,
// and what clicks on them do.
import type { PlanReading } from '../index/plan-index';
import type { Step } from '../plan/step';
import { timelineOf } from '../plan/timeline';
import type { TimestampStyle } from '../plan/timestamp-style';
import { type MarkKinds, noteMarks, type PlacedMark } from '../view/note/note-marks';
import { type OverallBar, overallBarOf } from '../view/note/overall-bar';
import { type SlimLine, slimLineOf } from '../view/note/slim-spans';
import type { FollowedPlans } from './followed-plans';
import { showMenu } from './menu-showing';
import { openNoteAt, paneOf } from './note-opening';
import { guard } from './notices';
import { noteAt } from './plan-note';
import { stepMenu } from './step-menu';
import { openPane } from './views';
import type { Workbench } from './workbench';

export interface DrawnMarks {
  readonly reading: PlanReading;
  /** ms UTC; times are said as of it. */
  readonly now: number;
  readonly kinds: MarkKinds;
  readonly timestampStyle: TimestampStyle;
  readonly marks: readonly PlacedMark[];
  readonly overall: OverallBar;
  /** Null when nothing has a place in time. */
  readonly line: SlimLine | null;
}

export class NoteDrawing {
  private readonly drawn = new WeakMap<PlanReading, DrawnMarks>();

  constructor(
    readonly workbench: Workbench,
    readonly plans: FollowedPlans,
  ) {}

  /** What is to be drawn for a reading. Many parts of one note ask for the same, so an answer holds for a minute. */
  marksOf(reading: PlanReading): DrawnMarks {
    const now = Math.floor(Date.now() / 60_000) * 60_000;
    const { settings } = this.workbench.store;
    const { drawsOverall, drawsSteps, drawsTimeline, timestampStyle } = settings;
    const kinds = { overall: drawsOverall, steps: drawsSteps, timeline: drawsTimeline };
    const before = this.drawn.get(reading);
    const isStill = before?.now === now && before.timestampStyle === timestampStyle;
    if (isStill && isSame(before.kinds, kinds)) return before;
    const { text, plan } = reading;
    const timeline = kinds.timeline ? timelineOf(plan, now) : null;
    const drawn: DrawnMarks = {
      reading,
      now,
      kinds,
      timestampStyle,
      marks: noteMarks(text, plan, now, kinds),
      overall: overallBarOf(plan),
      line: timeline === null ? null : slimLineOf(timeline, timestampStyle),
    };
    this.drawn.set(reading, drawn);
    return drawn;
  }

  showStepMenu(reading: PlanReading, step: Step, event: MouseEvent | KeyboardEvent): void {
    const { app } = this.workbench;
    const { path, text } = reading;
    guard('Showing the menu', () => {
      const note = noteAt(app, path);
      if (note === null) return;
      const menu = stepMenu(this.workbench, note, reading, step, (opening) =>
        guard('Opening the note', () =>
          openNoteAt(app, note, text, step.titleSpan.from, paneOf(opening)),
        ),
      );
      showMenu(menu, event);
    });
  }

  openPane(): void {
    guard('Opening the plan pane', () => openPane(this.workbench.app));
  }
}

function isSame(a: MarkKinds, b: MarkKinds): boolean {
  return a.overall === b.overall && a.steps === b.steps && a.timeline === b.timeline;
}
