// Decisions and discoveries, newest first; the fields of an entry unfold in place, and what it hangs
// together with stands below it.
import { useContext, useRef, useState } from 'preact/hooks';
import { citationKindOf } from '../plan/citation';
import type { LogEntry } from '../plan/entry-reference';
import type { Field } from '../plan/field';
import type { Timestamp } from '../plan/timestamp';
import { contains } from '../text/span';
import { EntryForms } from './entry-forms';
import { EntryLinkList } from './entry-link-list';
import { type EntryLinkActions, shownLinks } from './entry-links';
import { ENTRY_WORDS, EntryMark } from './entry-mark';
import { IconButton } from './icon-button';
import { newestFirst } from './newest-first';
import type { PlanActions } from './plan-actions';
import { relativeText, timeText } from './time-text';
import { TimestampStyleContext } from './timestamp-style-context';
import { useKeptKeys } from './use-kept-keys';
import { ROW, useRovingRows } from './use-roving-rows';
import type { WritingActions } from './writing';

export interface EntryListProps {
  readonly entries: readonly LogEntry[];
  /** ms UTC. */
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
  /** Absent where nothing is written. */
  readonly writing?: WritingActions | undefined;
  /** Absent where entries are shown without what they hang together with. */
  readonly entryLinks?: EntryLinkActions | undefined;
  /** Said when there are no entries. */
  readonly emptyText: string;
}

/** So many entries are drawn at first, and so many more each time somebody asks. */
const PAGE = 30;

export function EntryList(props: EntryListProps) {
  const { entries, now, onOpen, writing, entryLinks, emptyText } = props;
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
              entryLinks={entryLinks}
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
  readonly entry: LogEntry;
  readonly now: number;
  readonly onOpen: PlanActions['openAt'];
  /** Absent where nothing is written. */
  readonly writing?: WritingActions | undefined;
  readonly entryLinks?: EntryLinkActions | undefined;
}

function EntryRow({ row, entry, now, onOpen, writing, entryLinks }: EntryRowProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const links = entryLinks?.linksOf(entry) ?? [];
  // What the links below say need not be said in the marks of links as well.
  const isLink = ({ label, span }: Field): boolean => {
    const kind = citationKindOf(label);
    const isShown = kind !== 'cites' && links.some(({ relation }) => relation === kind);
    return isShown && entry.citations.some((citation) => contains(span, citation.span));
  };
  const fields = entry.fields.filter((field) => field.value !== '' && !isLink(field));
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
        <IconButton
          icon="arrow-up-right"
          class="execplans-more"
          label={`Open in note: ${entry.title}`}
          onClick={(event) => onOpen(entry.span, event)}
        />
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
          {fields.length === 0 && links.length === 0 && (
            <p class="execplans-quiet">The note says no more about it.</p>
          )}
        </div>
      )}
      <EntryLinkList row={row} links={shownLinks(links, isOpen)} actions={entryLinks} />
      {writing && (
        <EntryForms
          entry={entry}
          writing={writing}
          entryLinks={entryLinks}
          isOpen={isOpen}
          onClose={() => opener.current?.focus()}
        />
      )}
    </li>
  );
}

function Stamp({ at, now }: { readonly at: Timestamp; readonly now: number }) {
  const style = useContext(TimestampStyleContext);
  const exact = timeText(at, style);
  return (
    <span class="execplans-stamp" title={exact}>
      <span aria-hidden="true">{relativeText(at, now, style)}</span>
      <span class="execplans-hidden">{exact}</span>
    </span>
  );
}
