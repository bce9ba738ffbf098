// Steps of one phase and parent, one below the other, that can be put in another order by pointer and keys.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Step } from '../plan/step';
import type { StepActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { firstWindow } from './step-window';
import { StepRow } from './step-row';
import { useReorder } from './use-reorder';

/** What all rows of a list of steps share. */
export interface StepRowsContext {
  /** ms UTC. */
  readonly now: number;
  readonly actions: StepActions;
  /** Says in words, for those who hear them, what became of the order. */
  readonly announce: (words: string) => void;
}

export interface StepRowsProps {
  readonly steps: readonly Step[];
  /** Starts the names of the rows, which are distinct in the whole list. */
  readonly name: string;
  readonly context: StepRowsContext;
}

/** So many more are drawn each time somebody asks for them. */
const MORE = 100;

export function StepRows({ steps, name, context }: StepRowsProps) {
  const { actions, announce } = context;
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const [asked, setAsked] = useState<{ readonly before: number; readonly behind: number }>({
    before: 0,
    behind: 0,
  });
  const first = firstWindow(steps);
  const from = Math.max(0, first.from - asked.before);
  const to = Math.min(steps.length, first.to + asked.behind);
  const keys = stableKeys(steps, (step) => `${step.number ?? ''} ${step.title}`);
  // A row that is put elsewhere in the document loses the focus.
  useLayoutEffect(() => {
    const key = moved.current;
    moved.current = null;
    const row = key === null ? -1 : keys.indexOf(key) - from;
    const title = list.current?.children[row]?.querySelector('.execplans-step-title');
    if (title && 'focus' in title) (title as HTMLElement).focus();
  }, [steps]);
  const move = (index: number, gap: number): void => {
    const [step, key] = [steps[index], keys[index]];
    const isDown = gap > index;
    const beside = steps[isDown ? gap - 1 : gap];
    if (!step || key === undefined || !beside || beside === step) return;
    moved.current = key;
    actions.moveStep(step, isDown ? 'after' : 'before', beside);
    announce(`${step.title}: place ${isDown ? gap : gap + 1} of ${steps.length}`);
  };
  const drawn = keys.slice(from, to).join('\n');
  const reorder = useReorder(list, drawn, (index, gap) => move(from + index, from + gap));
  return (
    <>
      <MoreButton
        count={from}
        what="earlier"
        onClick={() => setAsked({ ...asked, before: asked.before + MORE })}
      />
      <ul class={`execplans-steps ${reorder.line === -1 ? 'is-drop-first' : ''}`} ref={list}>
        {steps.slice(from, to).map((step, place) => {
          const key = keys[from + place] ?? '';
          const row = `${name}/${key}`;
          const marks = [
            reorder.dragging?.from === place ? 'is-dragged' : '',
            reorder.line === place ? 'is-drop-after' : '',
          ].join(' ');
          return (
            <li class={`execplans-step-place ${marks}`} key={key}>
              <StepRow
                step={step}
                row={row}
                now={context.now}
                actions={actions}
                onGrip={steps.length > 1 ? (event) => reorder.onGrip(place, event) : undefined}
                onMove={(by) => move(from + place, from + place + (by > 0 ? 2 : -1))}
              />
              {step.steps.length > 0 && (
                <StepRows steps={step.steps} name={row} context={context} />
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton
        count={steps.length - to}
        what="more"
        onClick={() => setAsked({ ...asked, behind: asked.behind + MORE })}
      />
    </>
  );
}

interface MoreButtonProps {
  readonly count: number;
  readonly what: string;
  readonly onClick: () => void;
}

function MoreButton({ count, what, onClick }: MoreButtonProps) {
  if (count <= 0) return null;
  return (
    <button type="button" class="execplans-show-more" onClick={() => onClick()}>
      {`Show ${Math.min(count, MORE)} ${what} of ${count} ${count === 1 ? 'step' : 'steps'}`}
    </button>
  );
}
