// What a dashboard knows of plans beside their rows, and when it asks for it.
import { Ledger } from '../../index/ledger';
import { plansText } from '../plans-text';
import type { DashboardState } from './dashboard-state';

/** Another object after every change. */
export interface DetailsKnown {
  readonly ledger: Pick<Ledger, 'get' | 'rowsInParts' | 'says'>;
  /** Of the plans; null when all that can be is read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** How many plans there was no room for. */
  readonly left: number;
}

export const NOTHING_KNOWN: DetailsKnown = {
  ledger: new Ledger(),
  progress: null,
  left: 0,
};

/** Whether what `state` shows is in the notes alone and not in the rows. */
export function needsDetails({ layout, query, burnUp }: DashboardState): boolean {
  return layout === 'ledger' || burnUp !== 'off' || query.trim() !== '';
}

/** How far the reading is, or what it had no room for; null when there is nothing to say. */
export function detailsText({ progress, left }: DetailsKnown): string | null {
  if (progress !== null) return `Reading steps and entries: ${progress.done} of ${progress.total}`;
  if (left === 0) return null;
  return `Too much to read at once: without the steps and entries of ${plansText(left)}`;
}
