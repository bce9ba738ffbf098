// What a dashboard shows. Long lists are made in turns, and until they are there what was shown before stays.
import { useState } from 'preact/hooks';
import { useInTurns } from '../use-in-turns';
import { type Asked, type Shown, ShownParts } from './shown-parts';

/** What is said of now is said anew this often, ms. */
const MINUTE = 60_000;

/** What is shown of `asked`, at the start of the minute; null while nothing is known yet. */
export function useShown(asked: Asked): Shown | null {
  const { rows, state, details, daysUntilStale, actions } = asked;
  const [parts] = useState(() => new ShownParts());
  const now = Math.floor(asked.now / MINUTE) * MINUTE;
  return useInTurns({
    of: [rows, state, details, now, daysUntilStale, actions.linkRevision()],
    urgent: [state],
    make: () => parts.of({ ...asked, now }),
  });
}
