// The bar at the foot of a phone's screen, and the docks as drawers over the page.
import type { App } from './app';
import { setIcon } from './icons';
import { Menu } from './ui/menu';

export function addMobileBar(app: App): void {
  const { leftSplit, rightSplit } = app.workspace;
  const run = (id: string) => (): void => void app.commands.executeCommandById(id);
  const bar = createDiv({ cls: 'mobile-navbar' });
  const actions = bar.createDiv({ cls: 'mobile-navbar-actions' });
  actions.setCssStyles({ display: 'flex', justifyContent: 'space-around', padding: '4px' });
  const add = (icon: string, title: string, act: (event: MouseEvent) => void): void => {
    const el = actions.createDiv({
      cls: 'mobile-navbar-action clickable-icon',
      attr: { 'aria-label': title, role: 'button', tabindex: '0' },
    });
    setIcon(el, icon);
    el.addEventListener('click', act);
  };
  add('panel-left', 'Expand left sidebar', () => leftSplit.expand());
  add('search', 'Open quick switcher', run('switcher:open'));
  add('terminal', 'Open command palette', run('command-palette:open'));
  add('menu', 'Open ribbon menu', (event) => openRibbonMenu(app, event));
  add('settings', 'Settings', run('app:open-settings'));
  add('panel-right', 'Expand right sidebar', () => rightSplit.expand());
  app.statusBarEl.before(bar);
  makeDrawers(app);
}

function openRibbonMenu(app: App, event: MouseEvent): void {
  const menu = new Menu();
  for (const { icon, title, el } of app.workspace.leftRibbon.list())
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => el.click()),
    );
  menu.showAtMouseEvent(event);
}

/** A drawer closes at a touch beside it, and when a tab in the middle has been opened from it. */
function makeDrawers({ workspace }: App): void {
  const docks = [workspace.leftSplit, workspace.rightSplit];
  const close = (): void => {
    for (const dock of docks) dock.collapse();
  };
  const backdrop = createDiv({ cls: 'workspace-drawer-backdrop' });
  backdrop.addEventListener('click', close);
  for (const dock of docks) dock.containerEl.addClass('workspace-drawer', `mod-${dock.side}`);
  const update = (): void => {
    if (docks.every((dock) => dock.collapsed)) backdrop.remove();
    else workspace.containerEl.append(backdrop);
  };
  workspace.on('resize', update);
  workspace.on('active-leaf-change', () => {
    if (workspace.activeLeaf?.getRoot() === workspace.rootSplit) close();
  });
}
