// One note's text read for the index: the work that is done in the worker, or in slices where there is none.
// Answers with plain data, which can be sent between threads and stored.
import { summaryOf, type PlanSummary } from '../index/plan-summary';
import type { PlanDetails } from '../index/ledger';
import { parsePlan } from '../parse/parse-plan';
import type { Plan } from '../plan/plan';
import { detailsOf } from './plan-details';

export interface ReadingRequest {
  readonly path: string;
  /** The file's name without `.md`. */
  readonly name: string;
  readonly text: string;
  /** Whether the whole reading is wanted, not the row alone. */
  readonly whole: boolean;
  /** Whether what goes into the ledger is wanted too. */
  readonly details?: boolean;
  /** Whether it may turn out to be no plan; of a note of the vault, its metadata have told. */
  readonly isUnsure?: boolean;
}

export type ReadingAnswer =
  | {
      readonly kind: 'read';
      readonly summary: PlanSummary;
      readonly plan: Plan | null;
      /** There when they were asked for. */
      readonly details?: PlanDetails;
    }
  /** It is no plan. */
  | { readonly kind: 'other' }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads one note. What goes wrong, which nothing should, is an answer too: one bad note costs one row. */
export function readPlan(request: ReadingRequest): ReadingAnswer {
  const { path, name, text, whole, details = false, isUnsure = false } = request;
  try {
    const plan = parsePlan(text, path);
    if (isUnsure && !plan.isPlan) return { kind: 'other' };
    return {
      kind: 'read',
      summary: summaryOf(plan, path, name),
      plan: whole ? plan : null,
      ...(details ? { details: detailsOf(plan, text) } : {}),
    };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
