// What happens when a plan is dropped onto the row of another one: the two are to be linked. Asks and writes nothing.
import type { DashboardActions } from '../plan-actions';
import { dragsPlans, droppedPlans } from './plan-handlers';

const OVER = 'is-over';

/** Handlers for the row of the plan at `path`. A plan that is dropped onto itself was only let go. */
export function dropHandlers(path: string, { linkPlans }: Pick<DashboardActions, 'linkPlans'>) {
  return {
    onDragOver: (event: DragEvent & { readonly currentTarget: HTMLElement }) => {
      if (!dragsPlans(event)) return;
      event.preventDefault();
      event.currentTarget.classList.add(OVER);
    },
    onDragLeave: (event: DragEvent & { readonly currentTarget: HTMLElement }) => {
      const { currentTarget, relatedTarget } = event;
      if (!currentTarget.contains(relatedTarget as Node | null))
        currentTarget.classList.remove(OVER);
    },
    onDrop: (event: DragEvent & { readonly currentTarget: HTMLElement }) => {
      event.currentTarget.classList.remove(OVER);
      if (!dragsPlans(event)) return;
      event.preventDefault();
      const dropped = droppedPlans(event);
      if (dropped.some((one) => one !== path)) linkPlans(dropped, path);
    },
  };
}
