// Draws on plans in reading view: a bar for the overall line, marks on steps, a timeline below the title. Each section
// that the app renders is looked after by itself, because the app renders only those that come into sight.
import {
  type MarkdownPostProcessorContext,
  MarkdownRenderChild,
  type MarkdownSectionInformation,
  type Plugin,
} from 'obsidian';
import type { PlacedMark } from '../view/note/note-marks';
import type { NoteDrawing } from './note-drawing';
import { ReadingMarks } from './reading-marks';

/** After other processors, which may still change words. */
const LATE = 1000;

export function addReadingView(plugin: Plugin, drawing: NoteDrawing): void {
  const { app, watcher } = drawing.workbench;
  const mayHoldMarks = (element: HTMLElement): boolean =>
    element.querySelector('h1, h2, li') !== null || /overall|progress/i.test(element.textContent);
  plugin.registerMarkdownPostProcessor((element, context) => {
    const file = app.vault.getFileByPath(context.sourcePath);
    if (file === null || !watcher.isPlan(file) || !mayHoldMarks(element)) return;
    context.addChild(new PlanSectionChild(element, context, drawing));
  }, LATE);
}

class PlanSectionChild extends MarkdownRenderChild {
  private readonly marks: ReadingMarks;

  constructor(
    element: HTMLElement,
    private readonly context: MarkdownPostProcessorContext,
    private readonly drawing: NoteDrawing,
  ) {
    super(element);
    this.marks = new ReadingMarks(element);
  }

  override onload(): void {
    this.register(this.drawing.plans.follow(this.context.sourcePath, () => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.marks.remove();
  }

  private draw(): void {
    const reading = this.drawing.plans.reading(this.context.sourcePath);
    const section = this.context.getSectionInfo(this.containerEl);
    if (reading === null || section === null) {
      this.marks.remove();
      return;
    }
    const drawn = this.drawing.marksOf(reading);
    const { marks, overall, line } = drawn;
    const here = marksIn(section, marks);
    const steps = here.flatMap(({ mark }) => (mark.kind === 'step' ? mark.step : []));
    this.marks.drawSteps(steps, drawn, (step, event) =>
      this.drawing.showStepMenu(reading, step, event),
    );
    const hasTitle = here.some(({ mark }) => mark.kind === 'title');
    this.marks.drawTimeline(hasTitle ? line : null, () => this.drawing.openPane());
    const claim = here.find(({ mark }) => mark.kind === 'overall');
    this.marks.drawOverall(claim === undefined ? null : overall, claim?.line ?? '');
  }
}

/**
 * The marks whose lines stand in `section`, in the same row. Where the app has drawn an older or newer text than was read,
 * rows have moved: then all whose lines stand there just so, until the other text has come as well.
 */
function marksIn(
  { text, lineStart, lineEnd }: MarkdownSectionInformation,
  marks: readonly PlacedMark[],
): readonly PlacedMark[] {
  const all = text.split(/\r\n?|\n/);
  const lines = new Set(all.slice(lineStart, lineEnd + 1));
  const isSame = marks.every(({ row, line }) => all[row] === line);
  return marks.filter(
    ({ row, line }) => lines.has(line) && (!isSame || (row >= lineStart && row <= lineEnd)),
  );
}
