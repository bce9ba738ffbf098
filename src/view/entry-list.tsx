// Decisions and discoveries, newest first; the fields of an entry unfold in place, and a decision can be replaced.
import { useContext, useRef, useState } from 'preact/hooks';
import type { Decision } from '../plan/decision';
import type { Discovery } from '../plan/discovery';
import type { Timestamp } from '../plan/timestamp';
import { ENTRY_WORDS, EntryMark } from './entry-mark';
import { Icon } from './icon';
import { newestFirst } from './newest-first';
import type { PlanActions } from './plan-actions';
import { relativeText, timeText } from './time-text';
import { TimestampStyleContext } from './timestamp-style-context';
import { useKeptKeys } from './use-kept-keys';
import { useMovedDraft } from './use-moved-draft';
import { ROW, useRovingRows } from './use-roving-rows';
import type { Writing, WritingActions } from './writing';
import { WritingForm } from './writing-form';

type LoggedEntry = Decision | Discovery;

export interface EntryListProps {
  readonly entries: readonly LoggedEntry[];
  /** ms UTC. */
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
  /** Absent where nothing is written. */
  readonly writing?: WritingActions | undefined;
  /** Said when there are no entries. */
  readonly emptyText: string;
}

/** So many entries are drawn at first, and so many more each time somebody asks. */
const PAGE = 30;

export function EntryList({ entries, now, onOpen, writing, emptyText }: EntryListProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const handlers = useRovingRows(list);
  const sorted = newestFirst(entries);
  const keys = useKeptKeys(sorted, (entry) => `${entry.kind} ${entry.title}`);
  const rest = sorted.length - limit;
  if (sorted.length === 0) return <p class="execplans-quiet">{emptyText}</p>;
  return (
    <>
      <ul class="execplans-entries" ref={list} {...handlers}>
        {sorted.slice(0, limit).map((entry, index) => {
          const key = keys[index] ?? '';
          return (
            <EntryRow
              key={key}
              row={key}
              entry={entry}
              now={now}
              onOpen={onOpen}
              writing={writing}
            />
          );
        })}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="execplans-show-more"
          onClick={() => setLimit(limit + PAGE)}
        >{`Show ${Math.min(rest, PAGE)} older of ${rest}`}</button>
      )}
    </>
  );
}

interface EntryRowProps {
  readonly row: string;
  readonly entry: LoggedEntry;
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
  /** Absent where nothing is written. */
  readonly writing?: WritingActions | undefined;
}

function EntryRow({ row, entry, now, onOpen, writing }: EntryRowProps) {
  const [isOpen, setOpen] = useState(false);
  const [isReplacing, setReplacing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const fields = entry.fields.filter((field) => field.value !== '');
  const replacement: Writing | null =
    entry.kind === 'decision' ? { kind: 'replacement', decision: entry } : null;
  useMovedDraft(writing, replacement);
  return (
    <li class={`execplans-entry ${entry.superseded ? 'is-superseded' : ''}`}>
      <div class="execplans-entry-head" {...{ [ROW]: row }}>
        <button
          type="button"
          class="execplans-entry-button"
          aria-expanded={isOpen}
          ref={opener}
          onClick={() => setOpen(!isOpen)}
        >
          <EntryMark kind={entry.kind} />
          <span class="execplans-hidden">{`${ENTRY_WORDS[entry.kind]}: `}</span>
          <span class={`execplans-entry-title ${isOpen ? '' : 'is-cut'}`} dir="auto">
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
      {isOpen && (
        <div class="execplans-entry-body">
          {fields.length > 0 && (
            <dl class="execplans-fields">
              {fields.map((field) => (
                <div class="execplans-field" key={field.span.from - entry.span.from}>
                  <dt dir="auto">{field.label}</dt>
                  <dd dir="auto">{field.value}</dd>
                </div>
              ))}
            </dl>
          )}
          {fields.length === 0 && <p class="execplans-quiet">The note says no more about it.</p>}
          {writing && replacement && !entry.superseded && !isReplacing && (
            <button type="button" class="execplans-add" onClick={() => setReplacing(true)}>
              <Icon name="replace" />
              Replace by a new decision
            </button>
          )}
          {/* Also when it was replaced elsewhere: what was typed must not go. */}
          {writing && replacement && isReplacing && (
            <WritingForm
              writing={replacement}
              actions={writing}
              label={`Replace decision: ${entry.title}`}
              onClose={() => {
                setReplacing(false);
                opener.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Stamp({ at, now }: { readonly at: Timestamp; readonly now: number }) {
  const exact = timeText(at, useContext(TimestampStyleContext));
  return (
    <span class="execplans-stamp" title={exact}>
      <span aria-hidden="true">{relativeText(at, now)}</span>
      <span class="execplans-hidden">{exact}</span>
    </span>
  );
}
