// The head of a group on the timeline of all plans: a click or a key folds what is below it.
import { Icon } from '../icon';
import type { ListedGroup } from './listed-plan';

export interface TimelineGroupProps {
  readonly group: ListedGroup;
  readonly isOpen: boolean;
  /** Its place among all rows, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** Its top, px. */
  readonly start: number;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

export function TimelineGroup(props: TimelineGroupProps) {
  const { group, isOpen, place, count, start, isTabStop, onFocus, onToggle } = props;
  return (
    <div
      class="execplans-plans-slot"
      role="listitem"
      aria-posinset={place}
      aria-setsize={count}
      style={{ '--execplans-y': `${start}px` }}
    >
      <div
        class="execplans-plans-row execplans-plans-group"
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        onFocus={onFocus}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          onToggle();
        }}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span class="execplans-fold-words" dir="auto">
          {group.name}
        </span>
        <span class="execplans-count">{group.plans.length}</span>
      </div>
    </div>
  );
}
