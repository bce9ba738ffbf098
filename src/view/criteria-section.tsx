// What must hold for the work to count as done: each with a box to tick where the note has one.
import { useRef } from 'preact/hooks';
import type { Criterion } from '../plan/criterion';
import { ComposedSection, type Offer } from './composed-section';
import type { PlanActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { StateMark } from './state-mark';
import { ROW, useRovingRows } from './use-roving-rows';

export interface CriteriaSectionProps {
  readonly criteria: readonly Criterion[];
  readonly actions: PlanActions;
}

const OFFERS: readonly Offer[] = [{ kind: 'criterion', word: 'Criterion', label: 'Add criterion' }];

export function CriteriaSection({ criteria, actions }: CriteriaSectionProps) {
  const list = useRef<HTMLUListElement>(null);
  const handlers = useRovingRows(list);
  const keys = stableKeys(criteria, ({ text }) => text);
  const boxed = criteria.filter(({ met }) => met !== null);
  const met = boxed.filter((criterion) => criterion.met === true).length;
  const count = boxed.length > 0 ? `${met} of ${boxed.length} met` : undefined;
  return (
    <ComposedSection title="Criteria" count={count} offers={OFFERS} actions={actions.writing}>
      {criteria.length === 0 ? (
        <p class="execplans-quiet">
          What must hold for the work to count as done. No criterion is written down yet.
        </p>
      ) : (
        <ul class="execplans-list" ref={list} {...handlers}>
          {criteria.map((criterion, index) => {
            const key = keys[index] ?? '';
            return (
              <li class="execplans-list-row" key={key} {...{ [ROW]: key }}>
                <Box criterion={criterion} actions={actions} />
                <button
                  type="button"
                  class="execplans-link execplans-list-text"
                  dir="auto"
                  onClick={(event) => actions.openAt(criterion.span, event)}
                >
                  {criterion.text}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </ComposedSection>
  );
}

function Box({
  criterion,
  actions,
}: {
  readonly criterion: Criterion;
  readonly actions: PlanActions;
}) {
  const { met, text } = criterion;
  if (met === null) return <span class="execplans-list-bullet" aria-hidden="true" />;
  return (
    <button
      type="button"
      class={`execplans-state is-${met ? 'done' : 'pending'}`}
      role="checkbox"
      aria-checked={met}
      aria-label={`Met: ${text}`}
      onClick={() => actions.tickCriterion(criterion, !met)}
    >
      <StateMark state={met ? 'done' : 'pending'} />
    </button>
  );
}
