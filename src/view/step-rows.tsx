// Steps of one phase and parent, one below the other, that can be put in another order by pointer and keys.
import { useRef, useState } from 'preact/hooks';
import type { Step } from '../plan/step';
import { focusAgain } from './focus-again';
import type { StepActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { firstWindow } from './step-window';
import { StepRow } from './step-row';
import { useReorder } from './use-reorder';
import { useStepMoves } from './use-step-moves';

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
  const [asked, setAsked] = useState<{ readonly before: number; readonly behind: number }>({
    before: 0,
    behind: 0,
  });
  const first = firstWindow(steps);
  const from = Math.max(0, first.from - asked.before);
  const to = Math.min(steps.length, first.to + asked.behind);
  const keys = stableKeys(steps, (step) => `${step.number ?? ''} ${step.title}`);
  const moves = useStepMoves({
    steps,
    keys,
    actions,
    announce,
    // So that the step stays in sight at the edges of what is drawn.
    onMove: (place) => {
      const [before, behind] = [first.from - place, place + 1 - first.to];
      if (before > asked.before || behind > asked.behind) {
        setAsked(({ before: up, behind: down }) => ({
          before: Math.max(up, before),
          behind: Math.max(down, behind),
        }));
      }
    },
    onMoved: (key) => {
      const row = list.current?.children[keys.indexOf(key) - from];
      focusAgain(row?.querySelector<HTMLElement>('.execplans-step-title') ?? null, list.current);
    },
  });
  const drawn = keys.slice(from, to).join('\n');
  const reorder = useReorder(list, drawn, (index, gap) => moves.drop(from + index, from + gap));
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
                onMove={(by) => moves.shift(key, by)}
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
