// Where a plan as a whole stands.

export type PlanStatus = 'draft' | 'in progress' | 'blocked' | 'complete' | 'abandoned';

export interface Status {
  readonly value: PlanStatus;
  /** The note's own words; null when `derived`. */
  readonly words: string | null;
  /** True when the note names no status and the steps were asked instead. */
  readonly derived: boolean;
}

/** Whether work is still to be done on a plan of this status: it is neither complete nor abandoned. */
export function goesOn(status: PlanStatus): boolean {
  return status !== 'complete' && status !== 'abandoned';
}

/** Every status, in the order of a plan's life. */
export const PLAN_STATUSES: readonly PlanStatus[] = [
  'draft',
  'in progress',
  'blocked',
  'complete',
  'abandoned',
];

/** The place of the status in a plan's life, from 0. */
export function statusOrder(status: PlanStatus): number {
  return PLAN_STATUSES.indexOf(status);
}

/** The status as a person reads it, sentence case. */
export function statusLabel(status: PlanStatus): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}
