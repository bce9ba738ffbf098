// Draws on plans in live preview what reading view draws, as decorations of the editor. Places move along with typing
// until the plan is read again; only lines in sight are looked at, by their text alone and not by what the app's own
// parser calls them. Nothing changes its size with the cursor: the dots of the overall line are covered, not replaced.
import { type Extension, type Range, RangeSet, RangeValue, StateEffect } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import { livePlaces, touches } from '../view/note/live-places';
import type { NoteMark } from '../view/note/note-marks';
import { ChipWidget, OverallWidget, SlimWidget } from './live-widgets';
import type { DrawnMarks, NoteDrawing } from './note-drawing';

/** The plan, a setting or the minute is another. */
const renewal = StateEffect.define<null>();

/** A mark at the beginning of its line, where it stays when something is typed into the line. */
class MarkPlace extends RangeValue {
  override startSide = 1;

  constructor(readonly mark: NoteMark) {
    super();
  }
}

const NO_PLACES = RangeSet.of<MarkPlace>([]);

export function livePreview(drawing: NoteDrawing): Extension {
  return ViewPlugin.define((view) => new LiveMarks(view, drawing), {
    decorations: ({ decorations }) => decorations,
  });
}

class LiveMarks implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  private path: string | null = null;
  private unfollow = (): void => undefined;
  private isLive = false;
  /** What the places are of; null when nothing is to be drawn. */
  private drawn: DrawnMarks | null = null;
  private places = NO_PLACES;

  constructor(
    private readonly view: EditorView,
    private readonly drawing: NoteDrawing,
  ) {
    this.followNote();
    this.takeReading();
    this.decorations = this.decorate();
  }

  update(update: ViewUpdate): void {
    const { path, isLive } = this;
    this.followNote();
    this.places = this.places.map(update.changes);
    const isRenewed = update.transactions.some(({ effects }) =>
      effects.some((effect) => effect.is(renewal)),
    );
    const isOther = path !== this.path || isLive !== this.isLive;
    if (isRenewed || isOther) this.takeReading();
    const isMoved = update.docChanged || update.viewportChanged || update.selectionSet;
    if (isRenewed || isOther || isMoved) this.decorations = this.decorate();
  }

  destroy(): void {
    this.unfollow();
  }

  private followNote(): void {
    const { state } = this.view;
    this.isLive = state.field(editorLivePreviewField, false) === true;
    const file = state.field(editorInfoField, false)?.file ?? null;
    const path = file !== null && this.isLive ? file.path : null;
    if (path === this.path) return;
    this.unfollow();
    this.path = path;
    const renew = (): void => this.view.dispatch({ effects: renewal.of(null) });
    this.unfollow = path === null ? () => undefined : this.drawing.plans.follow(path, renew);
  }

  /** Takes new places when the editor holds the text that was read; else the old ones are still the better ones. */
  private takeReading(): void {
    const reading = this.path === null ? null : this.drawing.plans.reading(this.path);
    if (reading === null) {
      this.drawn = null;
      this.places = NO_PLACES;
      return;
    }
    const own = readingOf(reading, this.view.state.doc.toString());
    if (own === null) return;
    this.drawn = this.drawing.marksOf(own);
    const places = this.drawn.marks.map(({ at, mark }) => new MarkPlace(mark).range(at));
    this.places = RangeSet.of(places, true);
  }

  private decorate(): DecorationSet {
    const { drawn, view } = this;
    if (drawn === null) return Decoration.none;
    const { doc } = view.state;
    const found: Range<Decoration>[] = [];
    // A line with a fold in it is in sight in two ranges.
    let done = -1;
    for (const range of view.visibleRanges) {
      this.places.between(doc.lineAt(range.from).from, range.to, (at, _, { mark }) => {
        const { text, from, to } = doc.lineAt(at);
        if (from <= done) return;
        done = to;
        found.push(...this.decorationsOf(mark, text, from, drawn));
      });
    }
    return Decoration.set(found, true);
  }

  private decorationsOf(
    mark: NoteMark,
    line: string,
    from: number,
    { now, timestampStyle, overall, line: slim, reading }: DrawnMarks,
  ): readonly Range<Decoration>[] {
    const { dots, end } = livePlaces(mark, line, from);
    const behind = (widget: ChipWidget | SlimWidget | OverallWidget): Range<Decoration> =>
      Decoration.widget({ widget, side: 1 }).range(end);
    switch (mark.kind) {
      case 'title':
        return slim === null
          ? []
          : [TITLE_LINE.range(from), behind(new SlimWidget(slim, () => this.drawing.openPane()))];
      case 'step': {
        const { step } = mark;
        const onMenu = (event: MouseEvent | KeyboardEvent): void =>
          this.drawing.showStepMenu(reading, step, event);
        return [behind(new ChipWidget({ step, now, timestampStyle, onMenu }))];
      }
      case 'overall': {
        const hasMore = dots === null || overall.remark !== null;
        const widgets = hasMore ? [behind(new OverallWidget(overall, dots !== null))] : [];
        if (dots === null) return widgets;
        const isSource = touches(this.view.state.selection.ranges, { from, to: end });
        const style = Object.entries(overall.ends)
          .map(([name, value]) => `${name}: ${value}`)
          .join('; ');
        const bar = Decoration.mark({
          class: `execplans-note-bar ${isSource ? 'is-source' : ''}`,
          attributes: { style, title: overall.words },
        });
        return [bar.range(dots.from, dots.to), ...widgets];
      }
    }
  }
}

const TITLE_LINE = Decoration.line({ class: 'execplans-slim-line' });

/** The reading of `text`, an editor's: line feeds alone and no byte order mark. Null when another text was read. */
function readingOf(reading: PlanReading, text: string): PlanReading | null {
  if (reading.text === text) return reading;
  const plain = reading.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (plain !== text) return null;
  return { ...reading, text, plan: engine().parsePlan(text, reading.path) };
}
