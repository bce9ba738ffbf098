// The plans and notes that a plan is linked with, in both directions, by what they are to it; plans show how far they
// are. What does not lead where it says is told with what may be meant, and can be put right.
import { useRef } from 'preact/hooks';
import { statusLabel } from '../plan/status';
import { progressText } from './bar-parts';
import { carryPlans } from './dashboard/plan-handlers';
import { Icon } from './icon';
import { menuHandlers } from './menu-keys';
import { middleButton } from './middle-button';
import type { LinkGroup, PlanActions, PlanLink } from './plan-actions';
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
const GROUPS: readonly (readonly [LinkGroup, string])[] = [
  ['depends on', 'Depends on'],
  ['blocks', 'Blocks'],
  ['parent', 'Part of'],
  ['child', 'Children'],
  ['supersedes', 'Supersedes'],
  ['superseded by', 'Superseded by'],
  ['related', 'Related'],
  ['mentioned', 'Mentioned'],
  ['mentioned by', 'Mentioned by'],
];

export function LinkList({ links, actions }: LinkListProps) {
  const box = useRef<HTMLDivElement>(null);
  const handlers = useRovingRows(box);
  return (
    <div class="execplans-links" ref={box} {...handlers}>
      {GROUPS.map(([group, words]) => {
        const own = links.filter((link) => link.group === group);
        const keys = stableKeys(own, ({ path, title }) => `${group} ${path ?? title}`);
        if (own.length === 0) return null;
        return (
          <div class="execplans-link-group" key={group}>
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
  const { title, path, summary, step, trouble, candidates, opened, fix } = link;
  const open = (event: MouseEvent): void => actions.openLink(link, event);
  const others = candidates.filter((one) => one !== opened);
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
          {...middleButton(open)}
          onMouseEnter={(event) => actions.hoverLink(link, event)}
        >
          {title}
        </button>
        {trouble !== null && <span class="execplans-word">{trouble}</span>}
        {fix !== null && (
          <button
            type="button"
            class="execplans-fix"
            aria-label={`Fix: ${fix}`}
            onClick={() => actions.repairLink(link)}
          >
            Fix
          </button>
        )}
      </div>
      {opened !== null && (
        <div class="execplans-linked-note" dir="auto">
          {`The app opens ${opened}`}
        </div>
      )}
      {others.length > 0 && (
        <div class="execplans-linked-note" dir="auto">
          {`Perhaps ${others.join(', ')}`}
        </div>
      )}
      {step !== null && (
        <div class="execplans-linked-note" dir="auto">
          {`Step: ${step}`}
        </div>
      )}
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
