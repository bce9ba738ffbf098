// Where a transition leads from the state that a step is in.
import type { Step, StepState } from '../plan/step';
import type { StepTransition } from '../plan/step-transition';

/** The state that `transition` leads to. A step that is blocked or goes on keeps its percentage. */
export function stateAfter(step: Step, transition: StepTransition): StepState {
  const { state } = step;
  const percent = state.kind === 'active' || state.kind === 'blocked' ? state.percent : null;
  switch (transition.kind) {
    case 'start':
      return { kind: 'active', percent };
    case 'percent':
      return { kind: 'active', percent: transition.percent };
    case 'complete':
      return { kind: 'done' };
    case 'block':
      return { kind: 'blocked', percent, reason: transition.reason.trim() || null };
    case 'drop':
      return { kind: 'dropped' };
    case 'reset':
      return { kind: 'pending' };
  }
}
