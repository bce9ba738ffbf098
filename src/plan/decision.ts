// A decision: what was chosen and why.
import type { Entry } from './entry';

export interface Decision extends Entry {
  readonly kind: 'decision';
  readonly rationale: string | null;
  readonly alternatives: string | null;
  readonly tradeOffs: string | null;
  readonly decidedBy: string | null;
}
