// The command that goes from one step that can be worked on to the next, through all plans. Changes nothing.
import { arrangePlans } from '../index/plan-list';
import type { ReadyStep } from '../index/readiness';
import { atOnce } from '../plan/in-parts';
import { DEFAULT_DASHBOARD_STATE } from '../view/dashboard/dashboard-state';
import { guard, inform } from './notices';
import { openStep, readyIn } from './plan-waits';
import { stillReading } from './still-reading';
import { activePlan, type Workbench } from './workbench';

/**
 * Each call opens the step behind the one that it opened last, as long as that plan is the active one; else the first, in the
 * order that the dashboard begins with.
 */
export function readyStepOpener(workbench: Workbench): () => void {
  const ready = readyIn(workbench);
  let last: ReadyStep | null = null;
  return () =>
    guard('Opening the step', async () => {
      const steps = atOnce(ready(arrangePlans(workbench.index.all(), DEFAULT_DASHBOARD_STATE)));
      const isThere = last !== null && activePlan(workbench)?.path === last.path;
      const at = steps.findIndex(({ path, step }) => path === last?.path && step === last.step);
      const next = steps[isThere ? (at + 1) % steps.length : 0];
      if (next === undefined) {
        inform(
          stillReading(workbench) ??
            'No step is ready: each waits for another, is blocked, or is done.',
        );
        return;
      }
      last = next;
      await openStep(workbench, next, false);
    });
}
