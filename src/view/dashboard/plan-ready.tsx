// What can be worked on now: the steps of the plans shown that wait for nothing, each a click away from its line.
import type { DashboardActions } from '../plan-actions';
import { StateMark } from '../state-mark';
import { STATE_WORDS } from '../step-words';
import { LedgerLine, LedgerLines } from './ledger-lines';
import type { PlanMenu } from './plan-handlers';
import type { ShownSteps } from './shown-parts';

/** The steps are in the order shown. */
export interface PlanReadyProps extends ShownSteps {
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** Whether more may come by itself, so that none is not said too early. */
  readonly isReading: boolean;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

const NONE = 'No step of these plans is ready: each waits for another, is blocked, or is done.';

export function PlanReady({ steps, keys, asked, isReading, actions, menu }: PlanReadyProps) {
  return (
    <LedgerLines
      keys={keys}
      asked={asked}
      label="Steps that are ready now"
      none={steps.length === 0 && !isReading ? NONE : null}
      lineAt={(index, stop) => {
        const step = steps[index];
        if (step === undefined) return null;
        const after = step.waited.map((wait) => wait.step ?? wait.plan).join(', ');
        return (
          <LedgerLine
            key={keys[index]}
            {...stop}
            path={step.path}
            title={step.step}
            sign={<StateMark state={step.state} />}
            when={after !== '' && <span title={`After ${after}`}>{`After ${after}`}</span>}
            actions={actions}
            menu={menu}
            onOpen={(event) => actions.openStep(step, event)}
          >
            <span
              class={step.state === 'pending' ? 'execplans-hidden' : 'execplans-word is-active'}
            >
              {STATE_WORDS[step.state]}
            </span>
            <span dir="auto">{step.plan}</span>
            {step.phase !== null && <span dir="auto">{step.phase}</span>}
          </LedgerLine>
        );
      }}
    />
  );
}
