// Who an editor belongs to, as the host's own parts know it.
import type { App } from '../app';
import type { TFile } from '../files';
import type { HoverPopover } from '../ui/hover-popover';
import type { Editor } from './editor';

export interface EditorInfo {
  readonly app: App;
  readonly file: TFile | null;
  readonly editor?: Editor;
  hoverPopover: HoverPopover | null;
}
