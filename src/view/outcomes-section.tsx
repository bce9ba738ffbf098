// What the work came to: what worked, what did not, what was measured and what is to be remembered.
import type { Outcome, OutcomeKind } from '../plan/outcome';
import { ComposedSection, type Offer } from './composed-section';
import { Icon } from './icon';
import type { PlanActions } from './plan-actions';
import { stableKeys } from './stable-keys';

export interface OutcomesSectionProps {
  readonly outcomes: readonly Outcome[];
  readonly actions: PlanActions;
}

const OFFERS: readonly Offer[] = [{ kind: 'outcome', word: 'Outcome', label: 'Record outcome' }];

interface KindLook {
  readonly word: string;
  readonly icon: string;
  /** Gives the sign its colour. */
  readonly state: string;
}

const LOOKS: Readonly<Record<OutcomeKind, KindLook>> = {
  worked: { word: 'Worked', icon: 'thumbs-up', state: 'is-done' },
  'did not work': { word: 'Did not work', icon: 'thumbs-down', state: 'is-blocked' },
  impact: { word: 'Measured', icon: 'gauge', state: 'is-active' },
  lesson: { word: 'Lesson', icon: 'lightbulb', state: 'is-hint' },
  other: { word: 'Outcome', icon: 'flag', state: 'is-planned' },
};

export function OutcomesSection({ outcomes, actions }: OutcomesSectionProps) {
  const keys = stableKeys(outcomes, ({ kind, text }) => `${kind} ${text}`);
  return (
    <ComposedSection
      title="Outcomes"
      count={outcomes.length === 0 ? undefined : String(outcomes.length)}
      offers={OFFERS}
      actions={actions.writing}
    >
      {outcomes.length === 0 ? (
        <p class="execplans-quiet">What the work came to, and what is to be remembered.</p>
      ) : (
        <ul class="execplans-list">
          {outcomes.map((outcome, index) => (
            <OutcomeRow key={keys[index]} outcome={outcome} actions={actions} />
          ))}
        </ul>
      )}
    </ComposedSection>
  );
}

interface OutcomeRowProps {
  readonly outcome: Outcome;
  readonly actions: PlanActions;
}

function OutcomeRow({ outcome, actions }: OutcomeRowProps) {
  const { word, icon, state } = LOOKS[outcome.kind];
  const { measure } = outcome;
  return (
    <li class={`execplans-list-row ${state}`}>
      <span class="execplans-list-sign" title={word}>
        <Icon name={icon} />
      </span>
      <button
        type="button"
        class="execplans-link execplans-list-text"
        dir="auto"
        onClick={(event) => actions.openAt(outcome.span, event)}
      >
        <span class="execplans-hidden">{`${word}: `}</span>
        {measure === null ? (
          outcome.text
        ) : (
          <>
            {`${measure.metric}: ${measure.before} `}
            <span aria-hidden="true">→</span>
            <span class="execplans-hidden">became</span>
            {` ${measure.after}`}
          </>
        )}
      </button>
    </li>
  );
}
