// The small round sign of a state, drawn by shape and not by colour alone: an empty ring, a ring filled
// by as much as is done, a tick, a bar, a stroke. Its meaning is said in words beside it.

export type MarkState = 'pending' | 'active' | 'blocked' | 'done' | 'dropped';

export interface StateMarkProps {
  readonly state: MarkState;
  /** 0 to 1, how much of an active state is done. */
  readonly share?: number;
}

/** Circumference of the pie's stroke: a circle of radius 2.5 stroked 5 wide is a disc of radius 5. */
const PIE = 2 * Math.PI * 2.5;

export function StateMark({ state, share = 0.5 }: StateMarkProps) {
  return (
    <svg class={`execplans-mark is-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle class="execplans-mark-ring" cx="8" cy="8" r="6.75" />
      <Sign state={state} share={share} />
    </svg>
  );
}

function Sign({ state, share }: { readonly state: MarkState; readonly share: number }) {
  switch (state) {
    case 'pending':
      return null;
    case 'active':
      return (
        <circle
          class="execplans-mark-pie"
          cx="8"
          cy="8"
          r="2.5"
          transform="rotate(-90 8 8)"
          stroke-dasharray={`${PIE * Math.min(1, Math.max(0.12, share))} ${PIE}`}
        />
      );
    case 'blocked':
      return <path class="execplans-mark-sign" d="M4.75 8h6.5" />;
    case 'done':
      return <path class="execplans-mark-sign" d="m5 8.3 2.1 2.1L11.2 6" />;
    case 'dropped':
      return <path class="execplans-mark-sign" d="m3.4 12.6 9.2-9.2" />;
  }
}
