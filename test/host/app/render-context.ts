// Handed to values that draw themselves.
import type { App } from './app';
import type { HoverPopover } from './ui/hover-popover';

export class RenderContext {
  hoverPopover: HoverPopover | null = null;

  constructor(readonly app: App) {}
}
