// The strip of buttons at the edge of the window.
import { setIcon } from '../icons';

export interface RibbonAction {
  readonly icon: string;
  readonly title: string;
  readonly el: HTMLElement;
}

export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  private readonly actionsEl: HTMLElement;
  private readonly settingsEl: HTMLElement;
  private actions: RibbonAction[] = [];

  constructor(parentEl: HTMLElement, side: 'left' | 'right') {
    this.containerEl = parentEl.createDiv({ cls: `workspace-ribbon side-dock-ribbon mod-${side}` });
    this.actionsEl = this.containerEl.createDiv({ cls: 'side-dock-actions' });
    this.settingsEl = this.containerEl.createDiv({ cls: 'side-dock-settings' });
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): RibbonAction {
    const el = ribbonButton(this.actionsEl, icon, title, callback);
    const action = { icon, title, el };
    this.actions.push(action);
    return action;
  }

  /** A button at the lower end, which is the app's own. */
  addSetting(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    return ribbonButton(this.settingsEl, icon, title, callback);
  }

  removeAction(action: RibbonAction): void {
    action.el.remove();
    this.actions = this.actions.filter((each) => each !== action);
  }

  list(): readonly RibbonAction[] {
    return this.actions;
  }
}

function ribbonButton(
  parentEl: HTMLElement,
  icon: string,
  title: string,
  callback: (event: MouseEvent) => unknown,
): HTMLElement {
  const el = parentEl.createDiv({
    cls: 'clickable-icon side-dock-ribbon-action',
    attr: { 'aria-label': title, 'data-tooltip-position': 'right' },
  });
  setIcon(el, icon);
  el.addEventListener('click', (event) => void callback(event));
  return el;
}
