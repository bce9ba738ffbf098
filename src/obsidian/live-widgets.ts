// The widgets that live preview puts at the ends of a plan's lines. None is higher than its line, and each keeps the
// clicks on it to itself: the cursor stays where it is.
import { WidgetType } from '@codemirror/view';
import { mountView, type MountedView } from '../view/mount';
import type { OverallBar } from '../view/note/overall-bar';
import type { SlimLine } from '../view/note/slim-spans';
import { SlimTimeline } from '../view/note/slim-timeline';
import { chipKey, StepChip, type StepChipProps } from '../view/note/step-chip';

/** What is mounted in a widget's element, to be taken out with it. */
const mounted = new WeakMap<HTMLElement, MountedView<never>>();

abstract class NoteWidget extends WidgetType {
  /** Widgets of one class with the same key look and do the same. */
  protected abstract readonly key: string;

  protected abstract draw(place: HTMLElement): void;

  override eq(other: NoteWidget): boolean {
    return other.constructor === this.constructor && other.key === this.key;
  }

  override toDOM(): HTMLElement {
    const place = createSpan();
    this.draw(place);
    return place;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  override destroy(place: HTMLElement): void {
    mounted.get(place)?.unmount();
  }
}

/** State and duration of a step. */
export class ChipWidget extends NoteWidget {
  protected override readonly key: string;

  constructor(private readonly props: StepChipProps) {
    super();
    this.key = chipKey(props);
  }

  protected override draw(place: HTMLElement): void {
    place.addClass('execplans-view', 'execplans-chip-place');
    mounted.set(place, mountView(place, StepChip, this.props));
  }
}

/** The timeline of the plan, on the lower edge of the title's line. */
export class SlimWidget extends NoteWidget {
  protected override readonly key: string;

  constructor(
    private readonly line: SlimLine,
    private readonly onOpen: () => void,
  ) {
    super();
    this.key = JSON.stringify(line);
  }

  protected override draw(place: HTMLElement): void {
    place.addClass('execplans-view', 'execplans-slim-edge');
    const { line, onOpen } = this;
    mounted.set(place, mountView(place, SlimTimeline, { line, onOpen }));
  }
}

/** What stands behind the overall line: the bar, when the note draws none, and what the steps say instead. */
export class OverallWidget extends NoteWidget {
  protected override readonly key: string;

  constructor(
    private readonly overall: OverallBar,
    private readonly hasDots: boolean,
  ) {
    super();
    this.key = JSON.stringify([overall, hasDots]);
  }

  protected override draw(place: HTMLElement): void {
    const { ends, words, remark } = this.overall;
    if (!this.hasDots) {
      const bar = place.createSpan({ cls: 'execplans-note-bar is-added' });
      bar.setCssProps({ ...ends });
      bar.setAttrs({ role: 'img', 'aria-label': words });
    }
    if (remark !== null) place.createSpan({ cls: 'execplans-note-remark', text: remark });
  }
}
