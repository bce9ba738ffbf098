// The links of an entry below its line: what it came from, what it led to, and the rest. Each is a row for the keyboard.
import { type EntryLink, type EntryLinkActions, CHAIN_WORDS } from './entry-links';
import { EntryMark, ENTRY_WORDS } from './entry-mark';
import { Icon } from './icon';
import { menuHandlers } from './menu-keys';
import { middleButton } from './middle-button';
import { stableKeys } from './stable-keys';
import { ROW } from './use-roving-rows';

export interface EntryLinkListProps {
  /** The name of the entry's row, which those of its links begin with. */
  readonly row: string;
  readonly links: readonly EntryLink[];
  /** Absent where there are no links. */
  readonly actions: Pick<EntryLinkActions, 'hover' | 'showMenu'> | undefined;
}

export function EntryLinkList({ row, links, actions }: EntryLinkListProps) {
  const keys = stableKeys(
    links,
    ({ relation, plan, title }) => `${row} ${relation} ${plan ?? ''} ${title}`,
  );
  if (links.length === 0) return null;
  return (
    <ul class="execplans-entry-links">
      {links.map((link, index) => {
        const key = keys[index] ?? '';
        const { relation, what, title, plan, open } = link;
        return (
          <li key={key} class="execplans-entry-link" {...{ [ROW]: key }}>
            <span class="execplans-entry-relation">{CHAIN_WORDS[relation]}</span>
            <button
              type="button"
              class="execplans-link execplans-entry-target"
              {...menuHandlers((event) => actions?.showMenu(link, event))}
              onMouseEnter={(event) => actions?.hover(link, event)}
              onClick={open}
              {...middleButton(open)}
            >
              <LinkSign what={what} />
              <span class="execplans-entry-target-text">
                <span dir="auto">{title}</span>
                {plan !== null && (
                  <span class="execplans-entry-plan" dir="auto">
                    {plan}
                  </span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function LinkSign({ what }: Pick<EntryLink, 'what'>) {
  if (what === 'decision' || what === 'discovery') {
    return (
      <>
        <EntryMark kind={what} />
        <span class="execplans-hidden">{`${ENTRY_WORDS[what]}: `}</span>
      </>
    );
  }
  if (what === null) return <Icon name="file-text" />;
  return (
    <>
      <Icon name="square-check" />
      <span class="execplans-hidden">Step: </span>
    </>
  );
}
