// Whether an element is read from right to left, as the app around the view has it.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { isRightToLeft } from '../right-to-left';

export function useIsMirrored(element: RefObject<HTMLElement | null>): boolean {
  const [isMirrored, setMirrored] = useState(false);
  useLayoutEffect(() => {
    setMirrored(element.current !== null && isRightToLeft(element.current));
  });
  return isMirrored;
}
