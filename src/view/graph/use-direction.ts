// Whether an element is read from right to left, as the app around the view has it.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export function useIsMirrored(element: RefObject<HTMLElement | null>): boolean {
  const [isMirrored, setMirrored] = useState(false);
  useLayoutEffect(() => {
    const target = element.current;
    const style = target?.ownerDocument.defaultView?.getComputedStyle(target);
    setMirrored(style?.direction === 'rtl');
  });
  return isMirrored;
}
