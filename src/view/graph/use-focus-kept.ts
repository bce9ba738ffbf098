// Keeps the focus in the dependency view when what had it is drawn no more, as a button that did what it was for.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Then the plan that is looked at has it, in the drawing or the table; where no plan is drawn, the button of that form. */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  const before = root.current?.ownerDocument.activeElement ?? null;
  const hadFocus = before !== null && root.current?.contains(before) === true;
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || !hadFocus || before.isConnected) return;
    const stop =
      element.querySelector<HTMLElement>('.execplans-graph-body [tabindex="0"]') ??
      element.querySelector<HTMLElement>('.execplans-switch-button[aria-pressed="true"]');
    stop?.focus({ preventScroll: true });
  });
}
