// The status bar's item for the active plan. Hidden while the active note is none, and by a setting; a click or Enter
// opens the plan pane. It asks for the plan's row alone, and so has nothing read.
import { type Plugin, setTooltip } from 'obsidian';
import { mountView, type MountedView } from '../view/mount';
import { StatusPlan, type StatusPlanProps, statusPlanText } from '../view/note/status-plan';
import { guard } from './notices';
import { openPane } from './views';
import { activePlan, type Workbench } from './workbench';

export function addPlanStatusBar(plugin: Plugin, workbench: Workbench): void {
  const { app, index, store } = workbench;
  const item = plugin.addStatusBarItem();
  item.addClass('mod-clickable', 'execplans-view', 'execplans-status-item');
  item.setAttrs({ role: 'button', tabindex: '0' });
  let mounted: MountedView<StatusPlanProps> | null = null;
  const draw = (): void => {
    const note = store.settings.showsStatusBar ? activePlan(workbench) : null;
    const row = note === null ? null : index.summary(note.path);
    item.toggle(row !== null);
    if (row === null) return;
    setTooltip(item, statusPlanText(row), { placement: 'top' });
    if (mounted) mounted.update({ row });
    else mounted = mountView(item, StatusPlan, { row });
  };
  const open = (): void => guard('Opening the plan pane', () => openPane(app));
  plugin.registerDomEvent(item, 'click', open);
  plugin.registerDomEvent(item, 'keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.isComposing) return;
    event.preventDefault();
    open();
  });
  plugin.registerEvent(app.workspace.on('file-open', draw));
  plugin.registerEvent(app.workspace.on('active-leaf-change', draw));
  plugin.register(index.subscribe(draw));
  plugin.register(store.subscribe(draw));
  plugin.register(() => mounted?.unmount());
  draw();
}
