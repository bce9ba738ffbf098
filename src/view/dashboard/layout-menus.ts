// The choices of the dashboard's native menus: which columns the table has, which layouts are stored.
import type { DashboardActions, MenuChoice } from '../plan-actions';
import { type DashboardState, DEFAULT_DASHBOARD_STATE } from './dashboard-state';
import { PLAN_COLUMNS } from './plan-columns';

/** A state of the dashboard under a name. */
export interface SavedLayout {
  readonly name: string;
  readonly state: DashboardState;
}

/** Each column but the title, which is always there. */
export function columnChoices(
  state: DashboardState,
  onState: (state: DashboardState) => void,
): readonly MenuChoice[] {
  const { columns } = state;
  const choices = PLAN_COLUMNS.filter(({ column }) => column !== 'title').map(
    ({ column, name }): MenuChoice => ({
      title: name,
      checked: columns.includes(column),
      choose: () => {
        const shown = PLAN_COLUMNS.map((one) => one.column).filter((one) =>
          one === column ? !columns.includes(one) : columns.includes(one),
        );
        onState({ ...state, columns: shown });
      },
    }),
  );
  const { columns: usual, widths } = DEFAULT_DASHBOARD_STATE;
  return [
    ...choices,
    {
      title: 'Usual columns and widths',
      icon: 'rotate-ccw',
      section: 'usual',
      choose: () => onState({ ...state, columns: usual, widths }),
    },
  ];
}

/** To take a stored layout, to store this one, and to forget the one that is shown. */
export function layoutChoices(
  state: DashboardState,
  layouts: readonly SavedLayout[],
  actions: Pick<DashboardActions, 'saveLayout' | 'removeLayout'>,
  onState: (state: DashboardState) => void,
): readonly MenuChoice[] {
  const isShown = (layout: SavedLayout): boolean =>
    JSON.stringify(layout.state) === JSON.stringify(state);
  const shown = layouts.find(isShown);
  return [
    ...layouts.map((layout) => ({
      title: layout.name,
      checked: layout === shown,
      section: 'layouts',
      choose: () => onState(layout.state),
    })),
    {
      title: 'Save layout…',
      icon: 'bookmark-plus',
      section: 'change',
      choose: () => actions.saveLayout(state),
    },
    ...(shown === undefined
      ? []
      : [
          {
            title: `Remove “${shown.name}”`,
            icon: 'trash-2',
            section: 'change',
            choose: () => actions.removeLayout(shown.name),
          },
        ]),
    {
      title: 'Back to the usual layout',
      icon: 'rotate-ccw',
      section: 'change',
      choose: () => onState(DEFAULT_DASHBOARD_STATE),
    },
  ];
}
