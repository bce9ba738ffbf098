// What stands at the end of a step's line: its state, where a box cannot show it, and how long it took. A click opens
// the step's menu.
import { shareOf } from '../../plan/progress';
import type { Step } from '../../plan/step';
import type { TimestampStyle } from '../../plan/timestamp-style';
import { menuHandlers } from '../menu-keys';
import { StateMark } from '../state-mark';
import { lengthText, stampText, stateText } from '../step-words';

export interface StepChipProps {
  readonly step: Step;
  /** ms UTC. */
  readonly now: number;
  readonly timestampStyle: TimestampStyle;
  readonly onMenu: (event: MouseEvent | KeyboardEvent) => void;
}

export function StepChip({ step, now, timestampStyle, onMenu }: StepChipProps) {
  const { kind } = step.state;
  const isPlain = kind === 'pending' || kind === 'done';
  const stamps = stampText(step, timestampStyle);
  const state = stateText(step.state);
  const length = lengthText(step, now);
  const seen = [isPlain ? null : state, length].filter((words) => words !== null).join(' · ');
  const more = [seen, isPlain ? state : null, stamps].filter((words) => words !== null);
  return (
    <button
      type="button"
      class={`execplans-chip-mark is-${kind}`}
      aria-label={`${more.join(', ')}. Change: ${step.title}`}
      aria-haspopup="menu"
      {...menuHandlers(onMenu)}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onMenu(event);
      }}
    >
      {!isPlain && <StateMark state={kind} share={shareOf(step)} />}
      <span>{seen}</span>
    </button>
  );
}

/** Two chips with the same key look the same and are about the same step. */
export function chipKey({ step, now, timestampStyle }: StepChipProps): string {
  const share = Math.round(shareOf(step) * 100);
  const { number, title, state } = step;
  return [
    number,
    title,
    stateText(state),
    share,
    lengthText(step, now),
    stampText(step, timestampStyle),
  ].join('\n');
}
