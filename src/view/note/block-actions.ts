// What a code block asks of the app around it.
import type { IconDrawer, PlanActions, StepActions } from '../plan-actions';

export interface BlockActions
  extends StepActions, Pick<PlanActions, 'showMenu' | 'copyText' | 'copyPicture'> {
  readonly drawIcon: IconDrawer;
  /** Opens the note of a plan; modifier keys and the middle button choose tab, split or window. */
  readonly openPlan: (path: string, event: MouseEvent | KeyboardEvent) => void;
  /** Opens the native file menu of a plan's note. */
  readonly showPlanMenu: (path: string, event: MouseEvent | KeyboardEvent) => void;
  /** Shows Obsidian's hover preview of the plan's note. */
  readonly hoverPlan: (path: string, event: MouseEvent) => void;
}
