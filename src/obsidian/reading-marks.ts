// The marks in one section of a rendered note: puts them in, renews them in place and takes them out again. Works on
// what the app drew and never on the note.
import type { Step } from '../plan/step';
import { mountView, type MountedView } from '../view/mount';
import { foundInOrder } from '../view/note/drawn-words';
import type { OverallBar } from '../view/note/overall-bar';
import type { SlimLine } from '../view/note/slim-spans';
import { SlimTimeline, type SlimTimelineProps } from '../view/note/slim-timeline';
import { StepChip, type StepChipProps } from '../view/note/step-chip';
import { ReadingBar } from './reading-bar';

export class ReadingMarks {
  private readonly chips = new Map<HTMLElement, MountedView<StepChipProps>>();
  private timeline: { element: HTMLElement; mounted: MountedView<SlimTimelineProps> } | null = null;
  private bar: ReadingBar | null = null;

  constructor(private readonly element: HTMLElement) {}

  /** Chips for `steps`, in the order of the note; those that are no longer wanted go. */
  drawSteps(
    steps: readonly Step[],
    times: Pick<StepChipProps, 'now' | 'timestampStyle'>,
    onMenu: (step: Step, event: MouseEvent | KeyboardEvent) => void,
  ): void {
    const items = steps.length === 0 ? [] : [...this.element.querySelectorAll<HTMLElement>('li')];
    const places = foundInOrder(
      steps.map(({ title }) => title),
      items.map(ownText),
    );
    const left = new Set(this.chips.keys());
    steps.forEach((step, index) => {
      const item = items[places[index] ?? -1];
      if (item === undefined) return;
      const props: StepChipProps = { step, ...times, onMenu: (event) => onMenu(step, event) };
      left.delete(item);
      const known = this.chips.get(item);
      if (known !== undefined) known.update(props);
      else this.chips.set(item, mountChip(item, props));
    });
    for (const item of left) {
      this.chips.get(item)?.unmount();
      this.chips.delete(item);
    }
  }

  /** The line below the section's heading; none for null. */
  drawTimeline(line: SlimLine | null, onOpen: () => void): void {
    const heading = line === null ? null : this.element.querySelector('h1, h2');
    if (line === null || heading === null) {
      this.timeline?.mounted.unmount();
      this.timeline?.element.remove();
      this.timeline = null;
      return;
    }
    if (this.timeline !== null) {
      this.timeline.mounted.update({ line, onOpen });
      return;
    }
    const element = createDiv({ cls: 'execplans-view execplans-slim-place' });
    heading.after(element);
    this.timeline = { element, mounted: mountView(element, SlimTimeline, { line, onOpen }) };
  }

  /** The bar in place of the dots, or behind the line where the note draws none; none for null. */
  drawOverall(overall: OverallBar | null, line: string): void {
    if (overall !== null && this.bar !== null) {
      this.bar.renew(overall);
      return;
    }
    this.bar?.remove();
    this.bar = overall === null ? null : ReadingBar.in(this.element, line, overall);
  }

  remove(): void {
    this.drawSteps([], { now: 0, timestampStyle: 'utc' }, () => undefined);
    this.drawTimeline(null, () => undefined);
    this.drawOverall(null, '');
  }
}

/** What an item says itself, without the lists below it. */
function ownText(item: HTMLElement): string {
  return [...item.childNodes]
    .filter((node) => !isList(node))
    .map((node) => node.textContent ?? '')
    .join(' ');
}

function isList(node: Node): boolean {
  return node.nodeName === 'UL' || node.nodeName === 'OL';
}

/** At the end of the item's own first words, above the lists below it. */
function mountChip(item: HTMLElement, props: StepChipProps): MountedView<StepChipProps> {
  const place = createSpan({ cls: 'execplans-view execplans-chip-place' });
  const paragraph = [...item.children].find((child) => child.nodeName === 'P');
  if (paragraph !== undefined) paragraph.append(place);
  else item.insertBefore(place, [...item.childNodes].find(isList) ?? null);
  const mounted = mountView(place, StepChip, props);
  return {
    update: (next) => mounted.update(next),
    unmount: () => {
      mounted.unmount();
      place.remove();
    },
  };
}
