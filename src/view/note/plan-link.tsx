// The title of a plan as a way to its note: click, middle click, hover preview and menu as with the app's own links.
import { isHiddenPath } from '../../index/hidden-path';
import { CutWords } from '../cut-words';
import { HiddenSign } from '../hidden-sign';
import { menuHandlers } from '../menu-keys';
import { middleButton } from '../middle-button';
import type { BlockActions } from './block-actions';

export interface PlanLinkProps {
  readonly path: string;
  readonly title: string;
  readonly actions: Pick<BlockActions, 'hoverPlan' | 'openPlan' | 'showPlanMenu'>;
}

export function PlanLink({ path, title, actions }: PlanLinkProps) {
  return (
    <button
      type="button"
      class="execplans-link execplans-block-link"
      dir="auto"
      {...menuHandlers((event) => actions.showPlanMenu(path, event))}
      onClick={(event) => actions.openPlan(path, event)}
      {...middleButton((event) => actions.openPlan(path, event))}
      onMouseEnter={(event) => actions.hoverPlan(path, event)}
    >
      {isHiddenPath(path) && <HiddenSign />}
      <CutWords>{title}</CutWords>
    </button>
  );
}
