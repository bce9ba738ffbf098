// The rows of what is odd in a note, one sentence each; a click opens the place. What an edit can put right has a button.
import type { Severity } from '../plan/problem';
import { IconButton } from './icon-button';
import { menuHandlers } from './menu-keys';
import type { PlanActions, ProblemRow } from './plan-actions';
import { stableKeys } from './stable-keys';

const SIGNS: Readonly<Record<Severity, string>> = {
  error: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM8 4.8v3.9M8 11.1v.1',
  warning: 'M8 1.8 14.6 13.6H1.4ZM8 6v3.6M8 11.7v.1',
  hint: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7.4v3.8M8 4.9V5',
};

const WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
};

export interface ProblemListProps {
  readonly rows: readonly ProblemRow[];
  readonly actions: PlanActions;
}

export function ProblemList({ rows, actions }: ProblemListProps) {
  const keys = stableKeys(rows, ({ problem }) => `${problem.rule} ${problem.message}`);
  return (
    <>
      {rows.map((row, index) => (
        <li
          key={keys[index]}
          class="execplans-problem-row"
          {...menuHandlers((event) => actions.showProblemMenu(row, event))}
        >
          <button
            type="button"
            class="execplans-problem"
            onClick={(event) => actions.openAt(row.problem.span, event)}
          >
            <SeverityMark severity={row.problem.severity} />
            <span class="execplans-hidden">{`${WORDS[row.problem.severity]}: `}</span>
            <span dir="auto">{row.problem.message}</span>
          </button>
          {row.fix !== null && (
            <button
              type="button"
              class="execplans-fix"
              aria-label={`Fix: ${row.fix}`}
              onClick={() => actions.fixProblem(row.problem)}
            >
              Fix
            </button>
          )}
          <IconButton
            icon="ellipsis-vertical"
            class="execplans-more"
            label="More actions for this problem"
            hasMenu
            onClick={(event) => actions.showProblemMenu(row, event)}
          />
        </li>
      ))}
    </>
  );
}

/** The sign of a severity, told apart by shape; its word must stand beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg class={`execplans-severity is-${severity}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[severity]} />
    </svg>
  );
}
