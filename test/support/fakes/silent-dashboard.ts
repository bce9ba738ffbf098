// Actions of a dashboard of which nobody is told.
import { sortedInParts } from '../../../src/plan/in-parts';
import type { ReadyStep } from '../../../src/index/readiness';
import type { DashboardActions } from '../../../src/view/plan-actions';

const nothing = (): void => undefined;

export const silentActions: DashboardActions = {
  drawIcon: nothing,
  openPlan: nothing,
  openEntry: nothing,
  showPlanMenu: nothing,
  showMenu: nothing,
  hoverPlan: nothing,
  dragPlans: nothing,
  linkPlans: nothing,
  changePlans: nothing,
  waitsFor: () => [],
  openGraph: nothing,
  openWaits: () => [],
  readySteps: () => sortedInParts<ReadyStep>([], () => 0),
  linkRevision: () => 0,
  openStep: nothing,
  saveLayout: nothing,
  removeLayout: nothing,
  newPlan: nothing,
};
