// Gives the focus back to what is drawn anew after an action, never away from where the person went meanwhile.

/** Focuses `to` when nothing has the focus, or something within `home`. */
export function focusAgain(to: HTMLElement | null, home: Element | null): void {
  const { activeElement, body } = to?.ownerDocument ?? {};
  const isLost = activeElement === body || activeElement === null;
  if (isLost || home?.contains(activeElement ?? null) === true) to?.focus();
}
