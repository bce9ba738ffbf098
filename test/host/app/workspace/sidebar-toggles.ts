// The two buttons that show and hide the docks: one above the ribbon, one at the right end of the tabs.
import type { App } from '../app';
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import type { WorkspaceSidedock } from './workspace-split';

export function addSidebarToggles(app: App): void {
  const { workspace } = app;
  const { leftSplit, rightSplit, rootSplit } = workspace;
  const left = toggleFor(leftSplit, 'panel-left');
  workspace.leftRibbon.containerEl.prepend(left.el);
  const right = toggleFor(rightSplit, 'panel-right');
  const place = (): void => {
    left.update();
    right.update();
    const headerEl = rootSplit.mainTabs().tabHeaderContainerEl;
    if (right.el.parentElement !== headerEl) headerEl.append(right.el);
  };
  place();
  workspace.on('layout-change', place);
}

function toggleFor(
  dock: WorkspaceSidedock,
  icon: string,
): { readonly el: HTMLElement; update(): void } {
  const el = createDiv({ cls: `sidebar-toggle-button mod-${dock.side}` });
  const button = el.createDiv({ cls: 'clickable-icon' });
  setIcon(button, icon);
  button.addEventListener('click', () => dock.toggle());
  const update = (): void =>
    setTooltip(button, `${dock.collapsed ? 'Expand' : 'Collapse'} ${dock.side} sidebar`);
  return { el, update };
}
