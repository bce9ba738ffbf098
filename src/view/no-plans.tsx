// What a view of all plans shows in a vault that has none: what a plan is, and a button that makes one.
import { EmptyState } from './empty-state';
import type { DashboardActions } from './plan-actions';

export function NoPlans({ actions }: { readonly actions: Pick<DashboardActions, 'newPlan'> }) {
  return (
    <EmptyState
      message="No plans yet. A plan is a note that says what is to be done, how far it is, and what was decided on the way."
      button="New ExecPlan"
      onClick={() => actions.newPlan()}
    />
  );
}
