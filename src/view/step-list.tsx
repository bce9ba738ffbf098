// The steps of a plan by phase. Every state is a control, every title leads to its line in the note.
import { useState } from 'preact/hooks';
import type { Plan } from '../plan/plan';
import { phaseProgressOf, wholePercent, type PhaseProgress } from '../plan/progress';
import type { Step } from '../plan/step';
import { Icon } from './icon';
import type { StepActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { StepRow } from './step-row';

export interface StepListProps {
  readonly plan: Plan;
  /** ms UTC. */
  readonly now: number;
  readonly actions: StepActions;
}

/** Groups by phase when the plan has phases; phases without steps are left out. */
export function StepList({ plan, now, actions }: StepListProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = phaseProgressOf(plan).filter((group) => group.steps.length > 0);
  const nameOf = (group: PhaseProgress): string =>
    (group.phase === null ? null : plan.phases[group.phase]?.name) ?? 'Without a phase';
  if (groups.every((group) => group.phase === null)) {
    return <StepRows steps={plan.steps} now={now} actions={actions} />;
  }
  const keys = stableKeys(groups, nameOf);
  const toggle = (key: string): void => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  return (
    <div class="execplans-groups">
      {groups.map((group, index) => {
        const key = keys[index] ?? '';
        const isOpen = !folded.has(key);
        return (
          <div class="execplans-group" key={key}>
            <GroupHeader
              group={group}
              name={nameOf(group)}
              isOpen={isOpen}
              onToggle={() => toggle(key)}
            />
            {isOpen && <StepRows steps={group.steps} now={now} actions={actions} />}
          </div>
        );
      })}
    </div>
  );
}

interface GroupHeaderProps {
  readonly group: PhaseProgress;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function GroupHeader({ group, name, isOpen, onToggle }: GroupHeaderProps) {
  const { done, total } = group.progress;
  return (
    <button type="button" class="execplans-group-header" aria-expanded={isOpen} onClick={onToggle}>
      <span class={`execplans-chevron ${isOpen ? 'is-open' : ''}`}>
        <Icon name="chevron-right" />
      </span>
      <span class="execplans-group-name" dir="auto">
        {name}
      </span>
      <span class="execplans-count">
        <span aria-hidden="true">{`${done}/${total}`}</span>
        <span class="execplans-hidden">
          {`${done} of ${total} steps done, ${wholePercent(group.progress)} %`}
        </span>
      </span>
    </button>
  );
}

interface StepRowsProps {
  readonly steps: readonly Step[];
  readonly now: number;
  readonly actions: StepActions;
}

function StepRows({ steps, now, actions }: StepRowsProps) {
  const keys = stableKeys(steps, (step) => `${step.number ?? ''} ${step.title}`);
  return (
    <ul class="execplans-steps">
      {steps.map((step, index) => (
        <li class="execplans-step-place" key={keys[index]}>
          <StepRow step={step} now={now} actions={actions} />
          {step.steps.length > 0 && <StepRows steps={step.steps} now={now} actions={actions} />}
        </li>
      ))}
    </ul>
  );
}
