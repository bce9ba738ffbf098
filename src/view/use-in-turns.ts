// Long work of a component, done in turns.
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { type Turns, type Work, WorkInTurns } from './work-in-turns';

const TURNS: Turns = {
  now: () => performance.now(),
  later: (act) => {
    // The main window's: a pop-out that is closed takes its timers with it.
    const timer = window.setTimeout(act);
    return () => window.clearTimeout(timer);
  },
};

/** What `work` comes to, as `WorkInTurns` has it; the component is drawn again when that is another thing. */
export function useInTurns<T>(work: Work<T>): T | null {
  const [, redraw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  const [turns] = useState(() => new WorkInTurns<T>(TURNS, () => redraw(undefined)));
  useLayoutEffect(() => () => turns.stop(), [turns]);
  return turns.ask(work);
}
