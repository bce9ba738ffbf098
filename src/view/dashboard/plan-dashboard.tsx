// The dashboard: every plan of the vault, in one of several layouts. Shows the rows it is given; what is chosen and
// how they are arranged is kept outside and handed in again.
import { useRef } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import type { TimestampStyle } from '../../plan/timestamp-style';
import { NoPlans } from '../no-plans';
import type { DashboardActions } from '../plan-actions';
import { type IndexingProgress, readingText } from '../reading-words';
import { useLater } from '../use-later';
import { ViewFrame } from '../view-frame';
import { BurnUp } from './burn-up';
import { DashboardLayouts } from './dashboard-layouts';
import type { DashboardState } from './dashboard-state';
import { DashboardToolbar } from './dashboard-toolbar';
import { type DetailsKnown, detailsText, needsDetails, NOTHING_KNOWN } from './details-known';
import type { SavedLayout } from './layout-menus';
import { statusChoices } from './plan-change-choices';
import type { PlanMenu } from './plan-handlers';
import { useShown } from './use-shown';
import { useSelection } from './use-selection';

export interface PlanDashboardProps {
  readonly rows: readonly PlanSummary[];
  /** Whether the first plans are drawn behind what stands above them, in a task of their own. */
  readonly opensInTurns?: boolean;
  /** While notes are looked for and read for the first time; null or absent afterwards. */
  readonly progressOfIndexing?: IndexingProgress | null;
  readonly state: DashboardState;
  readonly details?: DetailsKnown;
  readonly layouts?: readonly SavedLayout[];
  readonly daysUntilStale?: number;
  readonly timestampStyle?: TimestampStyle;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  /** Asks for the dashboard to be drawn again with another state. */
  readonly onState: (state: DashboardState) => void;
}

const NO_PLANS: readonly PlanSummary[] = [];
const NO_LAYOUTS: readonly SavedLayout[] = [];

export function PlanDashboard(props: PlanDashboardProps) {
  const { rows, progressOfIndexing = null, state, now, actions, onState } = props;
  const { details = NOTHING_KNOWN, layouts = NO_LAYOUTS, daysUntilStale = 14 } = props;
  const { timestampStyle = 'utc' } = props;
  const root = useRef<HTMLDivElement>(null);
  const shown = useShown({ rows, state, details, now, daysUntilStale, actions });
  // Timeline and ledger show no selection, so there is none.
  const isOpen = useLater(shown !== null && shown.totals.count > 0) || props.opensInTurns !== true;
  const as = shown?.as ?? null;
  const canSelect = as?.layout === 'table' || as?.layout === 'board';
  const selection = useSelection(canSelect ? (shown?.plans ?? NO_PLANS) : NO_PLANS);
  const menu: PlanMenu = (path) => {
    const row = rows.find((one) => one.path === path);
    const isSelected = selection.keys.has(path);
    const select = {
      title: isSelected ? 'Take out of the selection' : 'Select',
      icon: 'check-square',
      section: 'select',
      choose: () => selection.toggle([], path, false),
    };
    return [
      ...(canSelect ? [select] : []),
      ...(row === undefined || row.failure !== null
        ? []
        : statusChoices([path], row.status.value, actions)),
    ];
  };
  const reading =
    readingText(progressOfIndexing) ?? (needsDetails(state) ? detailsText(details) : null);
  const isEmpty = rows.length === 0 && reading === null;
  return (
    <ViewFrame
      class="execplans-dashboard"
      drawIcon={actions.drawIcon}
      timestampStyle={timestampStyle}
      element={root}
    >
      {isEmpty && <NoPlans actions={actions} />}
      {!isEmpty && shown !== null && (
        <>
          <DashboardToolbar
            rows={rows}
            state={state}
            layouts={layouts}
            totals={shown.totals}
            entries={as?.layout === 'ledger' ? as.counts : null}
            shown={shown.words}
            reading={reading}
            selection={selection}
            actions={actions}
            onState={onState}
            onEnter={() =>
              root.current?.querySelector<HTMLElement>('.execplans-layout [tabindex="0"]')?.focus()
            }
          />
          {state.burnUp !== 'off' && (
            <BurnUp
              plans={shown.plans}
              details={details}
              form={state.burnUp}
              now={now}
              onForm={(burnUp) => onState({ ...state, burnUp })}
            />
          )}
          {isOpen && (
            <DashboardLayouts
              shown={shown}
              state={state}
              details={details}
              isReading={reading !== null}
              now={now}
              actions={actions}
              selection={selection}
              menu={menu}
              onState={onState}
            />
          )}
        </>
      )}
    </ViewFrame>
  );
}
