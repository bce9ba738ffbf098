// The place of one row in a list of which only what is on screen is drawn: how far down, and which of how many.
import type { ComponentChildren } from 'preact';

export interface RowPlace {
  /** Among all rows, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** Its top, px. */
  readonly start: number;
}

/** What a row of a list with one tab stop is told beside its place. */
export interface RowStop extends RowPlace {
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

export interface RowSlotProps extends RowPlace {
  readonly class: string;
  readonly children: ComponentChildren;
}

export function RowSlot({ class: name, place, count, start, children }: RowSlotProps) {
  return (
    <div
      class={name}
      role="listitem"
      aria-posinset={place}
      aria-setsize={count}
      style={{ '--execplans-y': `${start}px` }}
    >
      {children}
    </div>
  );
}
