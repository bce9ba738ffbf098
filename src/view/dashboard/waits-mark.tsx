// That a plan waits for others, in few words, for rows and cards; which ones is for who points at it or hears it.
import type { Wait } from '../../index/readiness';
import { Icon } from '../icon';
import { plansText } from '../plans-text';
import { IF_MEANT } from '../step-waits';

/** `Waits for Wire the lamps of The lamps, The cable (if that is meant)`; null when it waits for nothing. */
export function waitsWords(waits: readonly Wait[]): string | null {
  const names = waits.map(
    ({ plan, step, isUnsure }) =>
      (step === null ? plan : `${step} of ${plan}`) + (isUnsure ? ` (${IF_MEANT})` : ''),
  );
  return names.length === 0 ? null : `Waits for ${names.join(', ')}`;
}

/** `Waits for 2 plans`; a step of a plan is one of it, and what a link may mean is not counted. */
function shortWords(waits: readonly Wait[]): string {
  const count = new Set(waits.filter(({ isUnsure }) => !isUnsure).map(({ path }) => path)).size;
  if (count === 0) return 'Waits for an unclear link';
  return `Waits for ${plansText(count)}`;
}

export function WaitsMark({ waits }: { readonly waits: readonly Wait[] }) {
  const words = waitsWords(waits);
  if (words === null) return null;
  return (
    <span class="execplans-plan-waits" title={words}>
      <Icon name="clock" />
      <span class="execplans-plan-waits-words" aria-hidden="true">
        {shortWords(waits)}
      </span>
      <span class="execplans-hidden">{`${words}. `}</span>
    </span>
  );
}
