// What can be worked on now: the steps of the plans shown that wait for nothing, each a click away from its line.
import { useMemo } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import type { DashboardActions } from '../plan-actions';
import { stableKeys } from '../stable-keys';
import { StateMark } from '../state-mark';
import { STATE_WORDS } from '../step-words';
import { LedgerLine, LedgerLines } from './ledger-lines';
import type { PlanMenu } from './plan-handlers';

export interface PlanReadyProps {
  /** In the order shown. */
  readonly plans: readonly PlanSummary[];
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** Whether more may come by itself, so that none is not said too early. */
  readonly isReading: boolean;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

const NONE = 'No step of these plans is ready: each waits for another, is blocked, or is done.';

export function PlanReady({ plans, asked, isReading, actions, menu }: PlanReadyProps) {
  const steps = actions.readySteps(plans);
  const keys = useMemo(() => stableKeys(steps, ({ path, step }) => `${path} ${step}`), [steps]);
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
