// The head of a group of plans, in whichever layout: what it is called, and how it is folded.
import { Icon } from '../icon';

export interface GroupNameProps {
  readonly name: string;
  /** Of its plans. */
  readonly count: number;
  readonly isOpen: boolean;
}

export function GroupName({ name, count, isOpen }: GroupNameProps) {
  return (
    <>
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
      <span class="execplans-fold-words" dir="auto">
        {name}
      </span>
      <span class="execplans-count">{count}</span>
    </>
  );
}

/** Handlers of the element with the name: a click, Enter, Space and `arrow`, where it is one of the layout's keys, fold. */
export function foldHandlers(onToggle: () => void, arrow: string | null = null) {
  return {
    onClick: onToggle,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ' && event.key !== arrow) return;
      event.preventDefault();
      event.stopPropagation();
      onToggle();
    },
  };
}
