// The step to work on next, with what it takes to finish it and the buttons for its state.
import { useState } from 'preact/hooks';
import { shareOf } from '../plan/progress';
import type { Step } from '../plan/step';
import type { PlanActions } from './plan-actions';
import { StateMark } from './state-mark';
import { estimateText, lengthText, remarkOf, stateText } from './step-words';

export interface NextStepCardProps {
  readonly step: Step;
  /** Name of the step's phase, null without one. */
  readonly phase: string | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: PlanActions;
}

export function NextStepCard({ step, phase, now, actions }: NextStepCardProps) {
  const [isBlocking, setBlocking] = useState(false);
  const { kind } = step.state;
  const remark = remarkOf(step);
  const facts = [phase, lengthText(step, now), kind === 'pending' ? null : estimateText(step)];
  return (
    <div class={`execplans-card is-${kind}`}>
      <div class="execplans-card-head">
        <StateMark state={kind} share={shareOf(step)} />
        <span class={`execplans-word is-${kind}`}>
          {kind === 'pending' ? 'Up next' : stateText(step.state)}
        </span>
        <span class="execplans-card-facts" dir="auto">
          {[...new Set(facts.filter((fact) => fact !== null))].join(' · ')}
        </span>
      </div>
      <button
        type="button"
        class="execplans-link execplans-card-title"
        dir="auto"
        onClick={(event) => actions.openAt(step.titleSpan, event)}
      >
        {step.number !== null && <span class="execplans-number">{step.number}</span>}
        {step.title}
      </button>
      {remark !== null && (
        <p class={`execplans-remark is-${kind}`} dir="auto">
          {remark}
        </p>
      )}
      <Brief step={step} />
      {isBlocking ? (
        <BlockForm
          onBlock={(reason) => {
            setBlocking(false);
            actions.setStepState(step, { kind: 'block', reason });
          }}
          onCancel={() => setBlocking(false)}
        />
      ) : (
        <div class="execplans-buttons">
          {kind !== 'active' && (
            <button
              type="button"
              class="mod-cta"
              onClick={() => actions.setStepState(step, { kind: 'start' })}
            >
              Start
            </button>
          )}
          <button
            type="button"
            class={kind === 'active' ? 'mod-cta' : ''}
            onClick={() => actions.setStepState(step, { kind: 'complete' })}
          >
            Done
          </button>
          {kind !== 'blocked' && (
            <button type="button" onClick={() => setBlocking(true)}>
              Block
            </button>
          )}
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

interface BlockFormProps {
  readonly onBlock: (reason: string) => void;
  readonly onCancel: () => void;
}

function BlockForm({ onBlock, onCancel }: BlockFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      class="execplans-block-form"
      onSubmit={(event) => {
        event.preventDefault();
        onBlock(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        type="text"
        dir="auto"
        placeholder="What blocks it?"
        aria-label="What blocks the step"
        value={reason}
        ref={focusOnce}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="execplans-buttons">
        <button type="submit" class="mod-cta">
          Block
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

// One function for all renders, so that it runs when the field appears and never again.
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
