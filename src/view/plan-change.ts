// What can be done with several plans at once from a list of them. The app around the views makes it so.
import type { PlanStatus } from '../plan/status';

export type PlanChange =
  | { readonly kind: 'set status'; readonly status: PlanStatus }
  /** Asks for the owner. */
  | { readonly kind: 'set owner' }
  | { readonly kind: 'archive' };
