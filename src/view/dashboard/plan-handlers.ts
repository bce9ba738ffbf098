// What a mouse does with a plan of the dashboard, be it a row or a card: open, preview, drag, menu. A selected one is
// dragged with all others that are.
import { menuHandlers } from '../menu-keys';
import { middleButton } from '../middle-button';
import type { DashboardActions, MenuChoice } from '../plan-actions';

/** The view's own part of a plan's menu. */
export type PlanMenu = (path: string) => readonly MenuChoice[];

/** By which a view of ours knows that plans are dragged over it. */
const DRAGGED_PLANS = 'application/x-execplans-paths';

/** Lets `event` drag the plans at `paths`. */
export function carryPlans({ dataTransfer }: DragEvent, paths: readonly string[]): void {
  dataTransfer?.setData(DRAGGED_PLANS, paths.join('\n'));
}

/** Whether plans are dragged, and not something else. */
export function dragsPlans({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(DRAGGED_PLANS) === true;
}

/** The paths of the plans that `event` drops. */
export function droppedPlans({ dataTransfer }: DragEvent): readonly string[] {
  const paths = dataTransfer?.getData(DRAGGED_PLANS) ?? '';
  return paths === '' ? [] : paths.split('\n');
}

/**
 * Handlers for an element that stands for the plan at `path`; Enter opens it, Shift+F10 its menu. `dragged` are the
 * paths that a drag takes along, its own among them.
 */
export function planHandlers(
  path: string,
  actions: DashboardActions,
  menu: PlanMenu,
  dragged: () => readonly string[] = () => [path],
) {
  const menuOf = menuHandlers((event) => actions.showPlanMenu(path, event, menu(path)));
  return {
    ...menuOf,
    draggable: true,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        actions.openPlan(path, event);
      } else menuOf.onKeyDown(event);
    },
    onClick: (event: MouseEvent) => actions.openPlan(path, event),
    ...pointerHandlers(path, actions),
    onDragStart: (event: DragEvent) => {
      const paths = dragged();
      carryPlans(event, paths);
      actions.dragPlans(paths, event);
    },
  };
}

/** The part of `planHandlers` that is not in the way of what a click or a key does: the middle button opens, the pointer previews. */
function pointerHandlers(path: string, actions: DashboardActions) {
  return {
    ...middleButton((event) => actions.openPlan(path, event)),
    onMouseEnter: (event: MouseEvent) => actions.hoverPlan(path, event),
  };
}

/** What a click does to a plan that is to be looked at first: `look`; with Ctrl or Cmd, and by a second click, it opens it. */
export function lookHandlers(path: string, actions: DashboardActions, look: () => void) {
  return {
    onClick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey) actions.openPlan(path, event);
      else look();
    },
    onDblClick: (event: MouseEvent) => actions.openPlan(path, event),
  };
}

/** Handlers for the name of the plan at `path` in a text, which is pressed to look at the plan. */
export function nameHandlers(path: string, actions: DashboardActions, look: () => void) {
  return {
    ...menuHandlers((event) => actions.showPlanMenu(path, event, [])),
    ...pointerHandlers(path, actions),
    ...lookHandlers(path, actions, look),
  };
}
