// The steps of a plan by phase. Every state is a control, every title leads to its line in the note.
import { useRef, useState } from 'preact/hooks';
import type { Plan } from '../plan/plan';
import { phaseProgressOf, wholePercent, type PhaseProgress } from '../plan/progress';
import { isSettled } from '../plan/step';
import { Icon } from './icon';
import type { StepActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { StepRows } from './step-rows';
import { ALL_UP_TO } from './step-window';
import { useRovingRows } from './use-roving-rows';

export interface StepListProps {
  readonly plan: Plan;
  /** ms UTC. */
  readonly now: number;
  readonly actions: StepActions;
}

/**
 * Groups by phase when the plan has phases; phases without steps are left out, and those of a long plan that have
 * nothing left to do are folded at first.
 */
export function StepList({ plan, now, actions }: StepListProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const handlers = useRovingRows(box);
  const groups = phaseProgressOf(plan).filter((group) => group.steps.length > 0);
  const nameOf = (group: PhaseProgress): string =>
    (group.phase === null ? null : plan.phases[group.phase]?.name) ?? 'Without a phase';
  const keys = stableKeys(groups, nameOf);
  const isFlat = groups.every((group) => group.phase === null);
  const isLong = plan.steps.length > ALL_UP_TO;
  const context = { now, actions, announce: setWords };
  const toggle = (key: string): void => {
    const changed = new Set(toggled);
    if (!changed.delete(key)) changed.add(key);
    setToggled(changed);
  };
  return (
    <div class="execplans-groups" ref={box} {...handlers}>
      {groups.map((group, index) => {
        const key = keys[index] ?? '';
        const startsFolded = isLong && group.steps.every(isSettled);
        const isOpen = isFlat || toggled.has(key) === startsFolded;
        return (
          <div class="execplans-group" key={key}>
            {!isFlat && (
              <GroupHeader
                group={group}
                name={nameOf(group)}
                isOpen={isOpen}
                onToggle={() => toggle(key)}
              />
            )}
            {isOpen && <StepRows steps={group.steps} name={key} context={context} />}
          </div>
        );
      })}
      <div class="execplans-hidden" role="status">
        {words}
      </div>
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
