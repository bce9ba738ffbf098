// What a mouse does with a plan of the dashboard, be it a row or a card: open, preview, drag, menu.
import { menuHandlers } from '../menu-keys';
import type { DashboardActions, MenuChoice } from '../plan-actions';

/** The view's own part of a plan's menu. */
export type PlanMenu = (path: string) => readonly MenuChoice[];

/** By which a view of ours knows the plan that is dragged over it. */
export const DRAGGED_PLAN = 'application/x-execplans-path';

const MIDDLE_BUTTON = 1;

/** Handlers for an element that stands for the plan at `path`; Enter opens it, Shift+F10 its menu. */
export function planHandlers(path: string, actions: DashboardActions, menu: PlanMenu) {
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
    onMouseDown: (event: MouseEvent) => {
      // The middle button would start scrolling instead.
      if (event.button === MIDDLE_BUTTON) event.preventDefault();
    },
    onAuxClick: (event: MouseEvent) => {
      if (event.button === MIDDLE_BUTTON) actions.openPlan(path, event);
    },
    onMouseEnter: (event: MouseEvent) => actions.hoverPlan(path, event),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer?.setData(DRAGGED_PLAN, path);
      actions.dragPlan(path, event);
    },
  };
}
