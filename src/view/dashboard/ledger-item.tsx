// One entry of the ledger: its sign, its words, its plan, and how long ago it was written. An undated question can be
// no older than its plan, which is said so.
import { useContext } from 'preact/hooks';
import type { LedgerKind, LedgerRow } from '../../index/ledger';
import type { PlanSummary } from '../../index/plan-summary';
import { rangeOf, type When } from '../../plan/timestamp';
import { EntryMark } from '../entry-mark';
import { Icon } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { durationText, relativeText, timeText } from '../time-text';
import { TimestampStyleContext } from '../timestamp-style-context';
import { LedgerLine } from './ledger-lines';
import type { PlanMenu } from './plan-handlers';
import type { RowStop } from './row-slot';

export interface LedgerItemProps extends RowStop {
  readonly row: LedgerRow;
  readonly plan: PlanSummary;
  /** When the plan was begun, as far as it says. */
  readonly begun: When | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

const KIND_WORDS: Readonly<Record<LedgerKind, string>> = {
  decision: 'Decision',
  discovery: 'Surprise',
  question: 'Open question',
};

export function LedgerItem({ row, plan, begun, now, ...rest }: LedgerItemProps) {
  const { path, entry } = row;
  const words = entry.superseded ? `${KIND_WORDS[entry.kind]}, replaced` : KIND_WORDS[entry.kind];
  return (
    <LedgerLine
      {...rest}
      path={path}
      title={entry.title}
      isSuperseded={entry.superseded}
      sign={<KindMark kind={entry.kind} />}
      when={
        <EntryTime at={entry.at} begun={begun} isQuestion={entry.kind === 'question'} now={now} />
      }
      onOpen={(event) => rest.actions.openEntry(path, entry, event)}
    >
      <span>{words}</span>
      <span dir="auto">{plan.title}</span>
    </LedgerLine>
  );
}

/** The sign of a kind of entry, as in the log of a plan. */
export function KindMark({ kind }: { readonly kind: LedgerKind }) {
  return kind === 'question' ? <Icon name="circle-help" /> : <EntryMark kind={kind} />;
}

interface EntryTimeProps {
  readonly at: When | null;
  readonly begun: When | null;
  readonly isQuestion: boolean;
  readonly now: number;
}

function EntryTime({ at, begun, isQuestion, now }: EntryTimeProps) {
  const style = useContext(TimestampStyleContext);
  if (at !== null) {
    const age = now - rangeOf(at).start;
    const words =
      isQuestion && age > 0 ? `open for ${durationText(age)}` : relativeText(at, now, style);
    return <span title={timeText(at, style)}>{words}</span>;
  }
  const most = begun === null ? 0 : now - rangeOf(begun).start;
  if (!isQuestion || begun === null || most <= 0) return <span>no date</span>;
  return (
    <span title={`It has no date; its plan was begun ${timeText(begun, style)}`}>
      {`open for up to ${durationText(most)}`}
    </span>
  );
}
