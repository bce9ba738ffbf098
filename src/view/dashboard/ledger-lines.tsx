// Lines that each lead to a place in a note, as the ledger and what is ready have them: of two rows of words, with a sign
// before and a time behind the first. Equally high, of which only those on screen are drawn.
import type { ComponentChildren } from 'preact';
import { isHiddenPath } from '../../index/hidden-path';
import { HiddenSign } from '../hidden-sign';
import { menuHandlers } from '../menu-keys';
import { middleButton } from '../middle-button';
import type { DashboardActions } from '../plan-actions';
import type { PlanMenu } from './plan-handlers';
import { RowSlot, type RowStop } from './row-slot';
import { useRowList } from './use-row-list';

export interface LedgerLinesProps {
  /** One for each line, in order and distinct. */
  readonly keys: readonly string[];
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** What the lines are, to be heard. */
  readonly label: string;
  /** Said in place of lines. */
  readonly none?: string | null;
  /** The line at `index`, from 0. */
  readonly lineAt: (index: number, stop: RowStop) => ComponentChildren;
}

export function LedgerLines({ keys, asked, label, none = null, lineAt }: LedgerLinesProps) {
  const list = useRowList({ keys, asked });
  return (
    <div class="execplans-ledger execplans-layout" ref={list.scroller} onKeyDown={list.onKeyDown}>
      {none !== null && (
        <p class="execplans-ledger-none" role="status">
          {none}
        </p>
      )}
      <div
        class="execplans-ledger-rows"
        role="list"
        aria-label={label}
        ref={list.body}
        style={{ '--execplans-height': `${list.height}px` }}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={list.ruler} />
        {list.rows.map((row) => lineAt(row.index, list.stopOf(row)))}
      </div>
    </div>
  );
}

export interface LedgerLineProps extends RowStop {
  /** Of the plan. */
  readonly path: string;
  readonly title: string;
  readonly isSuperseded?: boolean;
  readonly sign: ComponentChildren;
  /** At the end of the first row. */
  readonly when: ComponentChildren;
  /** The second row. */
  readonly children: ComponentChildren;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  /** Opens the place; modifier keys choose tab, split or window. */
  readonly onOpen: (event: MouseEvent) => void;
}

export function LedgerLine(props: LedgerLineProps) {
  const { path, title, isSuperseded = false, sign, when, children, actions, menu, onOpen } = props;
  const { place, count, start, isTabStop, onFocus } = props;
  return (
    <RowSlot class="execplans-ledger-slot" place={place} count={count} start={start}>
      <button
        type="button"
        class={`execplans-ledger-entry ${isSuperseded ? 'is-superseded' : ''}`}
        tabIndex={isTabStop ? 0 : -1}
        title={title}
        {...menuHandlers((event) => actions.showPlanMenu(path, event, menu(path)))}
        onFocus={onFocus}
        onClick={onOpen}
        {...middleButton(onOpen)}
        onMouseEnter={(event) => actions.hoverPlan(path, event)}
      >
        {sign}
        <span class="execplans-ledger-title" dir="auto">
          {title}
        </span>
        <span class="execplans-ledger-when">{when}</span>
        <span class="execplans-ledger-plan">
          {children}
          {isHiddenPath(path) && <HiddenSign />}
        </span>
      </button>
    </RowSlot>
  );
}
