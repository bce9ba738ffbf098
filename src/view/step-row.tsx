// One step: its state as a control, its title as a way to its line in the note, its time and its menu.
import { useContext } from 'preact/hooks';
import { shareOf } from '../plan/progress';
import type { Step } from '../plan/step';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { menuHandlers } from './menu-keys';
import type { StepActions } from './plan-actions';
import { StateMark } from './state-mark';
import { StepTitle } from './step-title';
import { StepWaits } from './step-waits';
import {
  lengthText,
  ofEstimateText,
  remarkOf,
  stampText,
  stateClick,
  stateText,
} from './step-words';
import { TimestampStyleContext } from './timestamp-style-context';
import { ROW } from './use-roving-rows';

export interface StepRowProps {
  readonly step: Step;
  /** The row's own name in the list. */
  readonly row: string;
  /** ms UTC. */
  readonly now: number;
  readonly actions: StepActions;
  /** Starts a drag; absent for a step that has nowhere to go. */
  readonly onGrip?: ((event: PointerEvent) => void) | undefined;
  /** Asks for the step to be moved one place up (-1) or down (1); nothing happens at the ends. */
  readonly onMove: (by: -1 | 1) => void;
}

/** Alt+Up and Alt+Down move the step; so does its grip. */
export function StepRow({ step, row, now, actions, onGrip, onMove }: StepRowProps) {
  const { kind } = step.state;
  const click = stateClick(step.state);
  const length = lengthText(step, now);
  const remark = remarkOf(step);
  const stamps = stampText(step, useContext(TimestampStyleContext));
  const isPlain = kind === 'pending' || kind === 'done';
  const menu = menuHandlers((event) => actions.showStepMenu(step, event));
  return (
    <div
      class={`execplans-step is-${kind}`}
      {...{ [ROW]: row }}
      {...menu}
      onKeyDown={(event) => {
        const by = moveOf(event);
        if (by === null) menu.onKeyDown(event);
        else {
          event.preventDefault();
          onMove(by);
        }
      }}
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
          aria-keyshortcuts={onGrip ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
          onClick={(event) => actions.openAt(step.titleSpan, event)}
        >
          <StepTitle step={step} />
        </button>
        <div class="execplans-facts">
          <span class={isPlain ? 'execplans-hidden' : `execplans-word is-${kind}`}>
            {stateText(step.state)}
          </span>
          {length !== null && (
            <span class="execplans-fact" title={stamps ?? undefined}>
              {length}
              {ofEstimateText(step)}
            </span>
          )}
          {stamps !== null && <span class="execplans-hidden">{stamps}</span>}
        </div>
        {remark !== null && (
          <div class={`execplans-remark is-${kind}`} dir="auto">
            {remark}
          </div>
        )}
        <StepWaits step={step} />
      </div>
      {onGrip && (
        <span
          class="execplans-grip"
          aria-hidden="true"
          title="Drag to reorder"
          onPointerDown={onGrip}
        >
          <Icon name="grip-vertical" />
        </span>
      )}
      <IconButton
        icon="ellipsis-vertical"
        class="execplans-more"
        label={`More actions for ${step.title}`}
        hasMenu
        onClick={(event) => actions.showStepMenu(step, event)}
      />
    </div>
  );
}

function moveOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 1 | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : null;
}
