// Putting the steps of a list in another order by their keys. Moves asked for while others are still being written build
// on those; what became of one is said when it is known.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Step } from '../plan/step';
import type { MoveSide, StepActions } from './plan-actions';
import { isSameOrder, movedBeside } from './step-order';

export interface StepMovesOptions {
  readonly steps: readonly Step[];
  /** Of `steps`, in their order. */
  readonly keys: readonly string[];
  readonly actions: Pick<StepActions, 'moveStep'>;
  /** Says in words, for those who hear them, what became of a move. */
  readonly announce: (words: string) => void;
  /** Called when a step is about to go to place `place` of the list, counted from 0. */
  readonly onMove: (place: number) => void;
  /** Called when the steps are drawn in another order after step `key` was moved. */
  readonly onMoved: (key: string) => void;
}

export interface StepMoves {
  /** Moves step `key` one place up or down; nothing happens at the ends. */
  readonly shift: (key: string, by: -1 | 1) => void;
  /** Moves the step at `index` to the gap behind the first `gap` steps. */
  readonly drop: (index: number, gap: number) => void;
}

export function useStepMoves(options: StepMovesOptions): StepMoves {
  const { steps, keys, actions, announce, onMove, onMoved } = options;
  /** How the steps will stand when all moves are made; null for as they do. */
  const order = useRef<readonly string[] | null>(null);
  const underWay = useRef(0);
  const last = useRef<string | null>(null);
  // A row that is put elsewhere in the document loses the focus.
  useLayoutEffect(() => {
    const key = last.current;
    if (order.current === null || underWay.current === 0 || isSameOrder(order.current, keys)) {
      order.current = null;
      last.current = null;
    }
    if (key !== null) onMoved(key);
  }, [keys.join('\n')]);
  const move = async (key: string, side: MoveSide, besideKey: string): Promise<void> => {
    const [step, beside] = [steps[keys.indexOf(key)], steps[keys.indexOf(besideKey)]];
    if (!step || !beside || step === beside) return;
    const moved = movedBeside(order.current ?? keys, key, side, besideKey);
    const place = moved.indexOf(key);
    order.current = moved;
    last.current = key;
    underWay.current += 1;
    onMove(place);
    const isMade = await actions.moveStep(step, side, beside);
    underWay.current -= 1;
    if (!isMade) order.current = null;
    announce(
      isMade ? `${step.title}: place ${place + 1} of ${moved.length}` : `${step.title}: not moved`,
    );
  };
  return {
    shift: (key, by) => {
      const all = order.current ?? keys;
      const at = all.indexOf(key);
      const beside = at < 0 ? undefined : all[at + by];
      if (beside !== undefined) void move(key, by > 0 ? 'after' : 'before', beside);
    },
    drop: (index, gap) => {
      const isDown = gap > index;
      const [key, beside] = [keys[index], keys[isDown ? gap - 1 : gap]];
      if (key !== undefined && beside !== undefined)
        void move(key, isDown ? 'after' : 'before', beside);
    },
  };
}
