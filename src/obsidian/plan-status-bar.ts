// The status bar's item for the active plan: away while the active note is none, and by a setting. A click or Enter
// opens the plan pane. It asks for the plan's row alone, and so has nothing read.
import { type App, type Plugin, setTooltip } from 'obsidian';
import { lazyView } from '../view/mount';
import { StatusPlan, statusPlanText } from '../view/note/status-plan';
import { guard } from './notices';
import { openPane } from './views';
import { activePlan, type Workbench } from './workbench';

export function addPlanStatusBar(plugin: Plugin, workbench: Workbench): void {
  const { app, index, store } = workbench;
  let item: HTMLElement | null = null;
  const drawn = lazyView(StatusPlan);
  const remove = (): void => {
    drawn.unmount();
    item?.remove();
    item = null;
  };
  const draw = (): void => {
    const note = store.settings.showsStatusBar ? activePlan(workbench) : null;
    const row = note === null ? null : index.summary(note.path);
    if (row === null) {
      // A bar with nothing in it is not drawn, one with an empty item is.
      remove();
      return;
    }
    item ??= clickable(plugin.addStatusBarItem(), app);
    setTooltip(item, statusPlanText(row), { placement: 'top' });
    drawn.draw(item, { row });
  };
  plugin.registerEvent(app.workspace.on('file-open', draw));
  plugin.registerEvent(app.workspace.on('active-leaf-change', draw));
  plugin.register(index.subscribe(draw));
  plugin.register(store.subscribe(draw));
  // Not while the plugin is loaded: to know whether a note is a plan takes the core.
  let isGone = false;
  app.workspace.onLayoutReady(() => {
    if (!isGone) draw();
  });
  plugin.register(() => {
    isGone = true;
    remove();
  });
}

function clickable(item: HTMLElement, app: App): HTMLElement {
  item.addClass('mod-clickable', 'execplans-view', 'execplans-status-item');
  item.setAttrs({ role: 'button', tabindex: '0' });
  const open = (): void => guard('Opening the plan pane', () => openPane(app));
  item.addEventListener('click', open);
  item.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.isComposing) return;
    event.preventDefault();
    open();
  });
  return item;
}
