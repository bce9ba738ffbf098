// The log of a plan: a composer for what is new over all decisions and surprises, newest first.
import { useState } from 'preact/hooks';
import type { Plan } from '../plan/plan';
import { ComposedSection, type Offer } from './composed-section';
import { EntryList } from './entry-list';
import type { EntryKind } from './entry-mark';
import type { PlanActions } from './plan-actions';

export interface LogSectionProps {
  readonly plan: Plan;
  /** ms UTC. */
  readonly now: number;
  readonly actions: PlanActions;
}

const OFFERS: readonly Offer[] = [
  { kind: 'decision', word: 'Decision', label: 'Log decision' },
  { kind: 'discovery', word: 'Surprise', label: 'Log surprise' },
  { kind: 'step note', word: 'Note', label: 'Add note to a step' },
];

type Filter = 'all' | EntryKind;

export function LogSection({ plan, now, actions }: LogSectionProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const { decisions, discoveries, steps } = plan;
  const total = decisions.length + discoveries.length;
  // A filter makes sense while there is something of either kind, and one that hides all is none.
  const canFilter = decisions.length > 0 && discoveries.length > 0;
  const shown = canFilter ? filter : 'all';
  const entries = [
    ...(shown === 'discovery' ? [] : decisions),
    ...(shown === 'decision' ? [] : discoveries),
  ];
  const choices: readonly (readonly [Filter, string])[] = [
    ['all', `All ${total}`],
    ['decision', `Decisions ${decisions.length}`],
    ['discovery', `Surprises ${discoveries.length}`],
  ];
  return (
    <ComposedSection
      title="Log"
      count={total === 0 ? undefined : String(total)}
      offers={steps.length > 0 ? OFFERS : OFFERS.filter(({ kind }) => kind !== 'step note')}
      actions={actions.writing}
    >
      {canFilter && (
        <div class="execplans-filter" role="group" aria-label="Show of the log">
          {choices.map(([value, words]) => (
            <button
              type="button"
              key={value}
              class="execplans-chip"
              aria-pressed={value === shown}
              onClick={() => setFilter(value)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
      <EntryList
        entries={entries}
        now={now}
        onOpen={actions.openAt}
        writing={actions.writing}
        entryLinks={actions.entryLinks}
        emptyText="What was chosen and why, and what nobody expected. Nothing is logged yet."
      />
    </ComposedSection>
  );
}
