// A discovery, called a surprise in the user's words: what was found and what it means.
import type { Entry } from './entry';

export interface Discovery extends Entry {
  readonly kind: 'discovery';
  readonly what: string | null;
  readonly whyItMatters: string | null;
  readonly actionTaken: string | null;
  readonly evidence: string | null;
}
