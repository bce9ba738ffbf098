// Words of any length in three lines at most, so that one long title does not fill a view. All of them are there for
// those who hear them, for the keyboard while it is on them, and in a tooltip under the pointer.
import type { ComponentChildren } from 'preact';

export interface CutWordsProps {
  readonly children: ComponentChildren;
}

/** For the whole of a button's words. */
export function CutWords({ children }: CutWordsProps) {
  return (
    <span
      class="execplans-cut"
      onPointerEnter={({ currentTarget }) => {
        const isCut = currentTarget.scrollHeight > currentTarget.clientHeight;
        currentTarget.title = isCut ? (currentTarget.textContent ?? '') : '';
      }}
    >
      {children}
    </span>
  );
}
