// What the plan pane shows in place of a plan: why there is none, and what can be done about it.
import { EmptyState } from './empty-state';
import type { PaneActions } from './plan-actions';

export type Absence =
  /** The note that is looked at is none, or there is no note. */
  | {
      readonly kind: 'no plan';
      readonly message: string;
      /** What can be done about it. */
      readonly remedy?: { readonly button: string; readonly run: () => void };
    }
  | { readonly kind: 'reading' }
  /** The note could not be read; `message` says why. */
  | {
      readonly kind: 'failure';
      readonly message: string;
      readonly open: (event: MouseEvent) => void;
    };

export interface PaneAbsenceProps {
  readonly absence: Absence;
  readonly actions: PaneActions;
}

/** How wide the lines of a plan that is still being read are drawn, by what stands there later. */
const LINES = ['is-title', 'is-line', 'is-bar', 'is-card', 'is-line', 'is-line', 'is-line'];

const DASHBOARD = 'Open plan dashboard';

export function PaneAbsence({ absence, actions }: PaneAbsenceProps) {
  switch (absence.kind) {
    case 'no plan': {
      const { message, remedy } = absence;
      const { newPlan, openDashboard } = actions;
      return (
        <EmptyState
          message={message}
          button={remedy?.button ?? DASHBOARD}
          onClick={remedy?.run ?? openDashboard}
          other={
            remedy
              ? { button: DASHBOARD, onClick: openDashboard }
              : { button: 'New ExecPlan', onClick: newPlan }
          }
        />
      );
    }
    case 'failure':
      return (
        <EmptyState
          message={absence.message}
          button="Open the note"
          onClick={absence.open}
          isError
        />
      );
    case 'reading':
      return (
        <div class="execplans-loading" role="status" aria-label="Reading the plan…">
          {LINES.map((look, index) => (
            <div key={index} class={`execplans-loading-part ${look}`} />
          ))}
        </div>
      );
  }
}
