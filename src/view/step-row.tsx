// One step: its state as a control, its title as a way to its line in the note, its time and its menu.
import { shareOf } from '../plan/progress';
import type { Step } from '../plan/step';
import { Icon } from './icon';
import { menuHandlers } from './menu-keys';
import type { StepActions } from './plan-actions';
import { StateMark } from './state-mark';
import { lengthText, remarkOf, stampText, stateClick, stateText } from './step-words';

export interface StepRowProps {
  readonly step: Step;
  /** ms UTC. */
  readonly now: number;
  readonly actions: StepActions;
}

export function StepRow({ step, now, actions }: StepRowProps) {
  const { kind } = step.state;
  const click = stateClick(step.state);
  const length = lengthText(step, now);
  const remark = remarkOf(step);
  const stamps = stampText(step);
  const isPlain = kind === 'pending' || kind === 'done';
  return (
    <div
      class={`execplans-step is-${kind}`}
      {...menuHandlers((event) => actions.showStepMenu(step, event))}
    >
      <button
        type="button"
        class="execplans-state"
        aria-label={`${stateText(step.state)}. ${click.verb}: ${step.title}`}
        aria-haspopup={click.transition === null ? 'menu' : undefined}
        onClick={(event) => {
          if (click.transition === null) actions.showStepMenu(step, event);
          else actions.setStepState(step, click.transition);
        }}
      >
        <StateMark state={kind} share={shareOf(step)} />
      </button>
      <div class="execplans-step-text">
        <button
          type="button"
          class="execplans-link execplans-step-title"
          dir="auto"
          onClick={(event) => actions.openAt(step.titleSpan, event)}
        >
          {step.number !== null && <span class="execplans-number">{step.number}</span>}
          {step.number !== null && ' '}
          {step.title}
        </button>
        <div class="execplans-facts">
          <span class={isPlain ? 'execplans-hidden' : `execplans-word is-${kind}`}>
            {stateText(step.state)}
          </span>
          {length !== null && (
            <span class="execplans-fact" title={stamps ?? undefined}>
              {length}
            </span>
          )}
          {stamps !== null && <span class="execplans-hidden">{stamps}</span>}
        </div>
        {remark !== null && (
          <div class={`execplans-remark is-${kind}`} dir="auto">
            {remark}
          </div>
        )}
      </div>
      <button
        type="button"
        class="clickable-icon execplans-more"
        aria-label={`More actions for ${step.title}`}
        aria-haspopup="menu"
        onClick={(event) => actions.showStepMenu(step, event)}
      >
        <Icon name="ellipsis-vertical" />
      </button>
    </div>
  );
}
