// Puts off a part of a view to a task of its own, where all of it together would hold the app up for longer than a frame.
import { useLayoutEffect, useState } from 'preact/hooks';

/** False from the drawing on in which `isWanted` is true for the first time, and true after the app had its turn. */
export function useLater(isWanted: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    if (!isWanted || isOver) return;
    // The main window's: a pop-out that is closed takes its timers with it.
    const timer = window.setTimeout(() => setOver(true));
    return () => window.clearTimeout(timer);
  }, [isWanted, isOver]);
  return isOver;
}
