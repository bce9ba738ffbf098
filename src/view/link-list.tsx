// The plans and notes that a plan is linked with, by what they are to it; plans show how far they are.
import { useRef } from 'preact/hooks';
import type { LinkKind } from '../plan/link';
import { statusLabel } from '../plan/status';
import { progressText } from './bar-parts';
import { carryPlans } from './dashboard/plan-handlers';
import { Icon } from './icon';
import { menuHandlers } from './menu-keys';
import type { PlanActions, PlanLink } from './plan-actions';
import { ProgressBar } from './progress-bar';
import { stableKeys } from './stable-keys';
import { StateMark } from './state-mark';
import { STATUS_MARKS } from './status-badge';
import { ROW, useRovingRows } from './use-roving-rows';

export interface LinkListProps {
  readonly links: readonly PlanLink[];
  readonly actions: PlanActions;
}

/** In the order in which they are shown. */
const KINDS: readonly (readonly [LinkKind, string])[] = [
  ['depends on', 'Depends on'],
  ['blocks', 'Blocks'],
  ['parent', 'Part of'],
  ['supersedes', 'Supersedes'],
  ['related', 'Related'],
  ['mentioned', 'Mentioned'],
];

export function LinkList({ links, actions }: LinkListProps) {
  const box = useRef<HTMLDivElement>(null);
  const handlers = useRovingRows(box);
  return (
    <div class="execplans-links" ref={box} {...handlers}>
      {KINDS.map(([kind, words]) => {
        const own = links.filter((link) => link.kind === kind);
        const keys = stableKeys(own, ({ path, title }) => `${kind} ${path ?? title}`);
        if (own.length === 0) return null;
        return (
          <div class="execplans-link-group" key={kind}>
            <h4 class="execplans-link-kind">{words}</h4>
            <ul class="execplans-list">
              {own.map((link, index) => {
                const key = keys[index] ?? '';
                return <LinkRow key={key} row={key} link={link} actions={actions} />;
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

interface LinkRowProps {
  readonly row: string;
  readonly link: PlanLink;
  readonly actions: PlanActions;
}

function LinkRow({ row, link, actions }: LinkRowProps) {
  const { title, path, summary } = link;
  const open = (event: MouseEvent): void => actions.openLink(link, event);
  return (
    <li
      class="execplans-linked"
      draggable={summary !== null}
      onDragStart={(event) => {
        if (summary !== null) carryPlans(event, [summary.path]);
      }}
      {...{ [ROW]: row }}
      {...menuHandlers((event) => actions.showLinkMenu(link, event))}
    >
      <div class="execplans-linked-line">
        {summary === null ? (
          <span class="execplans-list-sign">
            <Icon name={path === null ? 'unlink' : 'file-text'} />
          </span>
        ) : (
          <span class={`execplans-list-sign is-${STATUS_MARKS[summary.status.value]}`}>
            <StateMark state={STATUS_MARKS[summary.status.value]} share={summary.progress.share} />
          </span>
        )}
        <button
          type="button"
          class="execplans-link execplans-list-text"
          dir="auto"
          onClick={open}
          onAuxClick={(event) => {
            if (event.button === 1) open(event);
          }}
          onMouseEnter={(event) => actions.hoverLink(link, event)}
        >
          {title}
        </button>
        {path === null && <span class="execplans-word">No such note</span>}
      </div>
      {summary !== null && summary.failure === null && (
        <div class="execplans-linked-bar">
          <ProgressBar progress={summary.progress} label={`Progress of ${title}`} />
          <span class="execplans-linked-facts">
            {`${statusLabel(summary.status.value)} · ${progressText(summary.progress)}`}
          </span>
        </div>
      )}
    </li>
  );
}
