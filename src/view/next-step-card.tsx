// The step to work on next, with what it takes to finish it and the buttons for its state.
import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shareOf } from '../plan/progress';
import type { Step } from '../plan/step';
import type { StepTransition } from '../plan/step-transition';
import { BlockForm } from './block-form';
import { focusAgain } from './focus-again';
import type { PlanActions } from './plan-actions';
import { StateMark } from './state-mark';
import { StepTitle } from './step-title';
import { StepWaits } from './step-waits';
import { estimateText, lengthText, remarkOf, stateText } from './step-words';
import { useHandedFocus } from './use-handed-focus';

export interface NextStepCardProps {
  readonly step: Step;
  /** Name of the step's phase, null without one. */
  readonly phase: string | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: PlanActions;
}

/**
 * After an action of its own the card gives the focus to its title, wherever the buttons have gone; a card that goes, as
 * after the last step, to that of the plan.
 */
export function NextStepCard({ step, phase, now, actions }: NextStepCardProps) {
  const key = `${step.number ?? ''} ${step.title}`;
  const [blocking, setBlocking] = useState<string | null>(null);
  const title = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const hasActed = useRef(false);
  const { kind } = step.state;
  useLayoutEffect(() => {
    if (hasActed.current) focusAgain(title.current, card.current);
    hasActed.current = false;
  }, [key, kind]);
  useHandedFocus(card, '.execplans-title button');
  const act = (transition: StepTransition): void => {
    hasActed.current = true;
    setBlocking(null);
    actions.setStepState(step, transition);
  };
  const remark = remarkOf(step);
  const facts = [phase, lengthText(step, now), kind === 'pending' ? null : estimateText(step)];
  return (
    <div class={`execplans-card is-${kind}`} ref={card}>
      <div class="execplans-card-head">
        <StateMark state={kind} share={shareOf(step)} />
        <span class={`execplans-word is-${kind}`}>
          {kind === 'pending' ? 'Up next' : stateText(step.state)}
        </span>
        <span class="execplans-card-facts">
          {[...new Set(facts.filter((fact) => fact !== null))].map((fact, at) => (
            <Fragment key={fact}>
              {at > 0 && ' · '}
              <bdi>{fact}</bdi>
            </Fragment>
          ))}
        </span>
      </div>
      <button
        type="button"
        class="execplans-link execplans-card-title"
        dir="auto"
        ref={title}
        onClick={(event) => actions.openAt(step.titleSpan, event)}
      >
        <StepTitle step={step} />
      </button>
      {remark !== null && (
        <p class={`execplans-remark is-${kind}`} dir="auto">
          {remark}
        </p>
      )}
      <StepWaits step={step} />
      <Brief step={step} />
      {blocking === key ? (
        <BlockForm
          onBlock={(reason) => act({ kind: 'block', reason })}
          onCancel={() => {
            setBlocking(null);
            title.current?.focus();
          }}
        />
      ) : (
        <div class="execplans-buttons">
          {kind !== 'active' && (
            <button type="button" class="mod-cta" onClick={() => act({ kind: 'start' })}>
              Start
            </button>
          )}
          <button
            type="button"
            class={kind === 'active' ? 'mod-cta' : ''}
            onClick={() => act({ kind: 'complete' })}
          >
            Done
          </button>
          {kind !== 'blocked' && (
            <button type="button" onClick={() => setBlocking(key)}>
              Block
            </button>
          )}
          <button
            type="button"
            aria-label={`Split: ${step.title}`}
            onClick={() => actions.splitStep(step)}
          >
            Split
          </button>
        </div>
      )}
    </div>
  );
}

function Brief({ step }: { readonly step: Step }) {
  const rows = [
    ['Verify', step.brief?.verification ?? null],
    ['Files', step.brief?.files ?? null],
  ] as const;
  const filled = rows.filter(([, value]) => value !== null);
  if (filled.length === 0) return null;
  return (
    <dl class="execplans-fields">
      {filled.map(([label, value]) => (
        <div class="execplans-field" key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
