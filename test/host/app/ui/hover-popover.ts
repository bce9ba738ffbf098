// What appears beside an element that the pointer rests on, and goes when the pointer has left both. What is in it is the
// caller's: children of the popover, drawn into `hoverEl`.
import type * as O from 'obsidian';
import { Component } from '../component';

export const PopoverState = {} as const;

/** How long the pointer rests before it appears, and how long it may be on the way from one to the other, ms. */
const WAIT_MS = 300;
/** Between the target and the popover, and at least between it and the edges of the window, px. */
const GAP = 4;

export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement = createDiv({ cls: 'popover hover-popover' });
  readonly state = 0 as O.PopoverState;
  private timer = 0;

  constructor(
    readonly parent: O.HoverParent,
    readonly targetEl: HTMLElement | null,
    waitTime = WAIT_MS,
    private readonly staticPos: O.Point | null = null,
  ) {
    super();
    const before = parent.hoverPopover;
    if (before instanceof HoverPopover) before.hide();
    parent.hoverPopover = this;
    const stay = (): void => window.clearTimeout(this.timer);
    const leave = (): void => this.later(() => this.hide());
    for (const element of [targetEl, this.hoverEl]) {
      if (element === null) continue;
      this.registerDomEvent(element, 'mouseenter', stay);
      this.registerDomEvent(element, 'mouseleave', leave);
    }
    this.later(() => this.show(), waitTime);
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.hoverEl.remove();
    this.unload();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
  }

  private later(act: () => void, ms = WAIT_MS): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(act, ms);
  }

  private show(): void {
    const { hoverEl, staticPos, targetEl } = this;
    if (targetEl?.isConnected === false) return this.hide();
    const { doc } = targetEl ?? hoverEl;
    doc.body.append(hoverEl);
    void this.load();
    const target = targetEl?.getBoundingClientRect();
    const { x, y } = staticPos ?? { x: target?.left ?? 0, y: (target?.bottom ?? 0) + GAP };
    const { offsetWidth, offsetHeight } = hoverEl;
    const { clientWidth, clientHeight } = doc.documentElement;
    const isBelow = target === undefined || y + offsetHeight + GAP <= clientHeight;
    const top = isBelow ? y : target.top - GAP - offsetHeight;
    hoverEl.setCssStyles({
      left: `${Math.max(GAP, Math.min(x, clientWidth - offsetWidth - GAP))}px`,
      top: `${Math.max(GAP, top)}px`,
    });
  }
}
