// Hover previews are not drawn; the class exists because plugins extend or construct it.
import type * as O from 'obsidian';
import { Component } from '../component';

export const PopoverState = {} as const;

export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement = createDiv({ cls: 'popover hover-popover' });
  readonly state = 0 as O.PopoverState;

  constructor(
    readonly parent: O.HoverParent,
    readonly targetEl: HTMLElement | null,
  ) {
    super();
  }
}
