// The head of a group on the timeline of all plans: a click or a key folds what is below it.
import { foldHandlers, GroupName } from './group-name';
import type { ListedGroup } from './listed-plan';
import { RowSlot, type RowStop } from './row-slot';

export interface TimelineGroupProps extends RowStop {
  readonly group: ListedGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function TimelineGroup(props: TimelineGroupProps) {
  const { group, isOpen, place, count, start, isTabStop, onFocus, onToggle } = props;
  return (
    <RowSlot class="execplans-plans-slot" place={place} count={count} start={start}>
      <div
        class="execplans-plans-row execplans-plans-group"
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        onFocus={onFocus}
        {...foldHandlers(onToggle)}
      >
        <GroupName name={group.name} count={group.plans.length} isOpen={isOpen} />
      </div>
    </RowSlot>
  );
}
