// The corner of a card that shows while plans are dragged over it: what is dropped there is to be linked with its plan, what
// is dropped beside it moves to the column of the card. Asks and writes nothing. Keys have "Link plan…" of the card's menu.
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { dropHandlers } from './plan-drop';
import { dragsPlans } from './plan-handlers';

type CardEvent = DragEvent & { readonly currentTarget: HTMLElement };

/** Handlers for a card, and whether its corner is to be shown: while others than itself are dragged over it. */
export function useLinkPlace() {
  const [isShown, show] = useState(false);
  const isDragged = useRef(false);
  return {
    isShown,
    onDragStart: () => {
      isDragged.current = true;
    },
    handlers: {
      onDragEnd: () => {
        isDragged.current = false;
      },
      onDragOver: (event: CardEvent) => {
        if (dragsPlans(event) && !isDragged.current) show(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }: CardEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) show(false);
      },
      onDrop: () => show(false),
    },
  };
}

/** Tells by `preventDefault` that a drop onto it is no drop onto the card. */
export function CardLinkPlace({
  path,
  actions,
}: {
  readonly path: string;
  readonly actions: DashboardActions;
}) {
  return (
    <span class="execplans-board-link" aria-hidden="true" {...dropHandlers(path, actions)}>
      <Icon name="link" />
      Link to this
    </span>
  );
}
