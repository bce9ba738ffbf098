// That a plan waits for others, in few words, for rows and cards; which ones is for who points at it or hears it.
import type { Wait } from '../../index/readiness';
import { Icon } from '../icon';

/** `Waits for Wire the lamps of The lamps, The cable`; null when it waits for nothing. */
export function waitsWords(waits: readonly Wait[]): string | null {
  const names = waits.map(({ plan, step }) => (step === null ? plan : `${step} of ${plan}`));
  return names.length === 0 ? null : `Waits for ${names.join(', ')}`;
}

/** `Waits for 2 plans`; a step of a plan is one of it. */
export function WaitsMark({ waits }: { readonly waits: readonly Wait[] }) {
  const words = waitsWords(waits);
  if (words === null) return null;
  const count = new Set(waits.map(({ path }) => path)).size;
  return (
    <span class="execplans-plan-waits" title={words}>
      <Icon name="clock" />
      <span
        class="execplans-plan-waits-words"
        aria-hidden="true"
      >{`Waits for ${count} ${count === 1 ? 'plan' : 'plans'}`}</span>
      <span class="execplans-hidden">{`${words}. `}</span>
    </span>
  );
}
