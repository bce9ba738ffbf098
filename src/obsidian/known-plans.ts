// What is known of all plans at once, as what waits for what is worked out from. Apart from what shows it, because links are
// refused by it, too.
import type { KnownPlans } from '../index/readiness';
import type { Workbench } from './workbench';

export function knownPlans({ index, links }: Pick<Workbench, 'index' | 'links'>): KnownPlans {
  return {
    summary: (path) => index.summary(path),
    outgoing: (path) => links.outgoing(path),
    incoming: (path) => links.incoming(path),
  };
}
