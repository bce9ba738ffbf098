// Which way the text around an element goes, as the app has it at this moment, and what arrow keys mean there.

export function isRightToLeft(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
}

/** `ArrowRight` for the arrow key that points to what follows at `element`, `ArrowLeft` for the other; all else as it is. */
export function keyAlong(key: string, element: Element): string {
  if (!key.startsWith('Arrow') || !isRightToLeft(element)) return key;
  return key === 'ArrowRight' ? 'ArrowLeft' : key === 'ArrowLeft' ? 'ArrowRight' : key;
}
