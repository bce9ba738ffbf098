// Decisions or discoveries, newest first; the fields of an entry unfold in place.
import { useState } from 'preact/hooks';
import type { Decision } from '../plan/decision';
import type { Discovery } from '../plan/discovery';
import { utcText, type Timestamp } from '../plan/timestamp';
import { EntryMark } from './entry-mark';
import { Icon } from './icon';
import { newestFirst } from './newest-first';
import type { PlanActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { relativeText } from './time-text';

type LoggedEntry = Decision | Discovery;

export interface EntryListProps {
  readonly entries: readonly LoggedEntry[];
  /** ms UTC. */
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
  /** Said when there are no entries. */
  readonly emptyText: string;
}

export function EntryList({ entries, now, onOpen, emptyText }: EntryListProps) {
  const sorted = newestFirst(entries);
  const keys = stableKeys(sorted, (entry) => entry.title);
  if (sorted.length === 0) return <p class="execplans-quiet">{emptyText}</p>;
  return (
    <ul class="execplans-entries">
      {sorted.map((entry, index) => (
        <EntryRow key={keys[index]} entry={entry} now={now} onOpen={onOpen} />
      ))}
    </ul>
  );
}

interface EntryRowProps {
  readonly entry: LoggedEntry;
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
}

function EntryRow({ entry, now, onOpen }: EntryRowProps) {
  const [isOpen, setOpen] = useState(false);
  const fields = entry.fields.filter((field) => field.value !== '');
  const canUnfold = fields.length > 0;
  return (
    <li class={`execplans-entry ${entry.superseded ? 'is-superseded' : ''}`}>
      <div class="execplans-entry-head">
        <button
          type="button"
          class="execplans-entry-button"
          aria-expanded={canUnfold ? isOpen : undefined}
          onClick={(event) => (canUnfold ? setOpen(!isOpen) : onOpen(entry.span, event))}
        >
          <EntryMark kind={entry.kind} />
          <span class="execplans-entry-title" dir="auto">
            {entry.title}
          </span>
          {entry.superseded && <span class="execplans-word">Superseded</span>}
          {entry.at !== null && <Stamp at={entry.at} now={now} />}
        </button>
        <button
          type="button"
          class="clickable-icon execplans-more"
          aria-label={`Open in note: ${entry.title}`}
          onClick={(event) => onOpen(entry.span, event)}
        >
          <Icon name="arrow-up-right" />
        </button>
      </div>
      {isOpen && canUnfold && (
        <dl class="execplans-fields">
          {fields.map((field) => (
            <div class="execplans-field" key={field.span.from - entry.span.from}>
              <dt dir="auto">{field.label}</dt>
              <dd dir="auto">{field.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Stamp({ at, now }: { readonly at: Timestamp; readonly now: number }) {
  return (
    <span class="execplans-stamp" title={utcText(at)}>
      <span aria-hidden="true">{relativeText(at, now)}</span>
      <span class="execplans-hidden">{utcText(at)}</span>
    </span>
  );
}
