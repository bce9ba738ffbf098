// The native menus that change plans: one with the focus, or all that are selected.
import { PLAN_STATUSES, type PlanStatus, statusLabel } from '../../plan/status';
import type { DashboardActions, MenuChoice } from '../plan-actions';

const STATUS_ICONS: Readonly<Record<PlanStatus, string>> = {
  draft: 'circle-dashed',
  'in progress': 'circle-dot',
  blocked: 'octagon-alert',
  complete: 'circle-check',
  abandoned: 'circle-slash',
};

/** To set the status of `paths`; `current` is ticked, the statuses follow a plan's life. */
export function statusChoices(
  paths: readonly string[],
  current: PlanStatus | null,
  actions: Pick<DashboardActions, 'changePlans'>,
): readonly MenuChoice[] {
  return PLAN_STATUSES.map((status) => ({
    title: statusLabel(status),
    section: 'status',
    ...(current === null ? { icon: STATUS_ICONS[status] } : { checked: status === current }),
    choose: () => actions.changePlans(paths, { kind: 'set status', status }),
  }));
}
