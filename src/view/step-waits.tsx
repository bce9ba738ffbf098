// What a step waits for, with how far that is, and that it is ready once all of it is done. Shows it in a step's row and on
// the card of the next step.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Wait } from '../index/readiness';
import { isSettled, type Step } from '../plan/step';
import { menuHandlers } from './menu-keys';
import { middleButton } from './middle-button';

/** What is said of each of several notes that a link may mean. */
export const IF_MEANT = 'if that is meant';

export interface StepWaitsSource {
  /** What a step of the plan shown waits for, done or not. */
  readonly of: (step: Step) => readonly Wait[];
  /** Opens the plan or step that is waited for; modifier keys choose where. */
  readonly open: (wait: Wait, event: MouseEvent) => void;
  /** Shows Obsidian's hover preview of the note that it is in. */
  readonly hover: (wait: Wait, event: MouseEvent) => void;
  /** Shows the native menu of that note. */
  readonly showMenu: (wait: Wait, event: MouseEvent | KeyboardEvent) => void;
}

/** Provided by the pane; steps elsewhere show no waits. */
export const StepWaitsContext = createContext<StepWaitsSource>({
  of: () => [],
  open: () => undefined,
  hover: () => undefined,
  showMenu: () => undefined,
});

export function StepWaits({ step }: { readonly step: Step }) {
  const { of, open, hover, showMenu } = useContext(StepWaitsContext);
  const waits = isSettled(step) ? [] : of(step);
  if (waits.length === 0) return null;
  const left = waits.filter(({ isOver }) => !isOver);
  if (left.length === 0) {
    const dropped = waits.some(({ state }) => state === 'dropped') ? ' or dropped' : '';
    return (
      <div class="execplans-waits is-ready">{`Ready: all that it waited for is done${dropped}`}</div>
    );
  }
  return (
    <div class="execplans-waits">
      {'Waits for '}
      {left.map((wait, at) => (
        <span key={`${wait.path} ${wait.step ?? ''}`}>
          {at > 0 && ', '}
          <button
            type="button"
            class="execplans-link"
            dir="auto"
            {...menuHandlers((event) => showMenu(wait, event))}
            onClick={(event) => open(wait, event)}
            onMouseEnter={(event) => hover(wait, event)}
            {...middleButton((event) => open(wait, event))}
          >
            {wait.step ?? wait.plan}
          </button>
          {` (${afterName(wait)})`}
        </span>
      ))}
    </div>
  );
}

function afterName({ plan, step, state, isUnsure }: Wait): string {
  const word = state === 'active' ? 'in progress' : state;
  const words = [word, ...(step === null ? [] : [`in ${plan}`]), ...(isUnsure ? [IF_MEANT] : [])];
  return words.join(', ');
}
